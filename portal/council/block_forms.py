"""The form of each kind of block without a file: what it asks, refuses and keeps."""

from datetime import UTC, datetime, time
from typing import Any
from uuid import UUID

from portal.council.blocks import Block
from portal.council.forms import EMPTY
from portal.council.links import may_lead_to
from portal.council.markdown import can_be_read, steps_in
from portal.i18n import _, in_london
from portal.web.days import ClockField, DayField
from portal.web.fields import (
    HiddenId,
    HiddenNumber,
    LineField,
    Needed,
    PickFromList,
    WordsField,
    Wrong,
    options,
)
from portal.web.forms import Form
from portal.web.london_time import ClocksGoForward, from_london


class BlockForm(Form):
    """`id` and `revision` are of the block; `said` is what is kept of it."""

    id = HiddenId()
    revision = HiddenNumber(default=0)
    standing: Block | None = None

    @property
    def said(self) -> dict[str, Any]:
        """What is kept, as JSON has it."""
        return {"text": self["text"].data}

    @classmethod
    def filled(cls, block: Block) -> dict[str, Any]:
        return dict(block.said)


class TitleForm(BlockForm):
    text = LineField(_("Title"), [Needed(EMPTY)], most=120)


class HeadingForm(BlockForm):
    text = LineField(_("Heading"), [Needed(EMPTY)], most=120)


class TextForm(BlockForm):
    text = WordsField(
        _("Text"),
        [Needed(EMPTY)],
        description=_("I can use **bold**, lists with - in front, and [words](/rights) as links."),
    )

    def validate_text(self, field: WordsField) -> None:
        if not can_be_read(field.data or ""):
            raise Wrong(
                _("Only bold, lists, ## headings and https:// links work here. Take the rest out.")
            )


class QuoteForm(BlockForm):
    text = WordsField(_("What somebody said"), [Needed(EMPTY)], most=1000)
    who = LineField(_("Who said it: a first name or a nickname"), most=60)

    @property
    def said(self) -> dict[str, Any]:
        return {"text": self.text.data, "who": self.who.data}


class StepsForm(BlockForm):
    text = WordsField(_("Steps"), [Needed(EMPTY)], description=_("One step on each line."))

    @property
    def said(self) -> dict[str, Any]:
        return {"text": "\n".join(steps_in(self.text.data or ""))}


class LinkForm(BlockForm):
    text = LineField(_("Words on the button"), [Needed(EMPTY)], most=120)
    address = LineField(
        _("Where it leads"),
        description=_("A page here, like /rights, or an address with https:// in front."),
        most=500,
    )

    def validate_address(self, field: LineField) -> None:
        if not may_lead_to(field.data or ""):
            raise Wrong(_("A button can't lead there. Use a page here, or an https:// address."))

    @property
    def said(self) -> dict[str, Any]:
        return {"text": self.text.data, "address": self.address.data}


class PollForm(BlockForm):
    """`offer` it the polls first."""

    poll_id = PickFromList(_("Poll"), (), wrong=_("Make a poll first, then pick it here."))

    def offer(self, polls: list[tuple[UUID, str]]) -> None:
        self.poll_id.choices = options([(str(one), asked) for one, asked in polls])

    @property
    def said(self) -> dict[str, Any]:
        return {"poll_id": self.poll_id.data}


class EventForm(BlockForm):
    text = LineField(_("What it is"), [Needed(EMPTY)], most=120)
    day = DayField(_("Day"), [Needed(_("Write the day."))])
    clock = ClockField(
        _("Time in London"), [Needed(_("Write the time with hours and minutes, like 15:30."))]
    )
    until = ClockField(_("Until when"), default=None)
    place = LineField(_("Place"), most=120)
    starts_at: datetime | None = None
    ends_at: datetime | None = None

    @classmethod
    def filled(cls, block: Block) -> dict[str, Any]:
        here = in_london(block.starts_at or datetime.now(UTC))
        until = in_london(block.ends_at).time() if block.ends_at else None
        return {**block.said, "day": here.date(), "clock": here.time(), "until": until}

    def validate_clock(self, field: ClockField) -> None:
        if field.data is not None:
            self.starts_at = self._at(field.data)

    def validate_until(self, field: ClockField) -> None:
        if field.data is None:
            return
        if self.clock.data and field.data <= self.clock.data:
            raise Wrong(_("It ends after it begins. Write a later time, or leave this empty."))
        self.ends_at = self._at(field.data)

    def _at(self, clock: time) -> datetime | None:
        if self.day.data is None:
            return None
        try:
            return from_london(self.day.data, clock)
        except ClocksGoForward:
            raise Wrong(_("The clocks go forward that night. Pick a time from 02:00 on.")) from None

    @property
    def said(self) -> dict[str, Any]:
        starts = self.starts_at.isoformat() if self.starts_at else None
        ends = {"ends_at": self.ends_at.isoformat()} if self.ends_at else {}
        return {"text": self.text.data, "place": self.place.data, "starts_at": starts, **ends}
