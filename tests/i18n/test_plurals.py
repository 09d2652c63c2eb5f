"""Plural headers say the same as CLDR, for every language of the table."""

import pytest
from babel import Locale
from babel.messages.catalog import Catalog

from portal.i18n import LANGUAGES, SHIPPED, plurals
from portal.i18n.catalogue import TRANSLATIONS, po_path

ORDER = ("zero", "one", "two", "few", "many", "other")
FORMS = dict.fromkeys(LANGUAGES, 2) | {"ar": 6, "vi": 1, "uk": 4}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_number_takes_the_form_cldr_gives_it(tag: str) -> None:
    rule = Locale.parse(tag).plural_form
    used = [name for name in ORDER if name in {*rule.rules, "other"}]
    if tag == "fr":
        used.remove("many")
    assert plurals.count(tag) == len(used) == FORMS[tag]
    assert [used[plurals.form(tag, n)] for n in range(201)] == [rule(n) for n in range(201)]


def test_babels_own_header_is_refused_where_it_is_wrong() -> None:
    wrong = [tag for tag in LANGUAGES if not plurals.agrees(tag, Catalog(locale=tag).plural_forms)]
    assert {"ar", "fa", "am", "ti", "bn"} <= set(wrong)


@pytest.mark.parametrize(
    "junk", ["", "nplurals=6", "nplurals=2; plural=n/0;", "nplurals=2; plural=import"]
)
def test_junk_is_refused(junk: str) -> None:
    assert not plurals.agrees("en", junk)


@pytest.mark.parametrize("tag", [tag for tag in SHIPPED if tag != "en"])
def test_the_shipped_catalogues_carry_it(tag: str) -> None:
    assert f'"Plural-Forms: {plurals.header(tag)[:20]}' in po_path(TRANSLATIONS, tag).read_text(
        "utf-8"
    )
