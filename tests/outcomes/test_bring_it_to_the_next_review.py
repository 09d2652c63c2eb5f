"""One tap makes it a draft for the review ahead, once, and one more takes it out again."""

from datetime import date
from uuid import uuid4

import pytest
from cast.people import person_id
from cast.sharing import share, wish
from outcomes.room import hold, plan_another, said_and_held, thing_of
from sqlalchemy import select
from whole.life import a_photo

from portal.achievements.models import Achievement
from portal.agenda.models import AgendaPoint
from portal.care_team.models import Assignment
from portal.db import db
from portal.drafts.whole import frozen_drafts
from portal.feelings.models import Feeling
from portal.wishes.models import Wish

CAROL = str(person_id("her_carer"))


@pytest.fixture(autouse=True)
def _reads_english(amina):
    amina.press("/language", {"language": "en", "mode": "mine"})


def bring(item_id):
    return f"{thing_of(item_id)}/bring"


def drafts(cast, kind, review_id):
    with cast.app.app_context():
        return frozen_drafts(db.read, (kind,), person_id("amina"), review_id)


def test_the_same_words_for_the_same_people(cast, amina):
    item = said_and_held(cast, amina, text="ብሽክለታ", audience="chosen", readers=[CAROL])
    ahead = plan_another(cast)
    for _time in range(2):
        assert amina.press(bring(item)).location.endswith("#next-time")
    (draft,) = drafts(cast, Wish, ahead)
    assert draft.words["text"] == "ብሽክለታ"
    assert (draft.audience, draft.readers) == ("chosen", (CAROL,))
    assert draft.plain == {"kind": "want"}
    page = amina.visit(thing_of(item))
    assert page.has_text("I bring it to my next review. Nobody sees it before I share it.")
    assert f"/get-ready/wishes/{draft.id}" in page.links()
    assert amina.visit("/get-ready/wishes").has_text("ብሽክለታ")


def test_undo_and_bring_again(cast, amina):
    item = said_and_held(cast, amina, text="A bicycle")
    ahead = plan_another(cast)
    amina.press(bring(item))
    amina.press(f"{thing_of(item)}/leave-out")
    assert drafts(cast, Wish, ahead) == []
    assert amina.visit(thing_of(item)).has_text("Bring it to my next review")
    amina.press(f"{thing_of(item)}/leave-out")
    amina.press(bring(item))
    assert len(drafts(cast, Wish, ahead)) == 1


def test_words_that_were_changed_since_stay(cast, amina):
    item = said_and_held(cast, amina, text="A bicycle")
    ahead = plan_another(cast)
    amina.press(bring(item))
    (draft,) = drafts(cast, Wish, ahead)
    amina.fill(f"/get-ready/wishes/{draft.id}", text="A red bicycle")
    page = amina.visit(thing_of(item))
    assert page.has_text("I have other words about this for my next review already.")
    amina.press(f"{thing_of(item)}/leave-out")
    amina.press(bring(item))
    (draft,) = drafts(cast, Wish, ahead)
    assert draft.words["text"] == "A red bicycle"


def test_a_point_of_the_agenda_comes_last(cast, amina):
    item = uuid4()
    said = {"text": "My room", "minutes": "10", "audience": "my-iro", "alone_with_iro": "y"}
    amina.press("/get-ready/agenda/new", {"id": str(item), "not_with": CAROL, **said})
    share(amina)
    hold(cast)
    ahead = plan_another(cast)
    amina.press("/get-ready/agenda/new", {**said, "text": "First"})
    amina.press(bring(item))
    points = drafts(cast, AgendaPoint, ahead)
    by_place = sorted(points, key=lambda one: one.plain["position"])
    assert [one.words["text"] for one in by_place] == ["First", "My room"]
    plain = by_place[-1].plain
    assert (plain["minutes"], plain["alone_with_iro"], plain["not_with"]) == (10, True, CAROL)


def test_a_topic_is_on_the_agenda_once(cast, amina):
    amina.press("/get-ready/agenda/topics", {"topics": ["family"], "revision": "0"})
    share(amina)
    with cast.app.app_context():
        item = db.read.scalars(select(AgendaPoint.id)).one()
    hold(cast)
    ahead = plan_another(cast)
    amina.press(bring(item))
    amina.fill("/get-ready/agenda/topics", topics=["family", "friends"])
    topics = [one.plain["topic"] for one in drafts(cast, AgendaPoint, ahead)]
    assert sorted(topics) == ["family", "friends"]
    amina.fill("/get-ready/agenda/topics", topics=["friends"])
    amina.press(bring(item))
    topics = [one.plain["topic"] for one in drafts(cast, AgendaPoint, ahead)]
    assert sorted(topics) == ["family", "friends"]


