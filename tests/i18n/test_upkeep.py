"""Catalogues stay in step with the code, and each fault is said in a sentence."""

from pathlib import Path

import pytest

from portal.i18n import plurals, upkeep
from portal.i18n.catalogue import po_path

TAGS = ("en", "ar", "ti")
PYTHON = """
from portal.i18n import _, lazy_gettext, ngettext, npgettext, pgettext
# NOTE: on a button
A = lazy_gettext("Lazy words")
B = ngettext("%(num)d day", "%(num)d days", 3)
C = npgettext("when", "in %(num)d day", "in %(num)d days", 3)
D = pgettext("safety", "Help now")
"""
PAGE = """<h1>{{ pair(_("From a page")) }}</h1>{{ _("Hello %(name)s", name=who.name) }}
{{ pgettext("chip", "done") }} {{ ngettext("%(num)d wish", "%(num)d wishes", n) }}
{{ npgettext("menu", "%(num)d thing", "%(num)d things", n) }}"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "portal").mkdir()
    (tmp_path / "templates").mkdir()
    (tmp_path / "portal/words.py").write_text(PYTHON)
    (tmp_path / "templates/page.html").write_text(PAGE)
    (tmp_path / "pyproject.toml").write_text((upkeep.ROOT / "pyproject.toml").read_text("utf-8"))
    upkeep.update(tmp_path, TAGS)
    return tmp_path


def translate(root: Path, english: str, arabic: str) -> None:
    path = po_path(root / "translations", "ar")
    before = f'msgid "{english}"\nmsgstr ""'
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, f'msgid "{english}"\nmsgstr "{arabic}"'), "utf-8")


def test_words_of_code_and_pages_reach_the_template(root: Path) -> None:
    text = (root / "translations/messages.pot").read_text("utf-8")
    for words in ("Lazy words", "%(num)d days", "From a page", "Hello %(name)s", "%(num)d wishes"):
        assert f'"{words}"' in text
    for context in ("when", "safety", "chip", "menu"):
        assert f'msgctxt "{context}"' in text
    assert "on a button" in text


def test_update_keeps_translations_and_writes_the_same_twice(root: Path) -> None:
    translate(root, "Lazy words", "كلمات")
    upkeep.update(root, TAGS)
    path = po_path(root / "translations", "ar")
    first = path.read_bytes()
    upkeep.update(root, TAGS)
    assert path.read_bytes() == first
    assert "كلمات" in first.decode()
    assert b"Date" not in first


def test_new_catalogues_lack_only_their_words(root: Path) -> None:
    said = upkeep.check(root, TAGS)
    missing = [sentence for sentence in said if "9 messages have no translation" in sentence]
    terms = [sentence for sentence in said if "glossary.toml lacks" in sentence]
    assert (len(missing), len(terms), len(said)) == (2, 2, 4)


@pytest.mark.parametrize(
    ("english", "arabic", "fault"),
    [
        ("Hello %(name)s", "مرحبا %(nom)s", "placeholders"),
        ("Lazy words", "<b>كلمات</b>", "markup"),
        ("Lazy words", "كلمات&nbsp;", "markup"),
        ("Lazy words", "\u202eشكر", "direction mark"),
    ],
)
def test_a_bad_translation_is_named(root: Path, english: str, arabic: str, fault: str) -> None:
    translate(root, english, arabic)
    assert any(
        sentence.startswith("ar:") and fault in sentence for sentence in upkeep.check(root, TAGS)
    )


def test_a_wrong_plural_header_is_named(root: Path) -> None:
    path = po_path(root / "translations", "ti")
    head, _, rest = path.read_text("utf-8").partition('"Plural-Forms:')
    rest = rest[rest.index('"MIME') :] if '"MIME' in rest else rest
    path.write_text(head + '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n' + rest, "utf-8")
    assert f"ti: the plural header should be {plurals.header('ti')!r}." in upkeep.check(root, TAGS)


def test_stale_words_markup_and_attributes_are_named(root: Path) -> None:
    page = """{{ _("New <b>words</b>") }} <a title="{{ _("Lazy words") }}"
    aria-label="{{ _("Lazy words").plain() }}">{{ pair(_("From a page")) }}</a>"""
    (root / "templates/page.html").write_text(page)
    said = upkeep.check(root, TAGS)
    assert "translations/messages.pot is stale: run update." in said
    assert any("'New <b>words</b>' holds markup" in sentence for sentence in said)
    assert any("is no message any more" in sentence for sentence in said)
    assert [s for s in said if "attribute" in s] == [
        "templates/page.html:1 has a message in an attribute: add .plain()."
    ]


def test_a_page_that_cannot_be_read_is_named(root: Path) -> None:
    (root / "templates/page.html").write_text("\n{{ f(**a, **b) }}")
    (sentence,) = upkeep.check(root, TAGS)
    assert sentence.startswith("templates/page.html:2 cannot be read")


def test_a_missing_catalogue_and_a_wrong_review_are_named(root: Path) -> None:
    po_path(root / "translations", "ti").unlink()
    (root / "translations/ar/review.toml").write_text('default = "fine"\nreviewed = ["Gone"]')
    said = upkeep.check(root, TAGS)
    assert "ti: there is no catalogue: run update." in said
    assert "ar: review.toml has a default that is no state." in said
    assert "ar: review.toml lists 'Gone', which is no message." in said
