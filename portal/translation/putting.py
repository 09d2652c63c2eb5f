"""Putting words into English: the page of some words, for whoever may read and write it."""

from dataclasses import dataclass
from http import HTTPStatus

from flask import Response

from portal.choices.interpreters import OwnName
from portal.db import db
from portal.i18n import LANGUAGES, Language, Text, _
from portal.people.session import signed_in_person
from portal.translation.english import English
from portal.translation.forms import EnglishForm
from portal.translation.original import Original
from portal.translation.service import TranslationClash, write_translation
from portal.web.answers import page, saved

OTHER_ENGLISH = _(
    "Somebody saved other English since this page was opened. Look at both, then save."
)
OTHER_WORDS = _("The young person changed their words since this page was opened. Look again.")


@dataclass(frozen=True, slots=True)
class Putting:
    """Words before a reader who was checked; `name` is whose they are.

    `english` is what stands for exactly these words. `here` is the address of the page itself,
    `back` the one it leads back to.
    """

    original: Original
    direction: str
    english: tuple[English, ...]
    name: Text | str
    here: str
    back: str

    @property
    def language(self) -> Language:
        return LANGUAGES.get(self.original.language, LANGUAGES["en"])

    @property
    def own_name(self) -> Text:
        return OwnName(self.language)

    @property
    def by_a_person(self) -> English | None:
        return next((one for one in self.english if not one.is_by_computer), None)

    @property
    def by_a_computer(self) -> English | None:
        return next((one for one in self.english if one.is_by_computer), None)


def answer_english(it: Putting) -> Response:
    """The form of a person's English, or what it was sent."""
    form = EnglishForm()
    if not form.is_submitted():
        return draw_english(it)
    if form.of.data != it.original.fingerprint:
        form.of.data = it.original.fingerprint
        return draw_english(it, form, OTHER_WORDS)
    if not form.validate_on_submit():
        return draw_english(it, form)
    return _kept(it, form)


def draw_english(
    it: Putting,
    form: EnglishForm | None = None,
    sentence: Text | None = None,
    status: int = HTTPStatus.CONFLICT,
    *,
    clash: str = "",
) -> Response:
    """The page; with a `sentence` it answers `status`, and nothing was changed."""
    form = form or _begun(it)
    if sentence is not None:
        form.form_errors = [sentence]
    status = HTTPStatus.OK if sentence is None else status
    return page("translation/write.html", form, status, it=it, clash=clash)


def _kept(it: Putting, form: EnglishForm) -> Response:
    try:
        write_translation(
            db.write,
            it.original,
            actor=signed_in_person().person_id,
            translation_id=form.id.data,
            revision=form.revision.data or 0,
            english=form.text.data or "",
        )
    except TranslationClash as clash:
        form.id.renew()
        form.revision.carry(clash.revision)
        return draw_english(it, form, OTHER_ENGLISH, clash=clash.english)
    return saved(it.back)


def _begun(it: Putting) -> EnglishForm:
    """The form as it is opened: what a person wrote before is there to be corrected."""
    standing = it.by_a_person
    form = EnglishForm(formdata=None, text=standing.text if standing else "")
    form.of.data = it.original.fingerprint
    form.revision.data = standing.revision if standing else 0
    return form
