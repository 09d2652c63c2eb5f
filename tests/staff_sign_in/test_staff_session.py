"""A staff session rests 15 minutes and lasts 10 hours."""

from datetime import timedelta

import time_machine

from portal.db import utc_now


def test_after_15_minutes_of_rest_it_is_over(olga, sign_in):
    sign_in()
    start = utc_now()
    with time_machine.travel(start + timedelta(minutes=14), tick=False):
        olga.visit("/account", expect=200)
    with time_machine.travel(start + timedelta(minutes=30), tick=False):
        assert olga.visit("/account", expect=302).location.startswith("/sign-in")


def test_after_10_hours_it_is_over_however_busy(olga, sign_in):
    sign_in()
    start = utc_now()
    for minutes in range(10, 600, 10):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            olga.visit("/account")
    with time_machine.travel(start + timedelta(minutes=601), tick=False):
        olga.visit("/account", expect=302)


def test_sign_out_everywhere_ends_all_of_them(cast, olga, sign_in):
    other = cast.visitor("her_officer")
    sign_in()
    answer = olga.press("/account/sign-out-everywhere")
    assert answer.location == "/sign-in"
    assert "storage" in answer.headers["Clear-Site-Data"]
    olga.visit("/account", expect=302)
    other.visit("/account", expect=302)
