"""What a page offers somebody, they may use: every link opens, every form has a door."""

import re
from html import unescape

import pytest
from whole.asking import Asking, put_back
from whole.conftest import EVERYBODY
from whole.routes import ROLES, address_of, routes

from portal.access.gate import needed_by
from portal.access.grants import role_may

LINK = re.compile(r'<a [^>]*href="(/[^"#]*)')
PICTURE = re.compile(r'<img [^>]*src="(/[^"]*)')
ACTION = re.compile(r'<form [^>]*action="(/[^"?#]*)')
LEFT = "/leave"


def pages_of(app, lived, name, asking):
    """Every page that is drawn for somebody, and one that refuses."""
    for route in routes(app, "GET"):
        if route.allowed(name) and route.endpoint != "leave.leave":
            yield asking.ask("GET", address_of(app, route, lived.life))
    yield asking.ask("GET", "/nothing-is-here")


@pytest.mark.parametrize("name", EVERYBODY)
def test_every_link_opens(her_app, lived, name):
    asking = Asking(her_app, lived.cookies[name], lived.tokens[name])
    with put_back(her_app.extensions["settings"].data / "portal.sqlite"):
        pages = [page for page in pages_of(her_app, lived, name, asking) if _is_html(page)]
        offered = {one for page in pages for one in (LINK.findall(page.text))}
        offered |= {one for page in pages for one in PICTURE.findall(page.text)}
        opened = {one: asking.ask("GET", unescape(one)).status_code for one in offered - {LEFT}}
    assert {one: status for one, status in opened.items() if status >= 400} == {}


@pytest.mark.parametrize("name", EVERYBODY)
def test_every_form_has_a_door(her_app, lived, name):
    asking = Asking(her_app, lived.cookies[name], lived.tokens[name])
    pages = [page for page in pages_of(her_app, lived, name, asking) if _is_html(page)]
    actions = {unescape(one) for page in pages for one in ACTION.findall(page.text)}
    doors = her_app.url_map.bind("localhost")
    for action in actions:
        endpoint, _values = doors.match(action, method="POST")
        needs = needed_by(her_app, endpoint)
        assert needs is None or role_may(ROLES[name], needs), (name, action)


def _is_html(page):
    return page.mimetype == "text/html" and page.status_code not in {301, 302, 303}
