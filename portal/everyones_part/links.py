"""One-use links: for one writer and one review, till the day after it. Only a hash is kept."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from portal.accounts.codes import ALPHABET, tidy_code
from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import open_name
from portal.choices.jobs import Job, job_of
from portal.db import AnyRow, utc_now
from portal.everyones_part.due import is_open
from portal.everyones_part.forgetting import forget_spent_links
from portal.everyones_part.links_queries import LINK_OF_TOKEN
from portal.everyones_part.models import PartLink, PartState, PartVersion
from portal.everyones_part.service import PartClash, Save, TooLate, Writer, keep_part
from portal.everyones_part.words import PartWords
from portal.i18n import london_today
from portal.people.locking import one_at_a_time
from portal.people.service import hash_token

# 26 letters of 5 bits each: 130 random bits, and somebody can type them off paper.
TOKEN_LETTERS = 26

REPLACE = (
    update(PartLink)
    .where(
        PartLink.review_id == bindparam("in_review"),
        PartLink.writer_id == bindparam("by_writer"),
        PartLink.used_at.is_(None),
        PartLink.replaced_at.is_(None),
    )
    .values(replaced_at=bindparam("now"))
)
USED_LINK = select(PartVersion.id).where(PartVersion.link_id == bindparam("link_id"))


class LinkShown(Exception):
    """A link was made with this id, and is kept nowhere: make another one."""


class LinkRefused(Exception):
    """Nothing tells whether it was wrong, late, used, or its writer is not asked any more."""


@dataclass(frozen=True, slots=True)
class OpenLink:
    """What a link opens: whose part of which review; `initial` is all it says of the name."""

    id: UUID
    writer: Writer
    job: Job
    initial: str
    starts_at: datetime | None


def make_link(session: Session, writer: Writer, link_id: UUID, *, actor: UUID) -> str:
    """Make a link in place of any other one of this writer, and give its token, once.

    Raises LinkShown when `link_id` was made before, TooLate when nothing can be handed in.
    """
    one_at_a_time(session, writer.young_person_id)
    if session.get(PartLink, link_id) is not None:
        raise LinkShown
    forget_spent_links(session)
    now, token = utc_now(), new_token()
    its = {"in_review": writer.review_id, "by_writer": writer.id}
    session.execute(REPLACE, {**its, "now": now}, execution_options={"synchronize_session": False})
    session.add(
        PartLink(
            id=link_id,
            token_hash=hash_token(token),
            review_id=writer.review_id,
            young_person_id=writer.young_person_id,
            writer_id=writer.id,
            made_by=actor,
            made_at=now,
        )
    )
    session.flush()
    about = writer.young_person_id
    record(session, Act.PART_LINK_MADE, actor=actor, about=about, subject=link_id)
    return token


def open_link(session: Session, typed: str) -> OpenLink:
    """What a link opens now; opening uses nothing up. Raises LinkRefused."""
    row = _found(session, typed)
    if row.used_at is not None:
        raise LinkRefused
    return _opened(row)


def hand_in_by_link(session: Session, typed: str, part_id: UUID, words: PartWords) -> None:
    """Hand a part in, once; the same again is the same part. Raises LinkRefused."""
    one_at_a_time(session, _found(session, typed).young_person_id)
    row = _found(session, typed)
    if row.used_at is not None and session.scalar(USED_LINK, {"link_id": row.id}) != part_id:
        raise LinkRefused
    save = Save(part_id, words, PartState.HANDED_IN, link_id=row.id)
    try:
        keep_part(session, _opened(row).writer, save)
    except (TooLate, PartClash) as late:
        raise LinkRefused from late
    session.get_one(PartLink, row.id).used_at = row.used_at or utc_now()


def new_token() -> str:
    return "".join(secrets.choice(ALPHABET) for _letter in range(TOKEN_LETTERS))


def _found(session: Session, typed: str) -> AnyRow:
    """The link of a token, whose review can still be written for."""
    token = tidy_code(typed.rpartition("#")[2])
    values = {"token_hash": hash_token(token), "today": london_today()}
    row = session.execute(LINK_OF_TOKEN, values).one_or_none()
    if row is None or not is_open(row.state, row.starts_at, london_today()):
        raise LinkRefused
    return row


def _opened(row: AnyRow) -> OpenLink:
    writer = Writer(row.writer_id, row.job, row.review_id, row.young_person_id)
    initial = open_name(row, row.young_person_id)[:1]
    return OpenLink(row.id, writer, job_of(row.job), initial, row.starts_at)
