"""House rule: an endpoint says who may use it, or the portal does not start."""

import pytest
from flask import Flask

from portal.access.gate import AccessUndeclared, guard, needed_by


def test_an_undeclared_endpoint_stops_the_start():
    app = Flask("undeclared")
    app.add_url_rule("/open-by-mistake", "mistake", lambda: "everything")
    with pytest.raises(AccessUndeclared, match="does not say who may use it"):
        guard(app)


def test_only_the_public_pages_are_open_to_everyone(app):
    is_open = {name for name in app.view_functions if needed_by(app, name) is None}
    rooms = {name.partition(".")[0] for name in is_open}
    assert rooms <= {
        "accounts",
        "assets",
        "cards",
        "clips",
        "council",
        "enrolment",
        "health",
        "help",
        "home",
        "key_codes",
        "languages",
        "leave",
        "offline",
        "part_link",
        "phones",
        "pledge",
        "rights",
        "schemas",
        "staff_sign_in",
    }, "a page that is open to everyone belongs to a public room: see DESIGN, Addresses"
