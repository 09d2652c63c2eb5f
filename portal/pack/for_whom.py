"""For whom a pack is made: what they may read, and nothing else, is in it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from portal.preparation.submissions import FrozenItem, SharedVersion, Withdrawn, items_for
from portal.preparation.submissions.reading import items_for_the_meeting


class Addressee(StrEnum):
    IRO = "iro"
    PERSON = "person"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class ForWhom:
    """Made by `for_person`, or one of the two below."""

    addressee: Addressee
    person_id: UUID | None = None

    @property
    def is_the_iro(self) -> bool:
        return self.addressee is Addressee.IRO

    @property
    def is_the_meeting(self) -> bool:
        return self.addressee is Addressee.MEETING


THE_IRO = ForWhom(Addressee.IRO)
THE_MEETING = ForWhom(Addressee.MEETING)


def for_person(person_id: UUID) -> ForWhom:
    """Somebody of the circle; whether they are in it today is asked when the pack is gathered."""
    return ForWhom(Addressee.PERSON, person_id)


@dataclass(frozen=True, slots=True)
class Sight:
    """What one addressee may read of a young person's reviews.

    Who has it made for somebody else reads it too: so it holds only what both may read. `since`
    is the first day on which everyone of the meeting was round them: what was said to an earlier
    meeting was not said to who came later.
    """

    for_whom: ForWhom
    reader_id: UUID
    since: date = date.min

    def items(self, version: SharedVersion | None, withdrawn: Withdrawn) -> tuple[FrozenItem, ...]:
        """The items of a version, in the young person's order."""
        if self.for_whom.is_the_meeting:
            return items_for_the_meeting(version, withdrawn)
        one = self.for_whom.person_id
        if one is None or one == self.reader_id:
            return items_for(
                version, self.reader_id, chairs=self.for_whom.is_the_iro, withdrawn=withdrawn
            )
        own = items_for(version, self.reader_id, chairs=True, withdrawn=withdrawn)
        return tuple(
            item
            for item in items_for(version, one, chairs=False, withdrawn=withdrawn)
            if item in own
        )

    def reaches(self, on: date | None) -> bool:
        """Whether a review of that day is theirs to look back on; None is one to come."""
        return on is None or on >= self.since
