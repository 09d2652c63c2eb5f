"""What can be wrong with a message or a translation, as sentences that say what to do."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from jinja2 import Environment, TemplateSyntaxError

from portal.i18n import plurals
from portal.i18n.catalogue import forms_of, ids_of
from portal.i18n.locales import LANGUAGES
from portal.i18n.text import BIDI_CONTROLS, fits

_MARKUP = re.compile(r"</?[A-Za-z!]|&#?\w+;")
_IN_ATTRIBUTE = re.compile(
    r"""=\s*["'][^"'<>{]*\{\{-?\s*(?:_|n?p?gettext|pair\w*|english_under)\((.*?)\}\}""",
    re.DOTALL,
)
_NAMED = 5


def of_english(template: Catalog) -> Iterator[str]:
    for entry in _entries(template):
        for text in ids_of(entry):
            yield from (f"{text!r} {what}" for what in _inside(text))


def of_catalogue(tag: str, catalog: Catalog, template: Catalog) -> Iterator[str]:
    """Give every fault of one language's catalogue beside the template it belongs to."""
    if not plurals.agrees(tag, catalog.plural_forms):
        yield f"{tag}: the plural header should be {plurals.header(tag)!r}."
    missing, wants = [], list(_entries(template))
    for wanted in wants:
        entry = catalog.get(ids_of(wanted)[0], wanted.context)
        if entry is None or entry.fuzzy or not all(forms_of(entry)):
            missing.append(ids_of(wanted)[0])
        else:
            yield from (f"{tag}: {what}" for what in of_translation(tag, wanted, entry))
    if 100 * len(missing) > (100 - LANGUAGES[tag].level) * len(wants):
        some = ", ".join(repr(text) for text in missing[:_NAMED])
        yield f"{tag}: {len(missing)} messages have no translation: {some}."
    for entry in _entries(catalog):
        if template.get(ids_of(entry)[0], entry.context) is None:
            yield f"{tag}: {ids_of(entry)[0]!r} is no message any more; run update."


def of_translation(tag: str, source: Entry, entry: Entry) -> Iterator[str]:
    english, forms = ids_of(source), forms_of(entry)
    wanted = plurals.count(tag) if len(english) > 1 else 1
    if len([form for form in forms if form]) != wanted or len(ids_of(entry)) != len(english):
        yield f"{english[0]!r} needs {wanted} forms."
    for form in forms:
        if not fits(english, form):
            yield f"the placeholders of {english[0]!r} differ in {form!r}."
        yield from (f"{form!r} {what}" for what in _inside(form))


def of_page(name: str, text: str) -> Iterator[str]:
    """Give each message that stands in an attribute as HTML, where its spans would break it."""
    for found in _IN_ATTRIBUTE.finditer(text):
        if ".plain(" not in found[1]:
            line = text.count("\n", 0, found.start()) + 1
            yield f"{name}:{line} has a message in an attribute: add .plain()."


def unreadable(name: str, text: str) -> Iterator[str]:
    """Give the reason that Jinja cannot read a page, which Babel gives without its name."""
    try:
        Environment(autoescape=True).parse(text, name, name)
    except TemplateSyntaxError as error:
        yield f"{name}:{error.lineno} cannot be read: {error.message}"


def _inside(text: str) -> Iterator[str]:
    if _MARKUP.search(text):
        yield "holds markup: a message is words only."
    if BIDI_CONTROLS.search(text):
        yield "holds an invisible direction mark: take it out."


def _entries(catalog: Catalog) -> Iterator[Entry]:
    return (entry for entry in catalog if entry.id)
