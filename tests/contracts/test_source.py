"""House rules that can be read off the source, each with what to do instead."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "portal").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "static").rglob("*.js"))
LONGEST_FILE = 250
WITHOUT_FLASK = {"models.py", "queries.py", "service.py"}
LONGEST_FUNCTION = 40
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_features_do_not_commit(path):
    if path.name in {"application.py", "db.py"}:
        return
    text = path.read_text("utf-8")
    assert ".commit()" not in text, "the request commits once, in portal/web/application.py"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_models_queries_and_services_know_no_flask(path):
    if path.name in WITHOUT_FLASK:
        found = re.search(r"^(from|import) flask", path.read_text("utf-8"), re.MULTILINE)
        assert not found, "pass in what Flask knows: a service can be called without a request"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_files_have_one_purpose(path):
    if "versions" in path.parts:
        return
    assert path.read_text("utf-8").count("\n") <= LONGEST_FILE, "split this file by what it is for"
    assert path.stem not in VAGUE, "a name that says nothing: name it after what it does"


def test_files_of_tests_have_one_purpose():
    long = [name(path) for path in TESTS if path.read_text("utf-8").count("\n") > LONGEST_FILE]
    assert not long, "split these files by what they test"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_functions_are_short(path):
    if "migrations" in path.parts:
        return
    found = ast.walk(ast.parse(path.read_text("utf-8")))
    functions = (one for one in found if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    long = {one.name: lines for one in functions if (lines := _lines(one)) > LONGEST_FUNCTION}
    assert not long, "give a part of it a name: a function of its own says what it does"


def _lines(one):
    return one.end_lineno - one.lineno + 1


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_role_names_stand_in_grants_and_queries(path):
    allowed = {"grants.py", "models.py", "queries.py", "roles.py"}
    if path.name in allowed or "demo" in path.parts:
        return
    used = set(re.findall(r"\bRole\.([A-Z_]+)", path.read_text("utf-8")))
    assert not used or path.match("care_team/service.py"), "ask may(Permission…) instead"


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_dangerous_material_has_one_door(path):
    text = path.read_text("utf-8")
    if re.search(r"^(from|import) (PIL|pillow_heif)", text, re.MULTILINE):
        assert path.is_relative_to(ROOT / "portal/photos") or "demo" in path.parts
    if re.search(r"^(from|import) av\b", text, re.MULTILINE):
        assert path == ROOT / "portal/clips/decoding.py"


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_templates_hold_no_script_style_or_trust(path):
    text = path.read_text("utf-8")
    assert "|safe" not in text.replace(" ", ""), "make it a Message or Markup in Python"
    assert not re.search(r"\son[a-z]+=", text), "a script listens; a template has no handlers"
    assert not re.search(r"\sstyle=", text), "give it a class in static/css"
    assert text.count("\n") <= 120, "split this template into parts"


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_template_is_used(path):
    wanted = str(path.relative_to(ROOT / "templates"))
    everywhere = "".join(one.read_text("utf-8") for one in (*SOURCES, *TEMPLATES))
    assert f'"{wanted}"' in everywhere, "no page draws this template: take it out"


@pytest.mark.parametrize("path", [*TEMPLATES, *SCRIPTS], ids=name)
def test_nothing_comes_from_another_host(path):
    text = path.read_text("utf-8").replace("http://www.w3.org/", "")
    assert not re.search(r"https?://", text), "no request leaves the portal's own host"


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_scripts_write_no_html_and_know_no_language(path):
    text = path.read_text("utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text)
    assert not re.search(r"\bIntl\b|toLocale", text), "dates and numbers are said by the server"
