"""Contacts, alerts and what the young person says of them, opened."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import InstrumentedAttribute, Session

from portal.care_team.queries import name_of
from portal.choices.contacts import ALERT_KINDS, HOW, SEEN, Told
from portal.contacts.models import AlertEntry, ContactEntry, NotSo
from portal.contacts.queries import (
    ALERT_VERSIONS,
    ALERTS,
    CONTACT_VERSIONS,
    CONTACTS,
    NOT_SO,
)
from portal.db import AnyRow
from portal.drafts.words import Words, words_from
from portal.i18n import day_in_london
from portal.vault import current_vault, place_of


@dataclass(frozen=True, slots=True)
class Contact:
    """One version; `seen` is None for a message, `by` the name of who wrote it down. UTC.

    `review_id` is set where it was the IRO's talk in private before that review: what it was
    about is for the IRO and the young person, and for nobody else (`open_words`).
    """

    id: UUID
    revision: int
    who_id: UUID
    who: str
    happened_at: datetime
    how: Told
    seen: Told | None
    interpreter: bool
    review_id: UUID | None
    words: str
    taken_back: bool
    made_by: UUID
    by: str
    made_at: datetime

    @property
    def on(self) -> date:
        return day_in_london(self.happened_at)

    @property
    def is_talk(self) -> bool:
        return self.review_id is not None

    @property
    def open_words(self) -> str:
        return "" if self.is_talk else self.words


@dataclass(frozen=True, slots=True)
class Alert:
    """One version; `kept_back` says why the young person does not see it, empty: they do."""

    id: UUID
    revision: int
    kind: Told
    since: date
    until: date | None
    words: str
    kept_back: str
    closed_at: datetime | None
    closed_why: str
    raised_by: str
    raised_at: datetime
    by: str
    made_at: datetime

    def is_open(self, today: date) -> bool:
        return self.closed_at is None and (self.until is None or self.until >= today)


@dataclass(frozen=True, slots=True)
class SaidNotSo:
    """The young person says that it was not so; `words` may be empty."""

    id: UUID
    of_id: UUID
    words: Words
    made_at: datetime


Replies = Mapping[UUID, list[SaidNotSo]]


def contacts_of(session: Session, young_person_id: UUID) -> list[Contact]:
    """Those that stand, the latest first; the reader was checked."""
    rows = session.execute(CONTACTS, {"young_person_id": young_person_id})
    return [_contact(row) for row in rows]


def versions_of_contact(session: Session, young_person_id: UUID, contact_id: UUID) -> list[Contact]:
    """Every version, the last one first; none for a contact of somebody else."""
    values = {"young_person_id": young_person_id, "contact_id": contact_id}
    return [_contact(row) for row in session.execute(CONTACT_VERSIONS, values)]


def alerts_of(session: Session, young_person_id: UUID) -> list[Alert]:
    """Those that stand, open or closed, the latest first; the reader was checked."""
    rows = session.execute(ALERTS, {"young_person_id": young_person_id})
    return [_alert(row) for row in rows]


def alerts_for_me(session: Session, me: UUID) -> list[Alert]:
    """What the young person sees: all but what is kept back."""
    return [alert for alert in alerts_of(session, me) if not alert.kept_back]


def versions_of_alert(session: Session, young_person_id: UUID, alert_id: UUID) -> list[Alert]:
    values = {"young_person_id": young_person_id, "alert_id": alert_id}
    return [_alert(row) for row in session.execute(ALERT_VERSIONS, values)]


def not_so_of(session: Session, young_person_id: UUID) -> Replies:
    """By contact or alert, the first one first; for the young person and their IRO."""
    found: defaultdict[UUID, list[SaidNotSo]] = defaultdict(list)
    for row in session.execute(NOT_SO, {"young_person_id": young_person_id}):
        place = place_of(NotSo.words_sealed, row.id, row.young_person_id)
        words = words_from(current_vault().open_json(place, row.words_sealed))
        found[row.of_id].append(SaidNotSo(row.id, row.of_id, words, row.made_at))
    return found


def _contact(row: AnyRow) -> Contact:
    return Contact(
        id=row.contact_id,
        revision=row.revision,
        who_id=row.who_id,
        who=name_of(row.who_id, row.who_sealed),
        happened_at=row.happened_at,
        how=HOW[row.how],
        seen=SEEN[row.seen] if row.seen else None,
        interpreter=row.interpreter,
        review_id=row.review_id,
        words=_open(ContactEntry.words_sealed, row, row.words_sealed),
        taken_back=row.taken_back,
        made_by=row.made_by,
        by=name_of(row.made_by, row.maker_sealed),
        made_at=row.made_at,
    )


def _alert(row: AnyRow) -> Alert:
    return Alert(
        id=row.alert_id,
        revision=row.revision,
        kind=ALERT_KINDS[row.kind],
        since=row.since,
        until=row.until,
        words=_open(AlertEntry.words_sealed, row, row.words_sealed),
        kept_back=_open(AlertEntry.kept_back_sealed, row, row.kept_back_sealed),
        closed_at=row.closed_at,
        closed_why=_open(AlertEntry.closed_why_sealed, row, row.closed_why_sealed),
        raised_by=name_of(row.raised_by, row.raiser_sealed),
        raised_at=row.raised_at,
        by=name_of(row.made_by, row.maker_sealed),
        made_at=row.made_at,
    )


def _open(column: InstrumentedAttribute[Any], row: AnyRow, token: bytes | None) -> str:
    if token is None:
        return ""
    return current_vault().open_text(place_of(column, row.id, row.young_person_id), token)
