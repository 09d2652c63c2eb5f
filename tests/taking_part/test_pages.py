"""The pages of taking part: in each language, with few queries, done by the young person's word."""

import pytest
from sqlalchemy import event

from portal.choices.taking_part import picked
from portal.db import db

ALL = "/get-ready/taking-part"
SECTIONS = ("how", "people", "where-and-when", "needs", "interpreter")
PATHS = [ALL, *(f"{ALL}/{section}" for section in SECTIONS)]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("name", "tag", "direction"), [("amina", "ti", "ltr"), ("yusuf", "ar", "rtl")]
)
def test_each_page_is_in_the_readers_language(cast, path, name, tag, direction):
    root = cast.visitor(name).visit(path).tree
    assert (root.get("lang"), root.get("dir")) == (tag, direction)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_the_database_five_times_at_most(app, amina, path):
    for section in SECTIONS:
        amina.fill(f"{ALL}/{section}", text="My words")
    statements = []

    def note(_connection, _cursor, statement, *_rest):
        if not statement.startswith(("BEGIN", "PRAGMA", "COMMIT", "ROLLBACK")):
            statements.append(statement)

    with app.app_context():
        engine = db.get_engine("read")
    event.listen(engine, "before_cursor_execute", note)
    amina.visit(path)
    assert len(statements) <= 5


@pytest.mark.parametrize("section", SECTIONS)
def test_every_page_can_be_skipped(ben, section):
    page = ben.visit(f"{ALL}/{section}")
    codes = [*SECTIONS, None]
    after = codes[codes.index(section) + 1]
    assert (f"{ALL}/{after}" if after else ALL) in page.links()


def test_done_is_the_young_persons_word(ben):
    ben.fill(f"{ALL}/how", ways="there")
    assert ben.visit("/get-ready").has_text("Started")
    ben.fill(ALL)
    assert ben.visit("/get-ready").has_text("Not done yet: How I take part")


def test_interpreter_wishes_are_kept(ben):
    ben.fill(
        f"{ALL}/interpreter",
        interpreter_language="byn",
        interpreter_is="woman",
        interpreter_comes="phone",
        not_my_community="y",
        text="The Senhit dialect",
    )
    page = ben.visit(ALL)
    for line in ("Bilen", "I want a woman", "On the phone", "Not somebody from my community"):
        assert page.has_text(line)
    assert page.has_text("The Senhit dialect")


def test_no_interpreter_is_an_answer(ben):
    ben.fill(f"{ALL}/interpreter", interpreter_language="none")
    assert ben.visit(ALL).has_text("I don't need an interpreter")


def test_a_language_that_is_not_offered_is_asked_again(ben):
    page = ben.fill(f"{ALL}/interpreter", 422, interpreter_language="klingon", text="My words")
    assert page.has_text("Pick a language from the list.")
    assert page.form_values()["text"] == "My words"


def test_a_code_that_is_known_no_more_is_left_out():
    assert picked({"ways": ["by-horse"], "places": [], "breaks": None}) == []
