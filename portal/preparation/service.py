"""Sharing: one transaction that freezes exactly what was looked at."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import NothingHere, utc_now
from portal.drafts.frozen import FrozenItem
from portal.drafts.service import Whose
from portal.preparation.counting import counted_in, prepared_since
from portal.preparation.gathering import my_items, to_share
from portal.preparation.standing import Standing, digest, is_open, standing_of
from portal.preparation.submissions import Submission, submission_versions
from portal.preparation.taking_back import is_narrower, withdraw
from portal.reviews.models import Review, ReviewState
from portal.vault import current_vault, place_of


class SharingClosed(Exception):
    """The review is over."""


class SomethingChanged(Exception):
    """What would be shared is not what was looked at."""


class NothingToShare(Exception):
    """There is nothing to share, and nothing stands shared."""


def share_drafts(
    session: Session,
    whose: Whose,
    submission_id: UUID,
    looked_at: str,
    *,
    language: str,
    today: date,
) -> None:
    """Freeze the next version, if it is `looked_at` (a `digest`).

    The same id again is the same version, and what stands shared already makes no new one.
    Raises SharingClosed, SomethingChanged (also for a known id with other content),
    NothingToShare, NothingHere.
    """
    review = session.get(Review, whose.review_id, with_for_update=True)
    if review is None or review.young_person_id != whose.young_person_id:
        raise NothingHere
    if _is_replay(session, whose, submission_id, looked_at):
        return
    if review.state != ReviewState.AHEAD.value or not is_open(review.starts_at, today):
        raise SharingClosed
    items = to_share(my_items(session, whose))
    if digest(items) != looked_at:
        raise SomethingChanged
    before = standing_of(session, whose)
    if not items and not before.items:
        raise NothingToShare
    if digest(before.items) != looked_at:
        _freeze(session, whose, submission_id, before, items, language)


def _is_replay(session: Session, whose: Whose, submission_id: UUID, looked_at: str) -> bool:
    row = session.get(Submission, submission_id)
    if row is None:
        return False
    if (row.young_person_id, row.review_id) != (whose.young_person_id, whose.review_id):
        raise NothingHere
    versions = submission_versions(session, whose.review_id)
    if digest(versions[row.version - 1].items) != looked_at:
        raise SomethingChanged
    return True


def _freeze(
    session: Session,
    whose: Whose,
    submission_id: UUID,
    before: Standing,
    items: tuple[FrozenItem, ...],
    language: str,
) -> None:
    me, version = whose.young_person_id, before.number + 1
    place = place_of(Submission.content_sealed, submission_id, me)
    content = current_vault().seal_json(place, [item.as_json() for item in items])
    session.add(
        Submission(
            id=submission_id,
            young_person_id=me,
            review_id=whose.review_id,
            version=version,
            shared_at=utc_now(),
            language=language,
            prepared_since=prepared_since(session, whose, items, before),
            content_sealed=content,
        )
    )
    session.flush()
    session.add_all(counted_in(submission_id, me, items))
    _hide_what_went(session, me, before, items)
    record(
        session,
        Act.SHARED,
        actor=me,
        about=me,
        subject=whose.review_id,
        version=version,
        items=len(items),
    )


def _hide_what_went(
    session: Session, me: UUID, before: Standing, items: tuple[FrozenItem, ...]
) -> None:
    """What was removed, kept back or given to fewer people is gone from earlier versions too."""
    now = {item.id: item for item in items}
    for old in before.items:
        if old.id not in now or is_narrower(old, now[old.id]):
            withdraw(session, me, old.id, before.number)
