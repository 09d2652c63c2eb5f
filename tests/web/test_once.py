"""What is drawn once for everybody holds nothing of anybody."""

from pathlib import Path

import pytest

from portal.web.once import once

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def test_it_is_drawn_for_each_language_and_endpoint(amina, ben):
    assert 'aria-current="page"' in amina.visit("/").html
    assert 'lang="ti"' in amina.visit("/").html
    assert 'lang="ti"' not in ben.visit("/").html


@pytest.mark.parametrize("path", sorted((TEMPLATES / "once").glob("*.html")), ids=lambda p: p.name)
def test_no_part_for_everybody_has_a_form(path):
    text = path.read_text("utf-8")
    assert "<form" not in text
    assert "post_button" not in text
    assert "here" not in text.split()


def test_a_part_that_holds_a_form_is_refused(app, monkeypatch):
    source = '<input name="csrf_token">'
    monkeypatch.setattr(
        app.jinja_env, "get_template", lambda _name: app.jinja_env.from_string(source)
    )
    with app.test_request_context(), pytest.raises(ValueError, match="cannot hold a form"):
        once("once/none.html")


@pytest.mark.parametrize("name", ["here", "request", "session", "csrf_token"])
def test_who_is_here_is_not_known_to_it(app, monkeypatch, name):
    source = f"{{{{ {name}.anything }}}}"
    monkeypatch.setattr(
        app.jinja_env, "get_template", lambda _name: app.jinja_env.from_string(source)
    )
    with app.test_request_context(), pytest.raises(Exception, match=name):
        once(f"once/{name}.html")
