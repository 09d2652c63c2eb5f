"""The form of the letter: one text for each section."""

from collections.abc import Iterator, Mapping
from typing import Any

from portal.letters.sections import HEADINGS, Section
from portal.web.fields import HiddenId, HiddenNumber, WordsField
from portal.web.forms import Form


class LetterForm(Form):
    """`revision` is what stood when the page was drawn."""

    revision = HiddenNumber(default=0)
    told = WordsField(HEADINGS[Section.TOLD])
    well = WordsField(HEADINGS[Section.WELL])
    worry = WordsField(HEADINGS[Section.WORRY])
    agreed = WordsField(HEADINGS[Section.AGREED])
    could_not = WordsField(HEADINGS[Section.COULD_NOT])
    rights = WordsField(HEADINGS[Section.RIGHTS])
    next = WordsField(HEADINGS[Section.NEXT])
    reach = WordsField(HEADINGS[Section.REACH])

    def of(self, section: Section) -> Any:
        """The field of a section."""
        return self[_name(section)]

    def texts(self) -> dict[Section, str]:
        return {section: self.of(section).data or "" for section in Section}

    def sections(self) -> Iterator[tuple[Section, Any]]:
        return ((section, self.of(section)) for section in Section)


class SendForm(Form):
    """`revision` is what was looked at."""

    id = HiddenId()
    revision = HiddenNumber(default=0)


def letter_form(texts: Mapping[Section, str], revision: int) -> LetterForm:
    """The form as it is opened."""
    form = LetterForm(formdata=None, **{_name(one): text for one, text in texts.items()})
    form.revision.carry(revision)
    return form


def send_form(revision: int) -> SendForm:
    form = SendForm(formdata=None)
    form.revision.carry(revision)
    return form


def _name(section: Section) -> str:
    return section.value.replace("-", "_")
