"""Acts that matter ask who it is again, once in 5 minutes."""

from datetime import timedelta

import time_machine

from portal.db import utc_now

PROVE = "/sign-in/again?next=/account"


def test_a_proof_leads_on_to_where_it_was_asked_for(olga, sign_in, passphrase):
    sign_in()
    assert olga.fill(PROVE, passphrase=passphrase).location == "/account"


def test_it_never_leads_away(olga, sign_in, passphrase):
    sign_in()
    for away in ("https://evil.example", "//evil.example", "/\\evil.example"):
        assert olga.fill(f"/sign-in/again?next={away}", passphrase=passphrase).location == "/"


def test_wrong_tries_are_counted_with_those_of_the_sign_in(olga, sign_in, passphrase):
    sign_in()
    for _try in range(5):
        page = olga.fill(PROVE, passphrase="not the one at all", expect=422)
    assert page.has_text("Check the sign-in name and the passphrase")
    olga.fill(PROVE, passphrase=passphrase, expect=422)
    sign_in(expect=422)
    with time_machine.travel(utc_now() + timedelta(minutes=2), tick=False):
        olga.fill(PROVE, passphrase=passphrase)


def test_somebody_without_a_passphrase_is_asked_to_choose_one(her_officer):
    asked = her_officer.visit(PROVE, expect=302)
    assert asked.location == "/sign-in/passphrase?next=/account"
