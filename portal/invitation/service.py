"""Keeping the address of the video meeting."""

from uuid import UUID

from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import utc_now
from portal.invitation.models import JoinLink
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of


class JoinClash(Exception):
    """It was changed since; `address` is what stands, `revision` its number."""

    def __init__(self, address: str, revision: int) -> None:
        super().__init__("changed elsewhere")
        self.address = address
        self.revision = revision


def keep_join_link(
    session: Session,
    review_id: UUID,
    young_person_id: UUID,
    address: str,
    revision: int,
    *,
    actor: UUID,
) -> None:
    """Keep the address, empty for none; the same again changes nothing. Raises JoinClash."""
    one_at_a_time(session, young_person_id)
    standing = session.get(JoinLink, review_id)
    kept = address_in(standing) if standing else ""
    if kept == address:
        return
    if (standing.revision if standing else 0) != revision:
        raise JoinClash(kept, standing.revision if standing else 0)
    link = standing or JoinLink(review_id=review_id, young_person_id=young_person_id, revision=0)
    place = place_of(JoinLink.address_sealed, review_id, young_person_id)
    link.address_sealed = current_vault().seal_text(place, address) if address else None
    link.revision += 1
    link.kept_by, link.kept_at = actor, utc_now()
    session.add(link)
    session.flush()
    record(session, Act.JOIN_LINK_KEPT, actor=actor, about=young_person_id, subject=review_id)


def address_in(link: JoinLink) -> str:
    if link.address_sealed is None:
        return ""
    place = place_of(JoinLink.address_sealed, link.review_id, link.young_person_id)
    return current_vault().open_text(place, link.address_sealed)
