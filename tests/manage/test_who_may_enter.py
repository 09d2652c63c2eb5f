"""/manage is the administrator's alone, and holds no way to anybody's words."""

import pytest
from cast.people import Cast, person_id

NOBODY_ELSE = ["amina", "ben", "her_officer", "her_social_worker", "editor", "publisher", "manager"]

OF_A_MANAGER = {
    "/manage/complaints",
    "/manage/figures",
    "/manage/health",
    "/manage/health.csv",
    "/manage/report",
    "/manage/report.csv",
    "/manage/report.docx",
}


def a_value(rule, name):
    """Amina's id, or the first word an address takes there."""
    fixed = (rule.defaults or {}).get(name)
    words = getattr(rule._converters.get(name), "items", ())
    return fixed or next(iter(words), person_id("amina"))


def addresses(app, starts_with):
    adapter = app.url_map.bind("localhost")
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith(starts_with):
            values = {name: a_value(rule, name) for name in rule.arguments}
            methods = (rule.methods or set()) & {"GET", "POST"}
            yield adapter.build(rule.endpoint, values, method=min(methods)), methods


@pytest.mark.parametrize("name", NOBODY_ELSE)
def test_nobody_else_enters(app, cast: Cast, name):
    visitor = cast.visitor(name)
    pages = [page for page in addresses(app, "/manage") if page[0] not in OF_A_MANAGER]
    assert len(pages) > 10
    for address, methods in pages:
        if "GET" in methods:
            visitor.visit(address, expect=404)
        if "POST" in methods:
            visitor.press(address, expect=404)


def test_who_is_not_signed_in_is_asked_to(app, anybody):
    for address, methods in addresses(app, "/manage"):
        if "GET" in methods:
            assert anybody.visit(address, expect=302).location.startswith("/sign-in?next=/manage")


def test_only_a_manager_reads_figures(cast: Cast, administrator):
    cast.visitor("manager").visit("/manage/figures")
    administrator.visit("/manage/figures", expect=404)
    for name in set(NOBODY_ELSE) - {"manager"}:
        cast.visitor(name).visit("/manage/figures", expect=404)


def test_an_administrator_opens_nothing_that_somebody_wrote(app, administrator):
    rooms = ("/officer", "/professional", "/get-ready", "/me", "/my-", "/what-", "/photos")
    pages = [page for room in rooms for page in addresses(app, room)]
    assert pages
    for address, methods in pages:
        if "GET" in methods:
            administrator.visit(address, expect=404)
        else:
            administrator.press(address, expect=404)
