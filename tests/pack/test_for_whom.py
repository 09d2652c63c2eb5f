"""A pack holds what its addressee may read: my IRO, one of the circle, or everyone in the room."""

from datetime import timedelta
from uuid import uuid4

import pytest
from achievements.album import add
from cast.people import person_id, review_id
from cast.sharing import share, wish
from pack.desk import CAROL, SAM, everything, feel, next_review, point
from photos.pictures import talkative_jpeg

from portal.care_team.models import Assignment
from portal.care_team.service import assign
from portal.db import NothingHere, db
from portal.i18n import london_today
from portal.pack.contents import SaidOfPlan, gather
from portal.pack.for_whom import THE_IRO, THE_MEETING, for_person
from portal.pack.reading import Reader
from portal.reviews.duties import Duty

FOR_CAROL, FOR_SAM = (for_person(person_id(f"her_{one}")) for one in ("carer", "social_worker"))


def made(amina, for_whom=THE_IRO, by="her_officer", *, review=None):
    reader = Reader(person_id(by), london_today(), chairs=by.endswith("officer"))
    with amina.app.app_context():
        return gather(db.read, review or review_id("amina"), reader, for_whom)


def words_in(pack):
    return {item.words.text for item in pack.shown.every if item.words}


def four_wishes(amina):
    wish(amina, "Only me", "only-me")
    wish(amina, "My IRO", "my-iro")
    wish(amina, "Carol", "chosen", readers=[CAROL])
    wish(amina, "Everyone", "meeting")
    share(amina)


@pytest.mark.parametrize(
    ("for_whom", "words"),
    [
        (THE_IRO, {"My IRO", "Everyone"}),
        (FOR_CAROL, {"Everyone"}),
        (FOR_SAM, {"Everyone"}),
        (THE_MEETING, {"Everyone"}),
    ],
    ids=["iro", "carol", "sam", "meeting"],
)
def test_each_gets_what_was_shared_with_them_and_with_who_has_it_made(amina, for_whom, words):
    four_wishes(amina)
    pack, reading = made(amina, for_whom)
    assert words_in(pack) == words
    assert {item.id for item in reading.shown.items} == {item.id for item in pack.shown.every}


def test_the_room_does_not_read_who_should_not_be_there(amina):
    point(amina, "Not with Carol", audience="meeting", not_with=CAROL)
    point(amina, "Alone", audience="my-iro", alone_with_iro="y")
    point(amina, "For all", audience="meeting")
    share(amina)
    assert words_in(made(amina)[0]) == {"Not with Carol", "Alone", "For all"}
    pack = made(amina, THE_MEETING)[0]
    assert words_in(pack) == {"For all"}
    assert [item.number for item in pack.shown.agenda] == [1]
    assert words_in(made(amina, FOR_CAROL)[0]) == {"For all"}
    assert words_in(made(amina, FOR_SAM)[0]) == {"Not with Carol", "For all"}
    assert words_in(made(amina, FOR_CAROL, "her_carer")[0]) == {"For all"}


def test_only_the_iro_has_what_stands_round_it(amina):
    everything(amina, audience="meeting")
    share(amina)
    whole = made(amina)[0]
    assert (whole.version, whole.participation is None, whole.plan is None) == (1, False, False)
    for for_whom in (FOR_CAROL, FOR_SAM, THE_MEETING):
        pack = made(amina, for_whom)[0]
        assert (pack.version, pack.shared_at, pack.participation) == (0, None, None)
        assert (pack.plan, pack.choice) == (None, None)
        assert {line.duty for line in pack.dates} == {Duty.FIRST_REVIEW}
        assert not pack.pathway_plan
        assert not any(item.readers for item in pack.shown.every)


def test_what_is_said_of_the_plan_is_no_number_for_who_keeps_it(amina):
    everything(amina, audience="meeting")
    share(amina)
    amina.fill("/my-plan/family", says="not-me")
    assert made(amina)[0].plan == SaidOfPlan(right=0, not_me=1)
    assert made(amina, FOR_SAM, "her_social_worker")[0].plan is None


def test_photos_and_feelings_go_with_their_item(amina):
    add(amina, talkative_jpeg(), text="For the IRO", audience="my-iro")
    feel(amina, "friends", "worried", audience="my-iro")
    feel(amina, "family", "good", audience="meeting")
    share(amina)
    next_review(amina)
    for for_whom, photos, rows in ((THE_IRO, 1, 2), (THE_MEETING, 0, 1), (FOR_SAM, 0, 1)):
        pack = made(amina, for_whom)[0]
        assert sum(bool(item.photo_id) for item in pack.shown.achievements) == photos
        assert len(pack.feelings.rows) == rows


def test_nobody_has_a_pack_made_for_somebody_outside(amina):
    four_wishes(amina)
    for name in ("former_worker", "other_officer", "her_officer", "ben", "administrator"):
        with pytest.raises(NothingHere):
            made(amina, for_person(person_id(name)))
    with pytest.raises(NothingHere):
        made(amina, for_person(uuid4()))


@pytest.mark.parametrize("by", ["her_carer", "her_social_worker", "former_worker", "manager"])
def test_nobody_else_has_one_made(amina, by):
    four_wishes(amina)
    for for_whom in (THE_IRO, THE_MEETING, FOR_CAROL, FOR_SAM):
        if for_whom == for_person(person_id(by)):
            continue
        with pytest.raises(NothingHere):
            made(amina, for_whom, by)


@pytest.mark.parametrize("by", ["other_officer", "former_officer"])
def test_another_iro_has_none_made(amina, by):
    four_wishes(amina)
    for for_whom in (THE_IRO, THE_MEETING, FOR_CAROL):
        with pytest.raises(NothingHere):
            made(amina, for_whom, by)


def test_somebody_of_the_circle_has_their_own(amina):
    four_wishes(amina)
    pack, reading = made(amina, FOR_CAROL, "her_carer")
    assert words_in(pack) == {"Carol", "Everyone"}
    assert reading.reader.id == person_id("her_carer")


def came(amina, name, day):
    with amina.app.app_context(), db.at_once() as session:
        assign(
            session,
            actor=None,
            assignment_id=uuid4(),
            young_person_id=person_id("amina"),
            adult_id=person_id(name),
            job="teacher",
            starts_on=day,
        )


def test_who_came_later_hears_nothing_of_earlier_meetings(amina):
    feel(amina, "friends", "worried", audience="meeting")
    share(amina)
    ahead = next_review(amina)
    assert made(amina, THE_MEETING, review=ahead)[0].feelings.rows
    came(amina, "former_worker", london_today() - timedelta(days=3))
    assert not made(amina, THE_MEETING, review=ahead)[0].feelings.rows
    assert made(amina, FOR_CAROL, review=ahead)[0].feelings.rows


def test_whose_time_is_over_is_not_there(amina):
    four_wishes(amina)
    assert made(amina, FOR_CAROL)[0].shown
    with amina.app.app_context(), db.at_once() as session:
        for one in session.query(Assignment).filter_by(adult_id=person_id("her_carer")):
            one.ends_on = london_today() - timedelta(days=1)
    with pytest.raises(NothingHere):
        made(amina, FOR_CAROL)


def test_a_review_before_their_time_is_not_there(amina):
    four_wishes(amina)
    next_review(amina)
    with amina.app.app_context(), db.at_once() as session:
        for one in session.query(Assignment).filter_by(adult_id=person_id("her_carer")):
            one.starts_on = london_today() - timedelta(days=3)
    with pytest.raises(NothingHere):
        made(amina, FOR_CAROL)
    assert SAM != CAROL
