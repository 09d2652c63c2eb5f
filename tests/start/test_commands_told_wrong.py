"""A command that is told something wrong says so in a sentence, and does nothing."""

import shutil
from pathlib import Path
from uuid import uuid4

import pytest
from cast.people import person_id
from click.testing import CliRunner
from sqlalchemy import func, select

from portal.cli import portal
from portal.council.models import COUNCIL
from portal.db import db
from portal.people.models import Person
from portal.vault import MasterKeys

SINCE = ("export", "--since")


@pytest.fixture
def variables(settings):
    return {
        "PORTAL_DATA": str(settings.data),
        "PORTAL_ORIGIN": settings.origin,
        "PORTAL_MASTER_KEYS": str(settings.master_keys),
        "PORTAL_SECRET_KEY": settings.secret_key,
    }


@pytest.fixture
def run(variables):
    """Run a command, and give its exit code and what it said; a traceback fails the test."""

    def run(*told, **other):
        env = {**variables, **other}
        result = CliRunner().invoke(portal, [str(one) for one in told], env=env)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.output

    return run


def everybody(app):
    with app.app_context():
        return db.read.scalar(select(func.count(Person.id)))


@pytest.mark.parametrize("one", [uuid4(), COUNCIL], ids=["nobody", "the council"])
@pytest.mark.usefixtures("cast")
def test_nobody_is_not_erased(settings, run, one):
    """Whoever mistypes an id must not go away thinking that somebody's words are gone."""
    keys = sorted(settings.keystore.glob("*.key"))
    code, said = run("keys", "erase", one, "--yes")
    assert (code, said.count("Nothing was erased.")) == (1, 1)
    assert sorted(settings.keystore.glob("*.key")) == keys
    assert not (settings.keystore / "erased.ledger").exists()


@pytest.mark.usefixtures("cast")
def test_erasing_twice_is_once(run):
    for _time in range(2):
        assert run("keys", "erase", person_id("ben"), "--yes") == (0, "Erased.\n")


@pytest.mark.parametrize("name", ["", " "])
def test_an_administrator_needs_a_name(app, run, name):
    assert run("administrator", name)[0] == 1
    assert everybody(app) == 0


def test_the_same_administrator_twice(app, run):
    assert run("administrator", "Ada")[0] == 0
    code, said = run("administrator", "Ada")
    assert (code, said.strip()) == (1, "Error: Somebody signs in as Ada already.")
    assert everybody(app) == 1


def test_a_file_is_no_folder(run, tmp_path):
    file = tmp_path / "file"
    file.write_text("Mine", "utf-8")
    assert run(*SINCE, "2026-01-01", "--to", file)[0] == 2
    assert run("keys", "restored", tmp_path)[0] == 2
    assert file.read_text("utf-8") == "Mine"


def test_a_time_out_of_all_time(run, tmp_path):
    code, said = run(*SINCE, "9999-12-31T23:59:59-12:00", "--to", tmp_path / "feed")
    assert (code, "is no day or time like" in said) == (1, True)


def test_the_folder_of_the_data_is_made(variables, tmp_path):
    """As the README has it: nobody is told to make it first."""
    data = tmp_path / "srv" / "portal"
    masters = tmp_path / "etc" / "masters"
    MasterKeys.generate_file(masters)
    env = {**variables, "PORTAL_DATA": str(data), "PORTAL_MASTER_KEYS": str(masters)}
    result = CliRunner().invoke(portal, ["migrate"], env=env)
    assert (result.exit_code, result.output) == (0, "The database is up to date.\n")
    assert Path(data).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "told",
    [
        ("audit",),
        ("tidy",),
        ("administrator", "Ada"),
        ("keys", "erase", uuid4(), "--yes"),
        (*SINCE, "2026-01-01", "--to", "{folder}/feed"),
    ],
    ids=lambda told: " ".join(str(one) for one in told[:2]),
)
def test_before_the_first_migrate(settings, run, tmp_path, told):
    (settings.data / "portal.sqlite").unlink()
    code, said = run(*(str(one).format(folder=tmp_path) for one in told))
    assert (code, said) == (1, "Error: The database is not of this version. Run: portal migrate\n")


def test_before_its_folder_is_made(settings, run):
    shutil.rmtree(settings.keystore, ignore_errors=True)
    (settings.data / "portal.sqlite").unlink()
    settings.master_keys.rename(settings.data.with_name("masters"))
    settings.data.rmdir()
    env = {"PORTAL_MASTER_KEYS": str(settings.data.with_name("masters"))}
    code, said = run("audit", **env)
    assert (code, said) == (1, "Error: The database can't be used: unable to open database file\n")


@pytest.mark.parametrize(
    "told",
    [
        ("languages", "out", "ti", "{folder}/missing/ti.po"),
        ("languages", "out", "ti", "{folder}/file/ti.po"),
        ("languages", "out", "ti", "{folder}"),
        ("languages", "pages", "out", "ti", "{folder}/file/pages"),
        (*SINCE, "2026-01-01", "--to", "{folder}/file/feed"),
    ],
    ids=lambda told: " ".join(told[:2]) + told[-1],
)
def test_a_folder_that_is_not_there(run, tmp_path, told):
    (tmp_path / "file").write_text("Mine", "utf-8")
    code, said = run(*(one.format(folder=tmp_path) for one in told))
    assert (code, said.count("\n"), str(tmp_path) in said) == (1, 1, True), said
    assert (tmp_path / "file").read_text("utf-8") == "Mine"
