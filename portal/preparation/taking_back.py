"""Taking something back: at once, from every version that there is."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.choices.audience import Audience
from portal.db import NothingHere, utc_now
from portal.drafts.frozen import FrozenItem
from portal.drafts.service import Whose, save_draft, written_in
from portal.preparation.gathering import draft_of
from portal.preparation.submissions import Submission, Withdrawal, submission_versions
from portal.reviews.models import Review


def take_item_back(session: Session, me: UUID, item_id: UUID) -> None:
    """Show an item to no adult any more. Raises NothingHere.

    Its draft, if it is still there, is for its writer only from now on, so that sharing something
    else later does not hand it over again. Doing it again changes nothing.
    """
    through = _last_version_with(session, me, item_id)
    if withdraw(session, me, item_id, through):
        _keep_to_myself(session, me, item_id)
        record(
            session, Act.TAKEN_BACK, actor=me, about=me, subject=item_id, through_version=through
        )


def withdraw(session: Session, me: UUID, item_id: UUID, through_version: int) -> bool:
    """Hide an item in the versions up to that one; False when they hide it already."""
    withdrawal = session.get(Withdrawal, (item_id, me))
    if withdrawal is None:
        withdrawal = Withdrawal(item_id=item_id, young_person_id=me, through_version=0)
        session.add(withdrawal)
    if withdrawal.through_version >= through_version:
        return False
    withdrawal.through_version, withdrawal.withdrawn_at = through_version, utc_now()
    session.flush()
    return True


def is_narrower(before: FrozenItem, after: FrozenItem) -> bool:
    """Whether somebody who could read it before no longer may."""
    if after.audience is Audience.MEETING:
        return False
    same = after.audience is before.audience and set(before.readers) <= set(after.readers)
    return not same


def _last_version_with(session: Session, me: UUID, item_id: UUID) -> int:
    reviews = select(Submission.review_id).where(Submission.young_person_id == me).distinct()
    for review_id in session.scalars(reviews.order_by(Submission.review_id)).all():
        # Sharing holds this lock too: a version that is being made must not be passed by.
        session.get(Review, review_id, with_for_update=True)
        versions = submission_versions(session, review_id)
        if any(item.id == item_id for version in versions for item in version.items):
            return versions[-1].version
    raise NothingHere


def _keep_to_myself(session: Session, me: UUID, item_id: UUID) -> None:
    draft = draft_of(session, me, item_id)
    if draft is None:
        return
    whose = Whose(draft.young_person_id, draft.review_id)
    only_mine = replace(written_in(draft), audience=Audience.ONLY_ME.value, readers=())
    save_draft(session, type(draft), whose, draft.id, draft.revision, only_mine)
