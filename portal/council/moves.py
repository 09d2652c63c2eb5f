"""How a version moves, and who may move it: one table."""

from enum import StrEnum, auto
from typing import NamedTuple

from portal.access.permissions import Permission
from portal.council.models import VersionState


class Move(StrEnum):
    """BEGIN_AGAIN leaves this version as it is and makes the next one, a draft."""

    SAVE = auto()
    SEND = auto()
    BEGIN_AGAIN = auto()
    ASK_FOR_CHANGES = auto()
    PUBLISH = auto()
    UNPUBLISH = auto()
    REPLACE = auto()


class Step(NamedTuple):
    """`second`: only by somebody who did not write in it and did not send it."""

    to: VersionState
    needs: Permission
    second: bool = False


WRITES, PUBLISHES = Permission.WRITE_COUNCIL_PAGES, Permission.PUBLISH_COUNCIL_PAGES
S = VersionState
MOVES: dict[tuple[VersionState, Move], Step] = {
    (S.DRAFT, Move.SAVE): Step(S.DRAFT, WRITES),
    (S.DRAFT, Move.SEND): Step(S.SENT, WRITES),
    (S.SENT, Move.BEGIN_AGAIN): Step(S.OLDER, WRITES),
    (S.SENT, Move.ASK_FOR_CHANGES): Step(S.CHANGES_ASKED, PUBLISHES, second=True),
    (S.SENT, Move.PUBLISH): Step(S.PUBLISHED, PUBLISHES, second=True),
    (S.CHANGES_ASKED, Move.BEGIN_AGAIN): Step(S.CHANGES_ASKED, WRITES),
    (S.PUBLISHED, Move.BEGIN_AGAIN): Step(S.PUBLISHED, WRITES),
    (S.PUBLISHED, Move.REPLACE): Step(S.OLDER, PUBLISHES),
    (S.PUBLISHED, Move.UNPUBLISH): Step(S.UNPUBLISHED, PUBLISHES),
    (S.UNPUBLISHED, Move.BEGIN_AGAIN): Step(S.UNPUBLISHED, WRITES),
}


def after(state: VersionState, move: Move) -> Step | None:
    """Where it leads; None where it cannot be made."""
    return MOVES.get((state, move))
