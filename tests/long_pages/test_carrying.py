"""To a translator and back, and the mark of the English a page was made from."""

import shutil

import pytest
from long_pages.shelves import made_up, put

from portal.i18n import State
from portal.long_pages.carrying import carry_in, carry_out, stamp, standing
from portal.long_pages.files import Name, PageRefused
from portal.long_pages.shelf import read_english, read_translated

NAME = Name("rights", "an-advocate")


def written(shelf, tmp_path):
    """A translator's folder with one page translated."""
    carry_out("ar", tmp_path / "out", shelf)
    english = (tmp_path / "out/rights/an-advocate.english.md").read_text("utf-8")
    (tmp_path / "out/rights/an-advocate.md").write_text(made_up(english), "utf-8")
    return tmp_path / "out"


def test_out_writes_each_page_with_its_english(shelf, tmp_path):
    assert carry_out("ar", tmp_path / "out", shelf) == 20
    assert len(list((tmp_path / "out").rglob("*.english.md"))) == 20
    assert not list((tmp_path / "out").rglob("for-schools*"))


def test_out_leaves_what_a_translator_wrote(shelf, tmp_path):
    """The same folder again, by mistake or for a new page: their words are not taken yet."""
    folder = written(shelf, tmp_path)
    theirs = (folder / "rights/an-advocate.md").read_text("utf-8")
    with pytest.raises(PageRefused, match=r"rights/an-advocate\.md"):
        carry_out("ar", folder, shelf)
    assert (folder / "rights/an-advocate.md").read_text("utf-8") == theirs
    carry_in("ar", folder, root=shelf)
    assert carry_out("ar", folder, shelf) == 20


def test_what_nobody_touched_is_not_taken(shelf, tmp_path):
    carry_out("ar", tmp_path / "out", shelf)
    assert carry_in("ar", tmp_path / "out", root=shelf) == []


def test_in_takes_a_translators_page(shelf, tmp_path):
    assert carry_in("ar", written(shelf, tmp_path), root=shelf) == ["rights/an-advocate"]
    page = read_english(shelf, NAME)[0]
    own = read_translated(shelf, page, "ar")
    assert (own.of, own.state, own.reviewer) == (page.hash, State.HUMAN, "")


def test_in_with_a_reviewer(shelf, tmp_path):
    carry_in("ar", written(shelf, tmp_path), "Somebody fluent", shelf)
    own = read_translated(shelf, read_english(shelf, NAME)[0], "ar")
    assert (own.state, own.reviewer) == (State.REVIEWED, "Somebody fluent")


def test_english_that_changed_while_a_translator_wrote(shelf, tmp_path):
    """Their page is of the English that they had; what they left alone is not taken."""
    folder = written(shelf, tmp_path)
    before = read_english(shelf, NAME)[0].hash
    for name in ("an-advocate", "my-plan"):
        path = Name("rights", name).path(shelf, "en")
        path.write_text(path.read_text("utf-8").replace('title = "', 'title = "Now: '), "utf-8")
    assert carry_in("ar", folder, root=shelf) == ["rights/an-advocate"]
    assert read_translated(shelf, read_english(shelf, NAME)[0], "ar").of == before
    assert dict(standing("ar", shelf))[NAME] == "human, stale"


def test_one_fault_and_nothing_changes(shelf, tmp_path):
    folder = written(shelf, tmp_path)
    wrong = folder / "rights/my-plan.md"
    wrong.write_text(wrong.read_text("utf-8").replace("phone:become", "phone:childline"), "utf-8")
    with pytest.raises(PageRefused, match=r"rights/my-plan.md the page has other help numbers"):
        carry_in("ar", folder, root=shelf)
    assert not (shelf / "ar").exists()


def test_stamp_marks_what_has_no_mark(shelf):
    path = put(shelf, "ar", "an-advocate")
    english = NAME.path(shelf, "en").read_text("utf-8")
    path.write_text(made_up(english), "utf-8")
    assert stamp("ar", root=shelf).pages == ["rights/an-advocate"]
    assert read_translated(shelf, read_english(shelf, NAME)[0], "ar").state == State.MACHINE
    assert stamp("ar", root=shelf).pages == []


def test_stamp_says_who_checked_it(shelf):
    put(shelf, "ar", "an-advocate")
    refused = stamp("ar", ["rights/an-advocate"], State.REVIEWED, root=shelf)
    assert "reviewed by nobody" in refused.refused[0]
    stamp("ar", ["rights/an-advocate"], State.REVIEWED, "Somebody fluent", shelf)
    assert dict(standing("ar", shelf))[NAME] == "reviewed"


def test_stamp_marks_no_page_with_a_fault(shelf):
    path = put(shelf, "ar", "an-advocate")
    shutil.copy(NAME.path(shelf, "en"), path)
    marked = stamp("ar", ["rights/an-advocate", "rights/nothing"], root=shelf)
    assert marked.pages == []
    assert len(marked.refused) > 1


def test_how_each_page_stands(shelf):
    path = put(shelf, "ar", "an-advocate")
    path.write_text(path.read_text("utf-8").replace('of = "', 'of = "0'), "utf-8")
    put(shelf, "ar", "my-plan").write_text("nothing", "utf-8")
    how = dict(standing("ar", shelf))
    assert how[NAME] == "machine, stale"
    assert how[Name("rights", "my-plan")] == "faulty"
    assert how[Name("rights", "my-file")] == "missing"
