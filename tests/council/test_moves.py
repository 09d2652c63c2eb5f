"""How a version moves, as a table; whatever is not in it cannot be done."""

from itertools import product

import pytest

from portal.access.permissions import Permission
from portal.council.models import VersionState as S
from portal.council.moves import MOVES, Move, after

EDIT, PUBLISH = Permission.WRITE_COUNCIL_PAGES, Permission.PUBLISH_COUNCIL_PAGES
TABLE = [
    # from, what somebody does, to, who may, only a second person
    (S.DRAFT, Move.SAVE, S.DRAFT, EDIT, False),
    (S.DRAFT, Move.SEND, S.SENT, EDIT, False),
    (S.SENT, Move.BEGIN_AGAIN, S.OLDER, EDIT, False),
    (S.SENT, Move.ASK_FOR_CHANGES, S.CHANGES_ASKED, PUBLISH, True),
    (S.SENT, Move.PUBLISH, S.PUBLISHED, PUBLISH, True),
    (S.CHANGES_ASKED, Move.BEGIN_AGAIN, S.CHANGES_ASKED, EDIT, False),
    (S.PUBLISHED, Move.BEGIN_AGAIN, S.PUBLISHED, EDIT, False),
    (S.PUBLISHED, Move.REPLACE, S.OLDER, PUBLISH, False),
    (S.PUBLISHED, Move.UNPUBLISH, S.UNPUBLISHED, PUBLISH, False),
    (S.UNPUBLISHED, Move.BEGIN_AGAIN, S.UNPUBLISHED, EDIT, False),
]


@pytest.mark.parametrize(("before", "move", "to", "needs", "second"), TABLE)
def test_a_move(before, move, to, needs, second):
    assert after(before, move) == (to, needs, second)


def test_there_is_no_other_move():
    told = {(before, move) for before, move, *_rest in TABLE}
    assert set(MOVES) == told
    assert all(after(*pair) is None for pair in product(S, Move) if pair not in told)


def test_nothing_becomes_public_but_by_a_second_person_who_publishes():
    for step in MOVES.values():
        if step.to is S.PUBLISHED and step != MOVES[S.PUBLISHED, Move.BEGIN_AGAIN]:
            assert (step.needs, step.second) == (PUBLISH, True)
