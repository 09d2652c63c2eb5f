"""A translator without git: a PO file out, the same file in again, a mark for what is checked."""

import io
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from portal.i18n import exchange, plurals, upkeep
from portal.i18n.catalogue import po_path
from portal.i18n.reviews import read_review

PYTHON = """
from portal.i18n import _, ngettext, pgettext
A = _("Save")
B = ngettext("%(num)d wish", "%(num)d wishes", 3)
C = pgettext("safety", "Help now")
D = _("Hello %(name)s")
E = _("My review")
"""
WISHES = 'msgid "%(num)d wish"\nmsgid_plural "%(num)d wishes"'
GLOSSARY = 'review = ["مراجعة", "مراجعت"]\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal/words.py").write_text(PYTHON)
    (tmp_path / "pyproject.toml").write_text((upkeep.ROOT / "pyproject.toml").read_text("utf-8"))
    upkeep.update(tmp_path, ("ar",))
    (tmp_path / "translations/ar/glossary.toml").write_text(GLOSSARY, "utf-8")
    put(tmp_path, 'msgid "Save"\nmsgstr "احفظ"')
    return tmp_path


def catalogue_of(root: Path) -> str:
    return po_path(root / "translations", "ar").read_text("utf-8")


def file_with(*entries: str, header: str = "") -> bytes:
    forms = header or plurals.header("ar")
    top = f'msgid ""\nmsgstr ""\n"Language: ar\\n"\n"Plural-Forms: {forms}\\n"\n'
    return (
        top + '"Content-Type: text/plain; charset=utf-8\\n"\n\n' + "\n\n".join(entries)
    ).encode()


def put(root: Path, *entries: str) -> exchange.Taken:
    return exchange.take("ar", "amal.po", file_with(*entries), root)


def test_what_nobody_checked_goes_out_marked(root: Path) -> None:
    put(root, '#, fuzzy\nmsgid "My review"\nmsgstr "مراجعتي"')
    catalog = read_po(io.BytesIO(exchange.out("ar", root)), locale="ar")
    assert catalog.get("My review").fuzzy
    assert not catalog.get("Save").fuzzy
    assert not catalog.get("Hello %(name)s").fuzzy, "there is nothing to check yet"


def test_what_comes_back_without_the_mark_is_checked(root: Path) -> None:
    taken = put(root, 'msgctxt "safety"\nmsgid "Help now"\nmsgstr "ساعدوني الآن"')
    assert taken == (1, 2)
    assert "ساعدوني الآن" in catalogue_of(root)
    listed = read_review(root / "translations/ar/review.toml").listed
    assert listed == {"Save", "safety | Help now"}


def test_what_is_changed_and_still_marked_is_checked_no_more(root: Path) -> None:
    put(root, '#, fuzzy\nmsgid "Save"\nmsgstr "حفظ"')
    assert "حفظ" in catalogue_of(root)
    assert read_review(root / "translations/ar/review.toml").listed == frozenset()


def test_what_goes_out_comes_in_and_changes_nothing(root: Path) -> None:
    before = catalogue_of(root)
    assert exchange.take("ar", "same.po", exchange.out("ar", root), root).changed == 0
    assert catalogue_of(root) == before
    assert "fuzzy" not in before


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ('msgid "Save"\nmsgstr "<b>احفظ</b>"', "markup"),
        ('msgid "Hello %(name)s"\nmsgstr "مرحبا"', "placeholders"),
        ('msgid "Hello %(name)s"\nmsgstr "مرحبا %(nom)s"', "placeholders"),
        ('msgid "Save"\nmsgstr "\u202eحفظ"', "direction mark"),
        (
            f'{WISHES}\nmsgstr[0] "أمنية"\nmsgstr[1] "%(num)d"',
            "needs 6 forms",
        ),
        ('msgid "My review"\nmsgstr "اجتماعي"', "glossary"),
        ('msgid "Of another house"\nmsgstr "غريب"', "no message of the portal"),
        ('msgid "Save\nmsgstr', "cannot be read"),
    ],
)
def test_a_file_with_one_fault_changes_nothing(root: Path, entry: str, reason: str) -> None:
    before = catalogue_of(root)
    good = '#, fuzzy\nmsgid "My review"\nmsgstr "مراجعتي"'
    entries = (entry,) if "another house" in entry or "My review" in entry else (good, entry)
    with pytest.raises(exchange.Refused) as refused:
        put(root, *entries)
    assert all(said.startswith("amal.po: ") for said in refused.value.reasons)
    assert any(reason in said for said in refused.value.reasons), refused.value.reasons
    assert catalogue_of(root) == before


def test_another_languages_plurals_are_refused(root: Path) -> None:
    content = file_with('msgid "Save"\nmsgstr "حفظ"', header="nplurals=2; plural=(n != 1);")
    with pytest.raises(exchange.Refused, match="plural header"):
        exchange.take("ar", "amal.po", content, root)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"%PDF-1.7", b"x" * 5_000_001])
def test_what_is_no_catalogue_is_refused(root: Path, content: bytes) -> None:
    with pytest.raises(exchange.Refused, match=r"amal\.po"):
        exchange.take("ar", "amal.po", content, root)
