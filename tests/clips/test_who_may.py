"""Recordings are made by administrators alone."""

import pytest
from cast.people import Cast
from clips.room import MANAGE, page_of, record, sent

NOBODY_ELSE = ["amina", "ben", "yusuf", "her_officer", "her_social_worker", "her_carer",
               "editor", "publisher", "manager"]  # fmt: skip


@pytest.mark.parametrize("name", NOBODY_ELSE)
def test_nobody_else_enters(app, cast: Cast, administrator, name):
    record(administrator)
    visitor = cast.visitor(name)
    for path in (MANAGE, f"{MANAGE}/ti", page_of("ti"), f"{page_of('ti')}/remove"):
        visitor.visit(path, expect=404)
    visitor.press(page_of("ti"), sent(), expect=404)
    visitor.press(f"{page_of('ti')}/remove", expect=404)
    assert len(list(app.extensions["settings"].clips.rglob("*.mp3"))) == 1


def test_nobody_is_asked_to_sign_in(anybody):
    for path in (MANAGE, f"{MANAGE}/ti", page_of("ti")):
        assert anybody.visit(path, expect=302).location.startswith("/sign-in?next=/manage/clips")


def test_there_is_a_door_in_the_menu(administrator, her_officer):
    assert MANAGE in administrator.visit("/manage").links()
    assert MANAGE not in her_officer.visit("/officer").links()
