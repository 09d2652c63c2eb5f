"""What the report says of reviews: in time, who took part, how each got ready and was heard."""

from datetime import date, timedelta
from uuid import uuid4

from annual.authority import CAME, at

from portal.contacts.models import ContactEntry
from portal.preparation.submissions import CountedItem, Submission, Withdrawal

IN_TIME, LATE = "In time", "Late"


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


def test_skills_that_were_shared(authority, one, counted):
    review = authority.review(one, date(2022, 10, 3))
    shared(authority, review, one, CAME, ("skills", None), ("skills", None))
    authority.review(one, date(2022, 12, 1))
    assert list(counted("Skills").values()) == [2, 1, 1]


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
