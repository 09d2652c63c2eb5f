"""The part of a form that every draft has: its id, its revision, who may see it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from portal.choices.audience import AUDIENCES, Audience
from portal.db import AnyRow
from portal.drafts.words import Words
from portal.i18n import _, pgettext, speaking
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    LineField,
    PickOne,
    PickSome,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form


class DraftForm(Form):
    """`offer` it the circle before it is validated; a replay of its id is the same row."""

    id = HiddenId()
    revision = HiddenNumber(default=0)
    audience = PickOne(
        pgettext("safety", "Who can see this?"),
        AUDIENCES.pairs(),
        wrong=_("Pick who can see this."),
        default=Audience.MY_IRO.value,
    )
    readers = PickSome(_("People I choose"))

    def offer(self, circle: Sequence[Any]) -> None:
        """Offer the people of the circle: rows with `adult_id` and `name`."""
        self.readers.choices = options([(str(one.adult_id), one.name) for one in circle])

    def validate_readers(self, field: PickSome) -> None:
        if self.audience.data == Audience.CHOSEN and not field.data:
            raise Wrong(_("Pick one person or more."))

    @property
    def problems(self) -> list[tuple[str | None, Any]]:
        """In the order of the page, which asks last who may see it."""
        asked_last = {self.audience.id, self.readers.id}
        return sorted(super().problems, key=lambda problem: problem[0] in asked_last)

    def is_of(self, draft_id: UUID) -> None:
        """Say which draft it saves: the revision of another one, of a review before, is not its."""
        if self.is_submitted() and self.id.raw_data and self.id.data != draft_id:
            self.revision.carry(0)
        self.id.data = draft_id

    @property
    def chosen_readers(self) -> tuple[str, ...]:
        """The ids chosen, sorted; none unless the audience is "people I choose"."""
        if self.audience.data != Audience.CHOSEN:
            return ()
        return tuple(sorted(self.readers.data or []))


def standing_in(row: AnyRow) -> dict[str, Any]:
    """What a form shows of a draft's row beside its words; of a removed one only its revision."""
    if row.removed_at is not None:
        return {"revision": row.revision}
    return {"revision": row.revision, "audience": row.audience, "readers": row.readers}


def words_in(field: WordsField | LineField) -> Words:
    """The words of a field, with the direction typed in and the language chosen."""
    return Words(field.data or "", field.direction, speaking().tag)
