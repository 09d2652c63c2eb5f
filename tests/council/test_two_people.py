"""Nobody publishes alone: by no button, no address and no form of one's own making."""

import re
import sqlite3
from contextlib import closing

import pytest
from council.writing import (
    DESK,
    TICKED,
    add,
    begin,
    piece_of,
    publish,
    published,
    send,
    title_block,
)
from flask import url_for
from werkzeug.routing import Rule

WROTE = "Somebody else has to check it."


@pytest.fixture
def editor(cast):
    return cast.visitor("editor")


@pytest.fixture
def publisher(cast):
    return cast.visitor("publisher")


def ways(app) -> list[Rule]:
    """Every route of the desk that changes a text."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("council_desk.")]
    return [
        rule for rule in rules if "POST" in (rule.methods or ()) and "text_id" in rule.arguments
    ]


def push_everything(visitor, app, there, block_id):
    """Send every form of the desk about this text, with all that any of them could want."""
    for number in ("1", "2", "3"):
        said = {**TICKED, "number": number, "revision": number, "id": block_id, "text": "Other"}
        for rule in ways(app):
            with app.test_request_context():
                names = {"text_id": there[-36:], "block_id": block_id, "block": "heading", "by": 1}
                values = {name: names[name] for name in rule.arguments}
                address = url_for(rule.endpoint, **values)
            sent = {**said, "tag": "so", "csrf_token": visitor.token(), block_id: "A reason"}
            assert visitor.client.post(address, data=sent).status_code < 500


def is_public(cast, anybody, there):
    return anybody.client.get(f"/council/{piece_of(cast, there)}").status_code == 200


@pytest.mark.parametrize("name", ["editor", "publisher"])
def test_nobody_publishes_alone_by_any_route(cast, app, anybody, name):
    alone = cast.visitor(name)
    there = begin(alone)
    block_id = add(alone, there, "heading", text="Mine")
    for _turn in range(2):
        push_everything(alone, app, there, block_id)
        assert not is_public(cast, anybody, there)
    assert published_versions(app) == 0


def published_versions(app):
    with closing(sqlite3.connect(app.extensions["settings"].data / "portal.sqlite")) as connection:
        found = connection.execute("SELECT count(*) FROM council_version WHERE state = 'published'")
        return found.fetchone()[0]


def test_a_publisher_who_wrote_a_word_in_it_does_not_publish_it(editor, publisher):
    there = begin(editor)
    add(publisher, there, "text", text="One word")
    send(editor, there)
    assert publisher.visit(f"{there}/check").has_text(WROTE)
    assert publish(publisher, there, 409).has_text(WROTE)


def test_nor_the_next_version_that_was_made_from_it(editor, publisher):
    there = begin(editor)
    add(publisher, there, "text", text="One word")
    send(editor, there)
    editor.press(f"{there}/change")
    send(editor, there)
    assert publish(publisher, there, 409).has_text(WROTE)


def test_nor_the_same_words_as_another_language(editor, publisher):
    there = begin(publisher)
    other = editor.press(f"{there}/languages", {"tag": "ar"}).location
    send(editor, other)
    assert publish(publisher, other, 409).has_text(WROTE)


def test_who_sent_it_does_not_publish_it(editor, publisher):
    there = begin(editor)
    send(publisher, there)
    assert publish(publisher, there, 409).has_text(WROTE)
    assert publisher.press(
        f"{there}/ask-for-changes", {"number": "1", title_block(publisher.visit(there)): "No"}, 409
    ).has_text(WROTE)


def test_an_editor_has_no_such_button_and_no_such_address(editor):
    there = begin(editor)
    send(editor, there)
    assert f"{there}/check" not in editor.visit(there).links()
    editor.visit(f"{there}/check", expect=404)
    for way in ("publish", "ask-for-changes", "take-down"):
        editor.press(f"{there}/{way}", {"number": "1", **TICKED}, 404)


def test_only_what_was_looked_at_is_published(cast, editor, publisher, anybody):
    """While the page of the check is open, the editor takes it back and sends other words."""
    there = begin(editor)
    send(editor, there)
    publisher.visit(f"{there}/check")
    editor.press(f"{there}/change")
    add(editor, there, "text", text="Something else")
    send(editor, there)
    publisher.press(f"{there}/publish", {"number": "1", **TICKED}, 409)
    assert not is_public(cast, anybody, there)
    publisher.press(f"{there}/publish", {"number": "2", **TICKED})
    assert is_public(cast, anybody, there)


def test_each_tick_is_needed(editor, publisher):
    there = begin(editor)
    send(editor, there)
    for name in TICKED:
        ticks = {**TICKED, name: ""}
        refused = publisher.press(f"{there}/publish", {"number": "1", **ticks}, 422)
        assert refused.has_text("tick them all")


def test_what_stands_stays_until_its_next_version_is_published(cast, editor, publisher, anybody):
    there, address = published(cast)
    editor.press(f"{there}/change")
    add(editor, there, "text", text="A second thought")
    assert not anybody.visit(address).has_text("A second thought")
    send(editor, there)
    assert not anybody.visit(address).has_text("A second thought")
    publish(publisher, there)
    assert anybody.visit(address).has_text("A second thought")


def test_any_publisher_takes_it_down_at_once(cast, publisher, anybody):
    there, address = published(cast)
    assert anybody.visit(address).headers["ETag"]
    publisher.press(f"{there}/take-down")
    anybody.visit(address, expect=404)
    assert not anybody.visit("/council").has_text("A day out")
    publisher.press(f"{there}/take-down")
    assert publisher.visit(DESK).has_text("Taken down")


def test_what_still_stands_in_another_language_is_told(cast, editor, publisher, anybody):
    """Who takes a page down must not go away thinking that nobody reads it any more."""
    there, address = published(cast)
    other = editor.press(f"{there}/languages", {"tag": "ar"}).location
    assert other not in publisher.visit(there).links()
    send(editor, other)
    publish(publisher, other)
    publisher.press(f"{there}/take-down")
    assert anybody.visit(address).has_text("We went to the river.")
    page = publisher.visit(there)
    assert other in page.links()
    assert re.search(r"العربية Published \w+ \d+ \w+", page.text), "older than the English?"
    assert f"{other}/take-down" in [form.get("action") for form in page.all("form")]
    assert f"{other}/take-down" not in [
        form.get("action") for form in editor.visit(there).all("form")
    ]
    publisher.press(f"{other}/take-down")
    anybody.visit(address, expect=404)
    assert other not in publisher.visit(there).links()


def test_the_database_itself_refuses_one_person(app, cast):
    published(cast)
    path = app.extensions["settings"].data / "portal.sqlite"
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("UPDATE council_version SET decided_by = sent_by")
