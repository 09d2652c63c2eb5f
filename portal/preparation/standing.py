"""What stands shared now, and until when more can be shared."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from portal.drafts.frozen import FrozenItem
from portal.drafts.service import Whose
from portal.i18n import day_in_london
from portal.preparation.submissions import SharedVersion, latest_and_withdrawn
from portal.preparation.submissions.reading import standing_items
from portal.vault import current_vault

FINGERPRINT = 40


class Standing(NamedTuple):
    """The latest version, if any, and what in it was not taken back."""

    version: SharedVersion | None
    items: tuple[FrozenItem, ...]

    @property
    def number(self) -> int:
        return self.version.version if self.version else 0

    @property
    def by_id(self) -> dict[UUID, FrozenItem]:
        """Made at each call."""
        return {item.id: item for item in self.items}


def standing_of(session: Session, whose: Whose) -> Standing:
    version, withdrawn = latest_and_withdrawn(session, whose.young_person_id, whose.review_id)
    return Standing(version, standing_items(version, withdrawn) if version else ())


def is_open(starts_at: datetime | None, today: date) -> bool:
    """Sharing goes on to the end of the day of the meeting; `today` is London's."""
    return starts_at is None or today <= day_in_london(starts_at)


def digest(items: Sequence[FrozenItem]) -> str:
    """A fingerprint of what is shared or would be: contents, audiences and order."""
    text = json.dumps([item.as_json() for item in items], sort_keys=True)
    return current_vault().mac("what was looked at", text).hex()[:FINGERPRINT]
