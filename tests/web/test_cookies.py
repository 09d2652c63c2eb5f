"""The cookie of a visit is looked at once, and believed only as it was signed."""

from cast.visitor import Visitor
from sqlalchemy import delete

from portal.db import db
from portal.people.models import SignInSession

PAGE = "/get-ready"


def sent(amina: Visitor) -> str:
    cookie = amina.client.get_cookie("visit")
    assert cookie
    return cookie.value


def put(amina: Visitor, value: str) -> None:
    amina.client.set_cookie("visit", value)


def test_another_letter_in_it_is_nobodys(amina: Visitor) -> None:
    amina.visit(PAGE)
    good = sent(amina)
    put(amina, f"{good[:-1]}{'A' if good[-1] != 'A' else 'B'}")
    amina.visit(PAGE, expect=302)
    put(amina, good)
    amina.visit(PAGE)


def test_one_that_is_known_ends_with_the_session(app, amina: Visitor) -> None:
    for _time in range(2):
        amina.visit(PAGE)
    with app.app_context(), db.at_once() as session:
        session.execute(delete(SignInSession).where(SignInSession.person_id == amina.id))
    amina.visit(PAGE, expect=302)


def test_what_is_said_once_is_not_said_again_to_the_same_cookie(amina: Visitor) -> None:
    amina.press("/get-ready/wishes/done", {"done": "1"})
    with_words = sent(amina)
    assert "Saved" in amina.visit(PAGE).text
    assert sent(amina) != with_words
    assert "Saved" not in amina.visit(PAGE).text


def test_a_page_of_somebody_varies_with_the_cookie_and_sends_none(amina: Visitor) -> None:
    amina.visit(PAGE)
    answer = amina.client.get(PAGE)
    assert answer.headers["Vary"] == "Cookie"
    assert "Set-Cookie" not in answer.headers


def test_many_cookies_leave_it_working(app, amina: Visitor) -> None:
    amina.visit(PAGE)
    known = app.session_interface._known
    known.update({f"of nobody {number}": {} for number in range(2_000)})
    amina.visit("/language")
    amina.visit(PAGE)
    anybody = Visitor(app, None, None)
    anybody.visit("/language")
    anybody.visit("/language")
    assert len(known) < 2_000
