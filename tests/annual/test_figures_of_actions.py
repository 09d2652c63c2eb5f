"""What the report says of what was agreed: done in time, late, not yet, or no longer needed."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from annual.authority import CAME, at

from portal.outcomes.models import Action, ActionWord, Says

DUE = date(2022, 12, 1)
BEFORE, AFTER = DUE - timedelta(days=3), DUE + timedelta(days=3)


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
