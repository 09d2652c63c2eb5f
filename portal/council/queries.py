"""Who may read what of the council."""

from typing import Any

from sqlalchemy import and_, bindparam, case, exists, func, or_, select, tuple_
from sqlalchemy.orm import aliased

from portal.council.models import (
    Comment,
    CouncilFile,
    Hand,
    Piece,
    PieceText,
    PieceVersion,
    VersionState,
)
from portal.people.models import Person, Role

PART = 100

_TEXTS = (
    select(
        Piece.id.label("piece_id"),
        Piece.kind,
        Piece.is_public,
        PieceText.id.label("text_id"),
        PieceText.tag,
        *(column for column in PieceVersion.__table__.columns if column.name != "text_id"),
    )
    .join(PieceText, PieceText.piece_id == Piece.id)
    .join(PieceVersion, PieceVersion.text_id == PieceText.id)
)
# `and_ours`: young people of this authority, and whoever writes for the council.
_MAY_READ: Any = Piece.is_public | bindparam("and_ours")
PUBLISHED = _TEXTS.where(PieceVersion.state == VersionState.PUBLISHED.value, _MAY_READ)


def _far(tag: Any) -> Any:
    """How far that column's language is from the reader's: the nearest one has the least."""
    wanted: tuple[Any, ...] = (bindparam("tag"), bindparam("near"), "en")
    return case(*((tag == one, at) for at, one in enumerate(wanted)), else_=len(wanted))


OtherText, Other = aliased(PieceText), aliased(PieceVersion)


def _in_the_nearest_language(*also: Any) -> Any:
    """No other published text of the piece is nearer, or as far and published before.

    `also` is what the other text has to be. So a list holds each piece once, however many
    languages it has.
    """
    nearer = tuple_(_far(OtherText.tag), Other.decided_at, Other.id) < tuple_(
        _far(PieceText.tag), PieceVersion.decided_at, PieceVersion.id
    )
    return ~exists().where(
        OtherText.piece_id == Piece.id,
        Other.text_id == OtherText.id,
        # Found by its text, of which there are few: by its state it is one of all.
        Other.state.concat("") == VersionState.PUBLISHED.value,
        nearer,
        *also,
    )


LISTED = PUBLISHED.where(
    Piece.kind.in_(bindparam("kinds", expanding=True)), _in_the_nearest_language()
).order_by(PieceVersion.decided_at.desc(), PieceVersion.id)
LATEST = LISTED.limit(PART)
BEFORE = LATEST.where(
    or_(
        PieceVersion.decided_at < bindparam("from_moment"),
        and_(
            PieceVersion.decided_at == bindparam("from_moment"),
            PieceVersion.id > bindparam("from_id"),
        ),
    )
)
AHEAD = (
    PUBLISHED.where(
        PieceVersion.happens_at >= bindparam("since"),
        _in_the_nearest_language(Other.happens_at >= bindparam("since")),
    )
    .order_by(PieceVersion.happens_at, PieceVersion.id)
    .limit(PART)
)
ONE = PUBLISHED.where(Piece.id == bindparam("piece_id")).order_by(
    PieceVersion.decided_at, PieceVersion.id
)

_NEWEST = (
    select(func.max(PieceVersion.number))
    .where(PieceVersion.text_id == PieceText.id)
    .correlate(PieceText)
    .scalar_subquery()
)
_DESK = _TEXTS.where(PieceVersion.number == _NEWEST)
WAITING = (
    _DESK.where(PieceVersion.state == VersionState.SENT.value)
    .order_by(PieceVersion.sent_at, PieceVersion.id)
    .limit(PART)
)
BEING_WRITTEN = (
    _DESK.where(
        PieceVersion.state.in_([VersionState.DRAFT.value, VersionState.CHANGES_ASKED.value])
    )
    .order_by(PieceVersion.changed_at.desc(), PieceVersion.id)
    .limit(PART)
)
STANDING = (
    _TEXTS.where(PieceVersion.state == VersionState.PUBLISHED.value)
    .order_by(PieceVersion.decided_at.desc(), PieceVersion.id)
    .limit(PART)
)
TAKEN_DOWN = (
    _DESK.where(PieceVersion.state == VersionState.UNPUBLISHED.value)
    .order_by(PieceVersion.changed_at.desc(), PieceVersion.id)
    .limit(PART)
)
NEWEST = _DESK.where(PieceText.id == bindparam("text_id"))
VERSIONS = _TEXTS.where(PieceText.id == bindparam("text_id")).order_by(PieceVersion.number.desc())
PUBLISHED_NUMBER = select(PieceVersion.number).where(
    PieceVersion.text_id == bindparam("text_id"),
    PieceVersion.state == VersionState.PUBLISHED.value,
)
TAGS = (
    select(PieceText.id, PieceText.tag)
    .where(PieceText.piece_id == bindparam("piece_id"))
    .order_by(PieceText.tag)
)
PUBLISHED_TAGS = (
    TAGS.add_columns(PieceVersion.decided_at)
    .join(PieceVersion, PieceVersion.text_id == PieceText.id)
    .where(PieceVersion.state == VersionState.PUBLISHED.value)
)
HANDS = (
    select(Hand.person_id, Person.name_sealed)
    .join(Person, Person.id == Hand.person_id)
    .where(Hand.version_id == bindparam("version_id"))
)
# The last thing that was asked, while it is being changed too.
ASKED = (
    select(
        Comment.id,
        Comment.block_id,
        Comment.words_sealed,
        Comment.made_by,
        Comment.made_at,
        Person.name_sealed,
    )
    .join(Person, Person.id == Comment.made_by)
    .where(Comment.version_id.in_(bindparam("version_ids", expanding=True)))
    .order_by(Comment.made_at, Comment.id)
)
FILES_LATELY = select(func.count()).where(
    CouncilFile.added_by == bindparam("me"), CouncilFile.added_at > bindparam("since")
)
NAMES_OF_YOUNG_PEOPLE = select(Person.id, Person.name_sealed).where(
    Person.role == Role.YOUNG_PERSON.value, Person.closed_at.is_(None)
)
