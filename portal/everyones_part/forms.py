"""The form of a part."""

from portal.accounts.forms import CodeField
from portal.choices.parts import ASKS, GOING_WELL, PART_QUESTIONS, WHY_TALK_FIRST, WORRIES
from portal.drafts.words import NO_WORDS, Words
from portal.everyones_part.words import PartWords
from portal.i18n import _
from portal.web.fields import HiddenId, HiddenNumber, TickField, WordsField, Wrong
from portal.web.forms import Form

LONGEST_REASON = 1000


class PartForm(Form):
    """Something has to be in it; a reason without its tick is left out."""

    id = HiddenId()
    revision = HiddenNumber(default=0)
    going_well = WordsField(PART_QUESTIONS[GOING_WELL].label)
    worries = WordsField(PART_QUESTIONS[WORRIES].label)
    asks = WordsField(PART_QUESTIONS[ASKS].label)
    talk_first = TickField(_("The IRO talks with them about this before they read it"))
    reason = WordsField(
        WHY_TALK_FIRST,
        description=_("Only if you ticked the box. The IRO alone reads it."),
        most=LONGEST_REASON,
    )

    def validate_going_well(self, field: WordsField) -> None:
        if not (field.data or self.worries.data or self.asks.data):
            raise Wrong(_("Write something before you save."))

    def validate_reason(self, field: WordsField) -> None:
        if self.talk_first.data and not field.data:
            raise Wrong(_("Write why, or take the tick away."))

    @property
    def typed(self) -> str | None:
        """All words of it, one answer below the other."""
        answers = (self.going_well, self.worries, self.asks, self.reason)
        return "\n\n".join(field.data for field in answers if field.data) or None

    def words(self, language: str) -> PartWords:
        talk_first = bool(self.talk_first.data)
        return PartWords(
            _words(self.going_well, language),
            _words(self.worries, language),
            _words(self.asks, language),
            talk_first,
            _words(self.reason, language) if talk_first else NO_WORDS,
        )


class NewLinkForm(Form):
    """Only a button, and the id of the link that pressing it makes."""

    id = HiddenId()


class LinkForm(Form):
    """The link itself fills it in where scripts run; it takes the whole link, or its code."""

    token = CodeField(_("Link or code"))


def part_form(standing: PartWords | None, revision: int) -> PartForm:
    """What was saved last, in the form; what was sent goes first."""
    said = standing or PartWords()
    return PartForm(
        revision=revision,
        going_well=said.going_well.text,
        worries=said.worries.text,
        asks=said.asks.text,
        talk_first=said.talk_first,
        reason=said.reason.text,
    )


def _words(field: WordsField, language: str) -> Words:
    return Words(field.data, field.direction, language) if field.data else NO_WORDS
