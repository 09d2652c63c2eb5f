"""Raising an alert, correcting it and closing it: every save is a version, and all are kept."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.contacts.models import AlertEntry
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of

STANDING = (
    select(AlertEntry)
    .where(AlertEntry.alert_id == bindparam("alert_id"))
    .order_by(AlertEntry.revision.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Raised:
    """What an alert says; `kept_back` why the young person can't be shown it (empty: they are).

    `closed_why` is None while it is not closed.
    """

    kind: str
    since: date
    until: date | None
    words: str
    kept_back: str
    closed_why: str | None = None


class AlertClash(Exception):
    """Another version stands than the page was drawn with; `saved` is what stands."""

    def __init__(self, saved: Raised, revision: int) -> None:
        super().__init__("changed elsewhere")
        self.saved = saved
        self.revision = revision


@dataclass(frozen=True, slots=True)
class OfAlert:
    """An alert about somebody whose reader was checked."""

    young_person_id: UUID
    alert_id: UUID


def keep_alert(
    session: Session, of: OfAlert, entry_id: UUID, revision: int, raised: Raised, *, actor: UUID
) -> AlertEntry:
    """Save an alert as the version after `revision` (0: it is new); the same again is the same.

    Whoever does the work today may correct or close what somebody before them raised: an alert
    outlives the worker. Raises AlertClash, NothingHere for what is about somebody else.
    """
    one_at_a_time(session, of.young_person_id)
    replayed = session.get(AlertEntry, entry_id)
    if replayed is not None and (_whose(replayed), replayed.made_by) != (of, actor):
        raise NothingHere
    if replayed is not None and raised_in(replayed) == raised:
        return replayed
    standing = session.scalars(STANDING, {"alert_id": of.alert_id}).one_or_none()
    if standing is None:
        if revision or entry_id != of.alert_id:
            raise NothingHere
        return _add(session, of, entry_id, None, raised, actor)
    if _whose(standing) != of:
        raise NothingHere
    saved = raised_in(standing)
    if saved == raised:
        return standing
    if standing.revision != revision or replayed is not None or saved.closed_why is not None:
        raise AlertClash(saved, standing.revision)
    return _add(session, of, entry_id, standing, raised, actor)


def raised_in(entry: AlertEntry) -> Raised:
    vault, person = current_vault(), entry.young_person_id
    words, kept, why = (
        None if token is None else vault.open_text(place_of(column, entry.id, person), token)
        for column, token in (
            (AlertEntry.words_sealed, entry.words_sealed),
            (AlertEntry.kept_back_sealed, entry.kept_back_sealed),
            (AlertEntry.closed_why_sealed, entry.closed_why_sealed),
        )
    )
    return Raised(entry.kind, entry.since, entry.until, words or "", kept or "", why)


def _whose(entry: AlertEntry) -> OfAlert:
    return OfAlert(entry.young_person_id, entry.alert_id)


def _add(
    session: Session,
    of: OfAlert,
    entry_id: UUID,
    before: AlertEntry | None,
    raised: Raised,
    actor: UUID,
) -> AlertEntry:
    now = utc_now()
    entry = AlertEntry(
        id=entry_id,
        alert_id=of.alert_id,
        revision=before.revision + 1 if before else 1,
        young_person_id=of.young_person_id,
        kind=raised.kind,
        since=raised.since,
        until=raised.until,
        closed_at=None if raised.closed_why is None else now,
        raised_by=before.raised_by if before else actor,
        raised_at=before.raised_at if before else now,
        made_by=actor,
        made_at=now,
    )
    _seal(entry, raised)
    session.add(entry)
    session.flush()
    _note(session, entry, raised, now)
    return entry


def _seal(entry: AlertEntry, raised: Raised) -> None:
    seal, person = current_vault().seal_text, entry.young_person_id
    entry.words_sealed = seal(place_of(AlertEntry.words_sealed, entry.id, person), raised.words)
    kept, why = (
        place_of(column, entry.id, person)
        for column in (AlertEntry.kept_back_sealed, AlertEntry.closed_why_sealed)
    )
    entry.kept_back_sealed = seal(kept, raised.kept_back) if raised.kept_back else None
    entry.closed_why_sealed = None if raised.closed_why is None else seal(why, raised.closed_why)


def _note(session: Session, entry: AlertEntry, raised: Raised, now: datetime) -> None:
    record(
        session,
        Act.ALERT_CLOSED if entry.closed_at == now else Act.ALERT_KEPT,
        actor=entry.made_by,
        about=entry.young_person_id,
        subject=entry.alert_id,
        revision=entry.revision,
        kind=entry.kind,
        shown=not raised.kept_back,
    )