def test_a_feeling_that_was_said_anew_stays(cast, amina):
    said = {"feeling": "sad", "text": "Then", "audience": "my-iro", "revision": "0"}
    amina.press("/get-ready/feelings/family", said)
    share(amina)
    with cast.app.app_context():
        item = db.read.scalars(select(Feeling.id)).one()
    hold(cast)
    ahead = plan_another(cast)
    amina.press("/get-ready/feelings/family", {**said, "feeling": "good", "text": "Now"})
    amina.press(bring(item))
    (draft,) = drafts(cast, Feeling, ahead)
    assert draft.words["text"] == "Now"
    assert draft.id != item
    assert "/get-ready/feelings/family" in amina.visit(thing_of(item)).links()


def test_people_who_left_are_not_asked_again(cast, amina):
    item = said_and_held(cast, amina, audience="chosen", readers=[CAROL])
    ahead = plan_another(cast)
    with cast.app.app_context(), db.at_once() as session:
        for one in session.scalars(select(Assignment)).all():
            if one.adult_id == person_id("her_carer"):
                one.ends_on = one.starts_on
    amina.press(bring(item))
    (draft,) = drafts(cast, Wish, ahead)
    assert (draft.audience, draft.readers) == ("only-me", ())


def test_what_was_taken_back_comes_too(cast, amina):
    item = said_and_held(cast, amina)
    amina.press(f"/get-ready/share/{item}/take-back")
    ahead = plan_another(cast)
    amina.press(bring(item))
    assert len(drafts(cast, Wish, ahead)) == 1


def test_how_i_take_part_is_asked_anew(cast, amina):
    amina.press("/get-ready/taking-part/how", {"ways": ["there"], "audience": "my-iro"})
    share(amina)
    hold(cast)
    plan_another(cast)
    (there,) = [one for one in amina.visit("/what-happened").links() if "what-happened/" in one]
    assert not amina.visit(there).has_text("Bring it to my next review")
    assert amina.press(f"{there}/bring", expect=409).has_text("This stays with this review.")


def test_while_no_review_is_ahead_it_says_so(cast, amina):
    item = said_and_held(cast, amina)
    sentence = "My next review is not planned yet. I can bring this when it is."
    assert amina.visit(thing_of(item)).has_text(sentence)
    assert amina.press(bring(item), expect=409).has_text(sentence)


def test_not_before_the_review_is_over(amina):
    item = wish(amina, "A bicycle")
    share(amina)
    assert not amina.visit(thing_of(item)).has_text("Bring it")
    assert amina.press(bring(item), expect=409).has_text("still to come")


@pytest.mark.parametrize("name", ["ben", "her_officer", "her_social_worker", "administrator"])
def test_nobody_else_brings_it(cast, amina, name):
    item = said_and_held(cast, amina)
    ahead = plan_another(cast)
    cast.visitor(name).press(bring(item), expect=404)
    cast.visitor(name).press(f"{thing_of(item)}/leave-out", expect=404)
    assert drafts(cast, Wish, ahead) == []
    amina.press(bring(uuid4()), expect=404)


def test_what_i_am_proud_of_comes_without_its_photo(cast, amina):
    said = {"text": "I ran ten miles", "audience": "meeting", "happened_on": "2026-03-25"}
    amina.press("/get-ready/achievements/new", {"id": str(uuid4()), **said, **a_photo()})
    amina.press(
        "/get-ready/achievements/new", {"id": str(uuid4()), **a_photo(), "audience": "meeting"}
    )
    share(amina)
    hold(cast)
    ahead = plan_another(cast)
    links = [one for one in amina.visit("/what-happened").links() if "what-happened/" in one]
    with_words, only_photo = links
    assert amina.visit(with_words).has_text("The photo stays with this review.")
    amina.press(f"{with_words}/bring")
    amina.press(f"{only_photo}/bring", expect=409)
    (draft,) = drafts(cast, Achievement, ahead)
    assert draft.words["text"] == "I ran ten miles"
    assert draft.plain == {"photo_id": None, "happened_on": date(2026, 3, 25)}
