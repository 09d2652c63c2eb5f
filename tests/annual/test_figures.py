"""Each figure of the report, from what was written down in the year."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from annual.authority import at
from cast.counting import queries

from portal.annual.report import Version
from portal.contacts.models import ContactEntry
from portal.dates.models import DutyDone
from portal.disputes.models import Dispute
from portal.health.models import HealthAssessment
from portal.letters.models import Letter
from portal.outcomes.models import Action, ActionWord, Says
from portal.preparation.submissions import CountedItem, Submission, Withdrawal
from portal.rights.models import RightTalkedThrough
from portal.speaking_up.models import Matter

CAME = date(2022, 9, 5)
IN_TIME, LATE = "In time", "Late"


@pytest.fixture
def one(authority) -> UUID:
    """Somebody looked after from Monday 5 September 2022: the first review is due on 4 October."""
    return authority.young(CAME)[0]


def test_reviews_are_in_time_by_the_timetable_of_each(authority, one, counted):
    for day in (date(2022, 10, 4), date(2023, 1, 5), date(2023, 6, 1)):
        authority.review(one, day)
    [other] = authority.young(CAME)
    authority.review(other, date(2022, 10, 5))
    found = counted("Reviews")
    assert (found["Reviews held"], found[IN_TIME], found[LATE]) == (3, 1, 2)
    assert found["Young people whose next review was late on the last day"] == 1


def test_a_review_after_18_has_no_limit(authority, counted):
    [grown] = authority.young(date(2021, 1, 4), born=date(2004, 9, 1))
    authority.review(grown, date(2023, 2, 1))
    found = counted("Reviews")
    assert (found["With no limit by law"], found[LATE]) == (1, 0)


def test_on_31_march_late_in_the_evening_it_is_april_in_london(authority, one, counted):
    authority.review(one, date(2023, 3, 30))
    authority.change("UPDATE review SET starts_at = '2023-03-31 23:30:00'", {})
    assert counted("Reviews")["Reviews held"] == 0


def test_only_confirmed_codes(authority, one, counted):
    for day, code in ((date(2022, 10, 3), "PN1"), (date(2022, 12, 1), None)):
        authority.review(one, day, code=code)
    found = counted("How young people took part")
    assert {label: number for label, number in found.items() if number} == {
        "Reviews held": 2,
        "\u2068PN1\u2069: \u2068Attends and speaks for themselves\u2069": 1,
        "No code confirmed": 1,
    }


def shared(authority, review_id, one, since, *counts):
    made = uuid4()
    authority.add(
        Submission(
            id=made,
            young_person_id=one,
            review_id=review_id,
            version=1,
            shared_at=at(since),
            language="ti",
            prepared_since=since,
            content_sealed=b"nobody opens it",
        )
    )
    items = [uuid4() for _ in counts]
    authority.add(
        *(
            CountedItem(
                submission_id=made, item_id=item, young_person_id=one, kind=kind, language=language
            )
            for item, (kind, language) in zip(items, counts, strict=True)
        )
    )
    return items


def test_how_long_before_getting_ready_began(authority, one, counted):
    for weeks, days in ((0, 3), (6, 10), (12, 12), (16, None)):
        day = date(2022, 10, 3) + timedelta(weeks=weeks)
        review_id = authority.review(one, day)
        if days:
            shared(authority, review_id, one, day - timedelta(days=days))
    found = counted("Getting ready")
    assert list(found.values()) == [4, 3, 1, 10, 3, 12]


def test_own_agendas_and_interpreters_without_opening_a_word(authority, one, counted):
    first = authority.review(one, date(2022, 10, 3))
    shared(authority, first, one, CAME, ("agenda", None), ("interpreter", "ti"))
    second = authority.review(one, date(2022, 12, 1))
    taken = shared(authority, second, one, CAME, ("agenda", None), ("interpreter", "ssy"))
    authority.add(
        *(
            Withdrawal(item_id=item, young_person_id=one, through_version=1, withdrawn_at=at(CAME))
            for item in taken
        )
    )
    assert list(counted("Own agenda").values()) == [2, 1, 1]
    assert list(counted("Interpreters").values()) == [2, 1, 1]
    by_language = counted("Interpreters, by language")
    assert by_language.pop("An interpreter was wanted") == 1
    assert [label[:8] for label in by_language] == ["Tigrinya"]


@pytest.mark.parametrize(
    ("sent", "counts"),
    [
        (date(2022, 10, 31), [1, 1, 0, 0, 0]),
        (date(2022, 11, 1), [1, 0, 1, 0, 0]),
        (None, [1, 0, 0, 1, 0]),
    ],
)
def test_letters_within_20_working_days(authority, one, counted, sent, counts):
    review_id = authority.review(one, date(2022, 10, 3))
    if sent:
        for version, day in ((1, sent), (2, sent + timedelta(days=60))):
            authority.add(
                Letter(
                    id=uuid4(),
                    review_id=review_id,
                    young_person_id=one,
                    version=version,
                    contents_sealed=b"nobody opens it",
                    sent_by=authority.manager,
                    sent_at=at(day),
                )
            )
    assert list(counted("Letter to the young person").values()) == counts


def test_a_letter_that_is_still_in_time(authority, one, counted):
    authority.review(one, date(2023, 5, 25))
    found = counted("Letter to the young person", "2023-24")
    assert found["Not yet, and not late yet"] == 1


def test_records_within_15_working_days_closed_here_or_written_down(authority, one, counted):
    authority.review(one, date(2022, 10, 3), closed=date(2022, 10, 24))
    authority.review(one, date(2022, 11, 7), closed=date(2022, 12, 24))
    authority.add(
        DutyDone(
            id=uuid4(),
            young_person_id=one,
            duty="record",
            done_on=date(2022, 11, 28),
            recorded_by=authority.manager,
            recorded_at=at(CAME),
        )
    )
    authority.review(one, date(2023, 1, 9), closed=date(2023, 2, 1))
    assert list(counted("Full record").values()) == [3, 2, 1, 0, 0]


def health(authority, one, due, held, delay=None):
    authority.add(
        HealthAssessment(
            id=uuid4(),
            young_person_id=one,
            kind="review",
            counted_from=CAME,
            due_on=due,
            held_on=held,
            delay=delay,
            copy_given=False,
            recorded_by=authority.manager,
            recorded_at=at(CAME),
        )
    )


def test_health_assessments_in_time_and_why_not(authority, one, counted):
    health(authority, one, date(2022, 10, 3), date(2022, 10, 3))
    others = authority.young(CAME, many=3)
    health(authority, others[0], date(2022, 10, 3), date(2023, 4, 20), "clinic")
    health(authority, others[1], date(2022, 10, 3), None, "interpreter")
    found = counted("Health assessments")
    assert (found["Assessments due"], found[IN_TIME], found[LATE]) == (4, 1, 3)
    why = counted("Why health assessments were late")
    assert {label: number for label, number in why.items() if number} == {
        LATE: 3,
        "The clinic had no time": 1,
        "No interpreter was free": 1,
        "No reason yet": 1,
    }


def test_nothing_is_asked_for_after_somebody_left(authority, one, counted):
    authority.leave(date(2022, 9, 20), one)
    assert counted("Health assessments")["Assessments due"] == 0
    assert counted("Reviews")["Young people whose next review was late on the last day"] == 0


def action(authority, one, review_id, by_when, *words):
    made = uuid4()
    authority.add(
        Action(
            id=made,
            young_person_id=one,
            review_id=review_id,
            item_id=uuid4(),
            who_sealed=b"x",
            what_sealed=b"x",
            by_when=by_when,
            made_by=authority.manager,
            made_at=at(CAME),
        )
    )
    authority.add(
        *(
            ActionWord(
                id=uuid4(),
                action_id=made,
                young_person_id=one,
                says=says.value,
                note_sealed=b"x",
                said_by=authority.manager,
                said_at=at(day),
            )
            for says, day in words
        )
    )


DUE = date(2022, 12, 1)
BEFORE, AFTER = DUE - timedelta(days=3), DUE + timedelta(days=3)


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ([(Says.DONE, DUE)], "Done in time"),
        ([(Says.TELLS_DONE, BEFORE), (Says.HAPPENED, AFTER)], "Done in time"),
        ([(Says.DONE, AFTER)], "Done late"),
        ([(Says.DONE, BEFORE), (Says.NOT_HAPPENED, DUE), (Says.DONE, AFTER)], "Done late"),
        ([(Says.TELLS_DONE, BEFORE)], "Not done yet"),
        ([(Says.DONE, BEFORE), (Says.NOT_DONE, AFTER)], "Not done yet"),
        ([], "Not done yet"),
    ],
)
def test_what_was_agreed_is_done_when_they_say_so(authority, one, counted, words, how):
    review_id = authority.review(one, date(2022, 10, 3))
    action(authority, one, review_id, DUE, *words)
    action(authority, one, review_id, date(2023, 4, 1))
    found = counted("What was agreed")
    assert (found.pop("Actions due"), found.pop(how)) == (1, 1)
    assert set(found.values()) == {0}


def test_what_is_no_longer_needed_is_not_counted(authority, one, counted):
    review_id = authority.review(one, date(2022, 10, 3))
    action(authority, one, review_id, DUE, (Says.ENDED, AFTER))
    assert set(counted("What was agreed").values()) == {0}


def test_the_iro_spoke_in_private_before(authority, one, counted):
    for day, seen in ((date(2022, 10, 3), "alone"), (date(2022, 12, 1), "declined")):
        review_id = authority.review(one, day)
        authority.add(
            ContactEntry(
                id=uuid4(),
                contact_id=uuid4(),
                revision=1,
                young_person_id=one,
                who_id=authority.manager,
                happened_at=at(day - timedelta(days=2)),
                how="phone",
                seen=seen,
                interpreter=False,
                review_id=review_id,
                words_sealed=b"x",
                taken_back=False,
                made_by=authority.manager,
                made_at=at(day),
            )
        )
    authority.review(one, date(2023, 2, 1))
    found = counted("The IRO spoke with the young person in private before")
    assert list(found.values()) == [3, 1, 1, 1]


def test_rights_talked_through(authority, one, counted):
    authority.young(CAME)
    for right in ("advocate", "interpreter"):
        authority.add(
            RightTalkedThrough(
                id=uuid4(),
                young_person_id=one,
                right=right,
                on=date(2023, 1, 5),
                by=authority.manager,
                noted_at=at(CAME),
            )
        )
    assert list(counted("Rights").values()) == [2, 1, 1]
    assert list(counted("Rights", "2023-24").values()) == [2, 0, 2]


def test_disputes_by_how_far_they_went(authority, one, counted):
    for formal, cafcass in ((None, None), (DUE, None), (DUE, DUE), (None, DUE)):
        authority.add(
            Dispute(
                id=uuid4(),
                young_person_id=one,
                state="informal",
                about_sealed=b"x",
                opened_on=BEFORE,
                formal_on=formal,
                cafcass_on=cafcass,
                opened_by=authority.manager,
            )
        )
    assert list(counted("Disputes").values()) == [4, 1, 1, 2]


@pytest.mark.parametrize("version", Version)
def test_reports_of_racism_stand_apart_and_never_in_small_numbers(authority, counted, version):
    for who, many in ((authority.young(CAME, many=13), 1), (authority.young(CAME), 2)):
        for young in who * many:
            matter = Matter(
                id=uuid4(),
                young_person_id=young,
                kind="unfair",
                goes_to="iro",
                words_sealed=b"x",
                made_at=at(DUE),
                state="settled" if many == 2 else "waiting",
                stage=1,
                since=DUE,
                due_on=DUE,
                is_longer=False,
            )
            authority.add(matter)
    found = counted("Racism or unfairness", version=version)
    assert found == {**dict.fromkeys(found), "Reports made": 15}
    assert counted("Racism or unfairness", "2023-24", version) == dict.fromkeys(found)


def test_languages(authority, counted):
    authority.young(CAME, language="ti", many=2)
    authority.young(CAME, language="ar")
    found = counted("Languages")
    assert [label.partition(" ")[0] for label in found] == ["Looked", "Arabic", "Tigrinya"]
    assert list(found.values()) == [3, 1, 2]


def test_skills_that_were_shared(authority, one, counted):
    review = authority.review(one, date(2022, 10, 3))
    shared(authority, review, one, CAME, ("skills", None), ("skills", None))
    authority.review(one, date(2022, 12, 1))
    assert list(counted("Skills").values()) == [2, 1, 1]


def test_ten_or_four_hundred_ask_the_same(app, authority, one, show):
    authority.review(one, date(2022, 10, 3))
    show(version="full")
    with queries(app) as few:
        show(version="full")
    for person_id in authority.young(CAME, many=20):
        authority.review(person_id, date(2022, 10, 3))
    with queries(app) as many:
        show(version="full")
    assert len(few) == len(many) <= 10
