"""The IRO's talk in private with the young person before a review, as it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from portal.choices.contacts import ALONE
from portal.db import AnyRow
from portal.i18n import Message, _, day, day_in_london


class TalkState(StrEnum):
    NOT_YET = "not-yet"
    DONE = "done"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Talk:
    """The IRO speaks with the young person in private before the review.

    Unless the young person does not want it: then it is DECLINED. `on` is None while it is
    NOT_YET.
    """

    state: TalkState
    on: date | None

    @classmethod
    def of(cls, row: AnyRow) -> Self:
        """The one in a row that carries `TALK_COLUMNS`."""
        if row.talk_seen is None:
            return cls(TalkState.NOT_YET, None)
        state = TalkState.DONE if row.talk_seen == ALONE else TalkState.DECLINED
        return cls(state, day_in_london(row.talk_at))

    @property
    def said(self) -> Message:
        if self.on is None:
            return _("Talk in private before the review: not yet")
        if self.state is TalkState.DONE:
            return _("Talk in private before the review: %(day)s", day=day(self.on))
        return _("Talk in private: not wanted by the young person")
