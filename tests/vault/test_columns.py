"""Tables declare personal data, and name the place of what they seal."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import Table
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, mapped_column

from portal.vault import (
    DataClass,
    Personal,
    Place,
    Retention,
    declared_by,
    is_sealed,
    personal,
    place_of,
    sealed_column,
)


class Base(DeclarativeBase):
    pass


class Wish(Base):
    __tablename__ = "wish"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    words_sealed: Mapped[bytes] = sealed_column(
        klass=DataClass.WORDS, purpose="To be heard.", retention=Retention.WITH_ACCOUNT
    )
    answer_sealed: Mapped[bytes | None] = sealed_column(
        klass=DataClass.WORDS, purpose="To be answered.", retention=Retention.WITH_ACCOUNT
    )
    kind: Mapped[str] = mapped_column(
        info=personal(klass=DataClass.CHOICE, purpose="To sort.", retention=Retention.WITH_ACCOUNT)
    )


def test_a_column_says_what_it_holds_why_and_how_long() -> None:
    assert isinstance(Wish.__table__, Table)
    columns = Wish.__table__.c
    assert declared_by(columns.id) is None
    assert declared_by(columns.kind) == Personal(
        DataClass.CHOICE, "To sort.", Retention.WITH_ACCOUNT
    )
    assert [name for name, column in columns.items() if is_sealed(column)] == [
        "words_sealed",
        "answer_sealed",
    ]


def test_the_annotation_says_whether_a_sealed_column_may_be_empty() -> None:
    assert [Wish.__table__.c[name].nullable for name in ("words_sealed", "answer_sealed")] == [
        False,
        True,
    ]


def test_a_place_is_named_by_the_column() -> None:
    row_id, me = uuid4(), uuid4()
    expected = Place("wish", "words_sealed", row_id, me)
    assert place_of(Wish.words_sealed, row_id, me) == expected
    assert place_of(aliased(Wish).words_sealed, row_id, me) == expected


def test_a_column_in_clear_is_no_place_for_a_sealed_value() -> None:
    with pytest.raises(TypeError, match="sealed_column"):
        place_of(Wish.kind, uuid4(), uuid4())
