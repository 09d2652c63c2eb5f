"""Where the English has a word of the glossary, the translation has its own word for it."""

from pathlib import Path

import pytest
from babel.messages.catalog import Message as Entry

from portal.i18n import LANGUAGES, SHIPPED, glossary
from portal.i18n.catalogue import TRANSLATIONS, po_path
from portal.i18n.upkeep import read_catalog

TRANSLATED = [tag for tag in SHIPPED if tag != "en"]


@pytest.mark.parametrize("tag", TRANSLATED)
def test_each_language_has_a_word_for_each_term_and_uses_it(tag: str) -> None:
    path = TRANSLATIONS / tag / "glossary.toml"
    assert set(glossary.read(path)) == set(glossary.ENGLISH)
    catalog = read_catalog(po_path(TRANSLATIONS, tag), tag)
    assert list(glossary.faults(tag, path, catalog)) == []


@pytest.mark.parametrize(
    ("english", "terms"),
    [
        ("My reviews", ["review"]),
        ("Reviewing officer (IRO)", ["iro"]),
        ("My IRO reads it before my review.", ["review", "iro"]),
        ("Somebody reviewed it", []),
        ("My wish", ["wishes"]),
        ("I copyright nothing", []),
    ],
)
def test_the_terms_of_an_english_sentence(english: str, terms: list[str]) -> None:
    assert glossary.terms_in(english) == terms


def test_another_word_is_named() -> None:
    terms = {"review": ("مراجعة", "مراجعت")}
    assert not list(glossary.lost(terms, Entry("My review", "مراجعتي")))
    (said,) = glossary.lost(terms, Entry("My review", "اجتماعي"))
    assert "'review'" in said


def test_a_glossary_that_is_missing_or_broken_is_named(tmp_path: Path) -> None:
    path = tmp_path / "glossary.toml"
    catalog = read_catalog(po_path(TRANSLATIONS, "ar"), "ar")
    assert "lacks review, iro" in next(glossary.faults("ar", path, catalog))
    path.write_text("review = [")
    assert "cannot be read" in next(glossary.faults("ar", path, catalog))
    assert LANGUAGES["ar"].level
