"""A wrong file stops the start with one sentence that says what to change, and no traceback."""

import sys
from pathlib import Path

import pytest

from portal import cli
from portal.vault import MasterKeys

BAD_DATE = "Line 2 of the bank holidays is no date like 2026-05-04. Change it in the file of"
BAD_TERM = "Line 1 of the school terms is no term like"
OVERLAP = "The term from 2026-12-01 starts before another ends. Change it in the file of"
FILES = [
    ("PORTAL_BANK_HOLIDAYS", "2026-05-04\nEaster\n", BAD_DATE),
    ("PORTAL_SCHOOL_TERMS", "autumn\n", BAD_TERM),
    ("PORTAL_SCHOOL_TERMS", "2026-09-02 2026-12-18\n2026-12-01 2027-02-01\n", OVERLAP),
    ("PORTAL_HELP_NUMBERS", "[numbers", "are not TOML that can be read"),
]


@pytest.fixture
def start(tmp_path: Path, monkeypatch, capsys):
    """Run a command of `portal`, and give its exit code and what it said."""
    MasterKeys.generate_file(tmp_path / "masters")
    for name, value in {
        "PORTAL_DATA": tmp_path,
        "PORTAL_ORIGIN": "https://portal.example",
        "PORTAL_SECRET_KEY": "0123456789abcdef" * 4,
        "PORTAL_MASTER_KEYS": tmp_path / "masters",
    }.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.setattr(cli, "serve", lambda *_any: print("it serves"))  # noqa: T201

    def run(command: str) -> tuple[object, str]:
        monkeypatch.setattr(sys, "argv", ["portal", command])
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        told = capsys.readouterr()
        return stopped.value.code, told.out + told.err

    return run


@pytest.mark.parametrize("command", ["serve", "audit", "doctor"])
@pytest.mark.parametrize(("variable", "text", "sentence"), FILES)
def test_one_sentence_says_what_to_change(
    start, tmp_path, monkeypatch, command, variable, text, sentence
):
    file = tmp_path / "own"
    file.write_text(text, "utf-8")
    monkeypatch.setenv(variable, str(file))
    code, said = start(command)
    assert code == 1
    assert sentence in said
    assert len(said.strip().splitlines()) == 1


def test_a_file_that_cannot_be_read(start, tmp_path, monkeypatch):
    monkeypatch.setenv("PORTAL_SCHOOL_TERMS", str(tmp_path))
    assert start("serve")[1] == "Set PORTAL_SCHOOL_TERMS to a file that exists.\n"


def test_nothing_wrong_serves(start):
    assert start("serve") == (0, "it serves\n")
