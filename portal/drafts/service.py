"""Saving, removing and bringing back a draft: a replay is the same row, nothing is overwritten."""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NamedTuple, TypeVar
from uuid import UUID, uuid5

from sqlalchemy import Insert, Select, bindparam, insert, select
from sqlalchemy.orm import Session

from portal.db import NothingHere, utc_now
from portal.drafts.models import Draft
from portal.drafts.steps import mark_started
from portal.drafts.words import as_first_written
from portal.people.locking import one_at_a_time
from portal.vault import current_vault, place_of

Kind = TypeVar("Kind", bound=Draft)


class DraftClash(Exception):
    """The draft was changed elsewhere since this form was drawn; `saved` is what stands."""

    def __init__(self, saved: "Written", revision: int) -> None:
        super().__init__("changed elsewhere")
        self.saved = saved
        self.revision = revision


@dataclass(frozen=True)
class Whose:
    """Whose draft it is, and for which review."""

    young_person_id: UUID
    review_id: UUID


@dataclass(frozen=True)
class Between:
    """Whose draft it is, where it is kept for no review."""

    young_person_id: UUID
    review_id: None = None


AnyWhose = Whose | Between


@dataclass(frozen=True)
class Written:
    """What a draft says: `words` are sealed as JSON, `plain` are its other columns by name."""

    words: dict[str, Any]
    audience: str
    readers: tuple[str, ...] = ()
    plain: dict[str, Any] = field(default_factory=dict)


class Here(NamedTuple):
    """By which id and revision a form saves, and `first`, the revision of what is new."""

    id: UUID
    revision: int
    first: int = 1


def save_draft(
    session: Session,
    kind: type[Kind],
    whose: AnyWhose,
    draft_id: UUID,
    revision: int,
    written: Written,
    first: int = 1,
) -> Kind:
    """Save a new draft (`revision` 0, made with `first`) or the next revision of one.

    The same content again is the same answer. A new draft is written at once and is not among the
    session's: whoever changes it afterwards says so in a statement.

    Raises DraftClash when it was changed elsewhere, NothingHere when the id is somebody else's or
    was never made.
    """
    one_at_a_time(session, whose.young_person_id)
    if revision == 0 and not _stands(session, kind, draft_id):
        return _first(session, kind, whose, draft_id, written, first)
    # A class is hashable, which mypy does not see through a mixin with declared columns.
    draft: Kind | None = session.scalar(_standing(kind), {"draft_id": draft_id})  # type: ignore[arg-type]
    if draft is None or draft.young_person_id != whose.young_person_id:
        raise NothingHere
    standing = written_in(draft)
    written = replace(written, words=as_first_written(written.words, standing.words))
    if standing == written and draft.removed_at is None:
        return draft
    if draft.revision != revision:
        raise DraftClash(standing, draft.revision)
    _write(draft, written)
    draft.revision += 1
    session.flush()
    _mark(session, kind, whose)
    return draft


def carried_draft_id(whose: Whose, draft_id: UUID) -> UUID:
    """What a draft of a review before becomes in this one: one draft, however it comes there."""
    return uuid5(whose.review_id, f"{whose.young_person_id}/carried/{draft_id}")


def in_this_review(
    session: Session, kind: type[Draft], whose: Whose, draft_id: UUID, revision: int, now_id: UUID
) -> Here:
    """Where a form saves: by `now_id` where it was left open over a review's end.

    What it was drawn with stays with the review before, where no page would show what is new.
    Revisions go on from there, so that a second page left open is a clash.
    """
    here = Here(draft_id, revision)
    if revision == 0:
        return here
    found = session.connection().execute(_whose_is(kind), {"draft_id": draft_id}).first()  # type: ignore[arg-type]
    if found is None or found.young_person_id != whose.young_person_id:
        return here
    if found.review_id == whose.review_id:
        return here
    if _stands(session, kind, now_id):
        return Here(now_id, revision)
    return Here(now_id, 0, first=revision + 1)


