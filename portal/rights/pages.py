"""What a page of rights says to a young person of their own: known, talked through, asked."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from portal.access import Permission
from portal.access.gate import may
from portal.clips.known import known_clips
from portal.db import db
from portal.long_pages.shelf import page_of, pages_of
from portal.long_pages.showing import Reading, reading_of
from portal.people.session import signed_in_person
from portal.rights.queries import (
    MY_KNOWN,
    QUESTIONS_OF,
    TALKED_THROUGH,
    Question,
    TalkedThrough,
    questions_in,
    talked_in,
)
from portal.rights.service import known_id

SECTION = "rights"


@dataclass(frozen=True, slots=True)
class Mine:
    """By right; `questions` are those of one page, the newest first."""

    known: frozenset[str]
    talked: dict[str, TalkedThrough]
    questions: tuple[Question, ...] = ()


def titles() -> list[tuple[str, str]]:
    """(slug, English title) of every right, in order."""
    return [(page.name.slug, page.body.title) for page in pages_of(SECTION)]


def title_of_right(slug: str) -> str:
    """The English title; the slug of a page that stands no more."""
    page = page_of(SECTION, slug)
    return page.body.title if page else slug


def readings() -> list[Reading]:
    return [reading_of(page) for page in pages_of(SECTION)]


def version_of(*shown: Reading) -> Callable[[], Hashable]:
    """What a page that is kept for everybody rests on: its texts, and the clips of today."""
    texts, clips = tuple(one.version for one in shown), known_clips()
    return lambda: (texts, clips.version)


def mine_if_young() -> Mine | None:
    """The marks of who is signed in, for the list of all rights; None for anybody else."""
    return (
        _mine(db.read, signed_in_person().person_id) if may(Permission.ASK_ABOUT_RIGHTS) else None
    )


def mine_of_page(slug: str) -> Mine | None:
    found = mine_if_young()
    if found is None:
        return None
    rows = db.read.execute(QUESTIONS_OF, {"young_person_id": signed_in_person().person_id})
    asked = tuple(one for one in questions_in(rows) if one.right == slug)
    return Mine(found.known, found.talked, asked)


def _mine(session: Session, me: UUID) -> Mine:
    ids = set(session.scalars(MY_KNOWN, {"me": me}))
    known = frozenset(slug for slug, _title in titles() if known_id(me, slug) in ids)
    return Mine(known, talked_in(session.execute(TALKED_THROUGH, {"young_person_id": me})))
