"""`portal languages add`: a row, a catalogue with the right header, a glossary."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from portal import cli_languages
from portal.i18n import LANGUAGES, plurals, table, upkeep
from portal.i18n.catalogue import TRANSLATIONS, catalogue, mo_path, po_path, reading_from
from portal.i18n.compiling import compile_catalogues, compile_changed
from portal.i18n.locales import TABLE, read_table


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "languages.toml"
    path.write_text(TABLE.read_text("utf-8"), "utf-8")
    return path


@pytest.mark.parametrize(
    ("tag", "own_name", "direction", "script"),
    [
        ("tr", "Türkçe", "ltr", "Latn"),
        ("he", "עברית", "rtl", "Hebr"),
        ("zh_Hant", None, "ltr", "Hant"),
    ],
)
def test_a_new_row_has_what_babel_knows(rows: Path, tag, own_name, direction, script) -> None:
    assert table.add_row(tag, path=rows)
    language = read_table(rows)[tag]
    assert (language.direction, language.script, language.level) == (direction, script, 0)
    assert own_name is None or language.own_name == own_name
    assert list(read_table(rows))[:-1] == list(LANGUAGES)


def test_a_row_that_is_there_stays(rows: Path) -> None:
    assert not table.add_row("so", path=rows)
    assert rows.read_text("utf-8") == TABLE.read_text("utf-8")


@pytest.mark.parametrize("tag", ["xx", "nonsense", "../ar", ""])
def test_a_tag_that_is_no_language_is_refused(rows: Path, tag: str) -> None:
    with pytest.raises(table.NoSuchLanguage):
        table.add_row(tag, path=rows)


def test_a_language_is_made_whole(tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal/words.py").write_text('from portal.i18n import _\nA = _("Save")\n')
    (tmp_path / "pyproject.toml").write_text((upkeep.ROOT / "pyproject.toml").read_text("utf-8"))
    upkeep.update(tmp_path, ("so",))
    folder = tmp_path / "translations"
    assert plurals.header("so") in po_path(folder, "so").read_text("utf-8")
    assert (folder / "so/glossary.toml").is_file()
    assert (folder / "so/review.toml").is_file()


def test_a_compiled_catalogue_says_the_same_until_the_po_is_newer(tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    (tmp_path / "portal/words.py").write_text('from portal.i18n import _\nA = _("Save")\n')
    (tmp_path / "pyproject.toml").write_text((upkeep.ROOT / "pyproject.toml").read_text("utf-8"))
    upkeep.update(tmp_path, ("sq",))
    folder = tmp_path / "translations"
    path = po_path(folder, "sq")
    said = path.read_text("utf-8").replace('"Save"\nmsgstr ""', '"Save"\nmsgstr "Ruaj"')
    path.write_text(said, "utf-8")
    assert compile_catalogues(folder, ("sq",)) == [mo_path(folder, "sq")]
    with reading_from(folder):
        assert catalogue("sq").entries == {(None, "Save"): ("Ruaj",)}
    path.write_text(said.replace("Ruaj", "Ruaje"), "utf-8")
    with reading_from(folder):
        assert catalogue("sq").entries == {(None, "Save"): ("Ruaje",)}


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_a_compiled_catalogue_has_every_message_of_its_own(tmp_path: Path, tag: str) -> None:
    """Contexts and plurals too, which dates and safety messages have."""
    shutil.copytree(TRANSLATIONS / tag, tmp_path / tag, ignore=shutil.ignore_patterns("*.mo"))
    with reading_from(tmp_path):
        written = catalogue(tag)
    assert compile_catalogues(tmp_path, (tag,))
    with reading_from(tmp_path):
        assert catalogue(tag) == written


def test_what_changed_is_compiled_and_what_cannot_be_is_left(tmp_path: Path) -> None:
    for tag, said in (("sq", "Ruaj"), ("vi", "Lưu"), ("so", "Kaydi")):
        path = po_path(tmp_path, tag)
        path.parent.mkdir(parents=True)
        head = f'msgid ""\nmsgstr "Plural-Forms: {plurals.header(tag)}\\n"\n\n'
        path.write_text(f'{head}msgid "Save"\nmsgstr "{said}"\n', "utf-8")
    compile_catalogues(tmp_path, ("vi",))
    standing = mo_path(tmp_path, "vi").stat()
    po_path(tmp_path, "so").write_text('msgid "Save', "utf-8")
    compile_changed(tmp_path)
    assert mo_path(tmp_path, "sq").is_file()
    assert mo_path(tmp_path, "vi").stat() == standing
    assert not mo_path(tmp_path, "so").exists()
    assert not list(tmp_path.rglob("*.part"))


def test_the_command_refuses_in_a_sentence(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.po"
    wrong.write_bytes(b"nothing")
    answer = CliRunner().invoke(cli_languages.languages, ["in", "ar", str(wrong)])
    assert answer.exit_code == 1
    assert "wrong.po: this cannot be read as a PO file" in answer.output
    answer = CliRunner().invoke(cli_languages.languages, ["add", "nonsense"])
    assert answer.exit_code == 1
    assert "nonsense is no language" in answer.output


def test_the_command_writes_a_file_for_a_translator(tmp_path: Path) -> None:
    path = tmp_path / "ar.po"
    answer = CliRunner().invoke(cli_languages.languages, ["out", "ar", str(path)])
    assert answer.exit_code == 0
    assert b"fuzzy" in path.read_bytes()