def remove_draft(session: Session, kind: type[Kind], me: UUID, draft_id: UUID) -> Kind:
    """Take a draft out of sight; `bring_back` undoes it. Raises NothingHere."""
    draft = _mine(session, kind, me, draft_id)
    if draft.removed_at is None:
        draft.removed_at = utc_now()
        draft.revision += 1
    return draft


def bring_back(session: Session, kind: type[Kind], me: UUID, draft_id: UUID) -> Kind:
    """Raises NothingHere."""
    draft = _mine(session, kind, me, draft_id)
    if draft.removed_at is not None:
        draft.removed_at = None
        draft.revision += 1
    return draft


def written_in(draft: Draft) -> Written:
    """Open what a draft says."""
    place = place_of(type(draft).words_sealed, draft.id, draft.young_person_id)
    return Written(
        words=current_vault().open_json(place, draft.words_sealed),
        audience=draft.audience,
        readers=tuple(draft.readers),
        plain={name: getattr(draft, name) for name in plain_columns(type(draft))},
    )


def plain_columns(kind: type[Draft]) -> tuple[str, ...]:
    """The columns that this kind of draft has beyond those of every draft."""
    shared = set(Draft.__annotations__) | {"young_person_id", "review_id"}
    return tuple(key for key in kind.__mapper__.columns.keys() if key not in shared)  # type: ignore[attr-defined]  # noqa: SIM118 a collection of columns


def _mine(session: Session, kind: type[Kind], me: UUID, draft_id: UUID) -> Kind:
    draft = session.get(kind, draft_id, with_for_update=True)
    if draft is None or draft.young_person_id != me:
        raise NothingHere
    return draft


def _first(
    session: Session,
    kind: type[Kind],
    whose: AnyWhose,
    draft_id: UUID,
    written: Written,
    first: int,
) -> Kind:
    draft = kind()
    draft.id, draft.created_at, draft.revision = draft_id, utc_now(), first
    draft.young_person_id, draft.review_id = whose.young_person_id, whose.review_id
    _write(draft, written)
    session.flush()
    # The session's own way to insert one row takes five times as long.
    session.connection().execute(_new(kind), _said_of(draft))  # type: ignore[arg-type]
    _mark(session, kind, whose)
    return draft


def _mark(session: Session, kind: type[Draft], whose: AnyWhose) -> None:
    if whose.review_id is not None:
        mark_started(session, whose.young_person_id, whose.review_id, kind.step)


def _stands(session: Session, kind: type[Draft], draft_id: UUID) -> bool:
    """To find no row as an entity takes four times as long."""
    session.flush()
    found = session.connection().execute(_id_of(kind), {"draft_id": draft_id})  # type: ignore[arg-type]
    return found.first() is not None


@cache
def _whose_is(kind: type[Draft]) -> Select[UUID, UUID | None]:
    return select(kind.young_person_id, kind.review_id).where(kind.id == bindparam("draft_id"))


@cache
def _id_of(kind: type[Draft]) -> Select[UUID]:
    return select(kind.id).where(kind.id == bindparam("draft_id"))


@cache
def _standing(kind: type[Kind]) -> Select[Kind]:
    """Made once: `Session.get` makes its statement anew each time."""
    wanted = select(kind).where(kind.id == bindparam("draft_id")).with_for_update()
    return wanted.execution_options(populate_existing=True)


@cache
def _new(kind: type[Draft]) -> Insert:
    return insert(kind)


def _said_of(draft: Draft) -> dict[str, Any]:
    said = vars(draft)
    names: tuple[str, ...] = tuple(type(draft).__mapper__.columns.keys())  # type: ignore[attr-defined]
    return {name: said[name] for name in names if name in said}


def _write(draft: Draft, written: Written) -> None:
    place = place_of(type(draft).words_sealed, draft.id, draft.young_person_id)
    draft.words_sealed = current_vault().seal_json(place, written.words)
    draft.audience, draft.readers = written.audience, list(written.readers)
    draft.updated_at, draft.removed_at = utc_now(), None
    for name, value in written.plain.items():
        setattr(draft, name, value)
