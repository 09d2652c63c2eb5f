"""Clips: one for each text of a language that somebody has spoken."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from portal.db import Base, UtcDateTime
from portal.vault import DataClass, Retention, personal


class Clip(Base):
    """A public text in a staff member's voice: no young person's words, so nothing is sealed.

    `text_hash` is of the language's tag and the translated text; `source` the English and its
    context as [text, context], by which a clip of a translation that has changed is known.
    `digest` is of the file, `size` its length in bytes.
    """

    __tablename__ = "clip"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tag: Mapped[str]
    text_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    source: Mapped[list[str | None]] = mapped_column(JSON)
    seconds: Mapped[float]
    size: Mapped[int]
    digest: Mapped[bytes] = mapped_column(
        LargeBinary(32),
        info=personal(
            klass=DataClass.VOICE,
            purpose="To let somebody hear a text in the voice of a person who speaks its language.",
            retention=Retention.UNTIL_REPLACED,
        ),
    )
    made_by_id: Mapped[UUID] = mapped_column(
        ForeignKey("person.id"),
        info=personal(
            klass=DataClass.ACTIVITY,
            purpose="To know whom to ask about a recording.",
            retention=Retention.UNTIL_REPLACED,
        ),
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)

    __table_args__ = (Index(None, "text_hash", unique=True), Index(None, "tag"))
