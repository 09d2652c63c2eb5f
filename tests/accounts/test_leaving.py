"""Leaving is one press, from any page, and it cannot fail."""

from cast.visitor import Visitor


def test_leaving_ends_the_session_and_keeps_nothing(amina: Visitor) -> None:
    left = amina.press("/leave")
    assert left.location == "/left"
    assert left.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert amina.visit("/me", expect=302).location.startswith("/card")


def test_leaving_works_without_a_token_and_by_its_address(amina: Visitor) -> None:
    assert amina.client.post("/leave").status_code == 303
    assert amina.client.get("/leave").status_code == 303
    assert amina.visit("/me", expect=302)


def test_an_old_cookie_opens_nothing_after_leaving(amina: Visitor) -> None:
    with amina.client.session_transaction() as cookie:
        kept = dict(cookie)
    amina.press("/leave")
    with amina.client.session_transaction() as cookie:
        cookie.update(kept)
    amina.visit("/me", expect=302)


def test_the_page_after_leaving_says_nothing(anybody: Visitor) -> None:
    page = anybody.visit("/left")
    assert page.all("title")[0].text == "Notes"
    assert "review" not in page.html.lower()
