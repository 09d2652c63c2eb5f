"""From the administrator's form to a first sign-in: a card, a passphrase, the person's own room."""

import re

from cast.people import Cast

CARD = re.compile(r"(\d{4} \d{4}) Code ([0-9A-Z]{5} [0-9A-Z]{5})")
MINE = "nine slow green kites"


def test_somebody_new_signs_in(cast: Cast, administrator):
    made = administrator.fill(
        "/manage/new-staff", name="Nora New", role="manager", sign_in_name="wren-12"
    ).location
    card = administrator.fill(f"{made}/cards/new", expect=200)
    number, code = CARD.search(card.text).groups()
    activate = [form.get("action") for form in card.all("form") if "activate" in form.get("action")]
    nora = cast.stranger()
    nora.press("/card", {"number": number, "code": code}, expect=422)
    administrator.press(activate[0])
    choose = nora.press("/card", {"number": number, "code": code}).location
    assert choose == "/sign-in/passphrase"
    nora.fill(choose, passphrase=MINE, again=MINE)
    elsewhere = cast.stranger()
    elsewhere.press("/sign-in", {"name": "wren-12", "passphrase": MINE})
    assert elsewhere.visit("/", expect=302).location == "/manage/figures"
    assert elsewhere.visit("/account").has_text("Nora New")
    cast.stranger().press("/card", {"number": number, "code": code}, expect=422)


def test_a_new_card_opens_what_ten_wrong_tries_shut(cast: Cast, administrator):
    made = administrator.fill(
        "/manage/new-staff", name="Nora New", role="professional", sign_in_name="wren-12"
    ).location
    wrong = {"name": "wren-12", "passphrase": "not the one at all"}
    for _try in range(12):
        cast.stranger().press("/sign-in", wrong, expect=422)
    card = administrator.fill(f"{made}/cards/new", expect=200)
    number, code = CARD.search(card.text).groups()
    administrator.press(
        next(form.get("action") for form in card.all("form") if "activate" in form.get("action"))
    )
    nora = cast.stranger()
    choose = nora.press("/card", {"number": number, "code": code}).location
    nora.fill(choose, passphrase=MINE, again=MINE)
    cast.stranger().press("/sign-in", {"name": "wren-12", "passphrase": MINE})
