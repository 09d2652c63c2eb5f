"""Whatever comes: refused with a sentence at its field, the words kept."""

import io
from uuid import uuid4

import pytest
from council.writing import DESK, add, begin, send
from photos.pictures import corners, file_of

from portal.council.blocks import MOST_BLOCKS
from portal.council.links import may_lead_to
from portal.council.markdown import can_be_read, drawn

HOSTILE = (
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](//evil.example)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](http://plain.example)",
    "[x](https://name@evil.example)",
    "![x](https://evil.example/a.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x]: javascript:alert(1)\n\n[x](vbscript:a)",
    "# A title of its own",
    "- a\n  - b",
    "{{phone:police}}",
)
NOWHERE = (
    *(
        "",
        "javascript:alert(1)",
        "//evil.example",
        "/\\evil.example",
        "data:,x",
        "http://a.example",
    ),
    *("https://", "https://u@evil.example", "https:evil.example", "ftp://a.example", "rights"),
    *(
        "https://evil.example/ onclick",
        "https://[::1",
        "https://a.example:port",
        " /rights",
        "/a b",
    ),
)


@pytest.fixture
def editor(cast):
    return cast.visitor("editor")


@pytest.fixture
def there(editor):
    return begin(editor)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_is_refused(text):
    assert not can_be_read(text)
    assert drawn(text) == ()


@pytest.mark.parametrize("address", NOWHERE)
def test_a_link_leads_nowhere_else(address):
    assert not may_lead_to(address)


@pytest.mark.parametrize(
    "address", ["/rights", "/council?a=1#b", "https://www.childline.example/x"]
)
def test_a_link_leads_here_or_to_an_open_address(address):
    assert may_lead_to(address)


def test_refused_words_stay_in_the_form(editor, there):
    text = "My words, and [this](javascript:alert(1))"
    refused = add_page(editor, there, "text", text=text)
    assert refused.form_values()["text"] == text
    assert refused.has_text("https:// links work here")
    refused = add_page(editor, there, "link", text="Look", address="//evil.example")
    assert refused.form_values()["address"] == "//evil.example"


def add_page(editor, there, kind, expect=422, **said):
    sent = {"id": str(uuid4()), "revision": "0", **said}
    return editor.press(f"{there}/add/{kind}", sent, expect)


def test_ten_thousand_lines_are_too_many(editor, there):
    refused = add_page(editor, there, "text", text="a\n" * 10_000)
    assert refused.has_text("letters too long")
    assert refused.form_values()["text"].count("a") == 10_000


def test_a_photo_needs_words_and_everybodys_yes(editor, there):
    for missing in ("alt", "agreed", "photo"):
        said = {"alt": "A river", "agreed": "y", "photo": photo()}
        said.pop(missing)
        refused = add_page(editor, there, "photo", **said)
        assert refused.form_values().get("alt", "") == said.get("alt", "")
    refused = add_page(editor, there, "photo", alt="x", agreed="y", photo=(io.BytesIO(b"no"), "a"))
    assert refused.has_text("couldn't use this picture")
    assert "photos" not in str(editor.visit(there).links())
    add(editor, there, "photo", alt="A river", agreed="y", photo=photo())


def photo():
    return (io.BytesIO(file_of(corners(), "JPEG")), "photo.jpg")


def test_a_page_that_is_full_takes_no_more(editor, there):
    for _at in range(MOST_BLOCKS - 1):
        add(editor, there, "heading", text="Again")
    full = add_page(editor, there, "heading", 409, text="One more")
    assert full.has_text("40 blocks at most")
    assert full.form_values()["text"] == "One more"


def test_two_editors_at_once_lose_nothing(cast, editor, there):
    other = cast.visitor("publisher")
    block = add(editor, there, "heading", text="First")
    address = f"{there}/blocks/{block}"
    opened = other.visit(address).form_values()
    editor.fill(address, text="Mine")
    both = other.press(f"{there}/add/heading", {**opened, "text": "Theirs"}, 409)
    assert both.has_text("Mine")
    assert both.form_values()["text"] == "Theirs"
    assert editor.visit(there).has_text("Mine")
    other.press(f"{there}/add/heading", both.form_values())
    assert editor.visit(there).has_text("Theirs")


def test_words_of_a_block_that_somebody_took_out_are_kept(cast, editor, there):
    other = cast.visitor("publisher")
    block = add(editor, there, "heading", text="First")
    opened = other.visit(f"{there}/blocks/{block}").form_values()
    editor.press(f"{there}/blocks/{block}/remove", {"revision": "1"})
    gone = other.press(f"{there}/add/heading", {**opened, "text": "Theirs"}, 409)
    assert gone.form_values()["text"] == "Theirs"
    other.press(f"{there}/add/heading", gone.form_values())
    assert editor.visit(there).has_text("Theirs")


def test_a_block_that_was_changed_meanwhile_is_not_taken_out(editor, there):
    block = add(editor, there, "heading", text="First")
    editor.fill(f"{there}/blocks/{block}", text="Second")
    editor.press(f"{there}/blocks/{block}/remove", {"revision": "1"}, 409)
    assert editor.visit(there).has_text("Second")


def test_the_same_form_twice_is_one_block(editor, there):
    made = str(uuid4())
    for _twice in range(2):
        add(editor, there, "heading", id=made, text="Only once")
    assert editor.visit(there).text.count("Only once") == 1
    add(editor, there, "heading", 409, id=made, text="Other words")


def test_blocks_move_and_the_title_stays_first(editor, there):
    first, second = (add(editor, there, "heading", text=text) for text in ("One", "Two"))
    assert order(editor, there) == ["One", "Two"]
    editor.press(f"{there}/blocks/{second}/up")
    editor.press(f"{there}/blocks/{second}/up")
    assert order(editor, there) == ["Two", "One"]
    editor.press(f"{there}/blocks/{second}/down")
    editor.press(f"{there}/blocks/{first}/remove", {"revision": "1"})
    assert order(editor, there) == ["Two"]


def order(visitor, there):
    return [heading.text for heading in visitor.visit(there).all("h2") if heading.text != "Add"]


def test_what_was_sent_changes_no_more(editor, there):
    block = add(editor, there, "heading", text="First")
    send(editor, there)
    kept = add(editor, there, "heading", 409, id=block, text="Second")
    assert kept == block
    assert add_page(editor, there, "quote", 409, text="Mine").form_values()["text"] == "Mine"
    editor.press(f"{there}/blocks/{block}/up", expect=409)


def test_a_draft_that_changed_meanwhile_is_not_sent(editor, there):
    add(editor, there, "heading", text="First")
    refused = editor.press(f"{there}/send", {"revision": "1"}, 409)
    assert refused.has_text("Somebody saved this page")
    send(editor, there)


def test_nobody_else_comes_to_the_desk(cast, amina, her_officer, administrator):
    there = begin(cast.visitor("editor"))
    for visitor in (amina, her_officer, administrator, cast.visitor("manager")):
        visitor.visit(DESK, expect=404)
        visitor.visit(there, expect=404)
        visitor.press(f"{there}/send", expect=404)


def test_the_field_of_a_heading_is_called_one(cast):
    editor = cast.visitor("editor")
    page = editor.visit(f"{begin(editor)}/add/heading")
    assert [(one.text or "").strip() for one in page.all("label")] == ["Heading"]
