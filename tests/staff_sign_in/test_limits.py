"""Tries are counted before anything is compared: 5 free, then delays, none after the tenth."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from cast.people import person_id
from flask import Flask

from portal.accounts import staff_views
from portal.accounts.staff_models import StaffSignIn
from portal.accounts.staff_secrets import hashed, verified
from portal.accounts.staff_service import keep_passphrase
from portal.accounts.staff_tries import mac_of_name, take_a_try, wait_after
from portal.db import db, utc_now

WRONG = "not the one at all"


def test_four_wrong_ones_cost_nothing(sign_in):
    for _try in range(4):
        sign_in(passphrase=WRONG, expect=422)
    sign_in()


def test_after_five_the_right_one_has_to_wait(sign_in):
    for _try in range(5):
        sign_in(passphrase=WRONG, expect=422)
    sign_in(expect=422)
    with time_machine.travel(utc_now() + timedelta(seconds=61), tick=False):
        sign_in()
    sign_in()


def test_it_waits_twice_as_long_each_time():
    minutes = [wait_after(tries).total_seconds() / 60 for tries in range(1, 10)]
    assert minutes == [0, 0, 0, 0, 1, 2, 4, 8, 16]


def test_after_ten_it_is_shut_until_a_new_passphrase_is_chosen(app: Flask, sign_in):
    start = utc_now()
    for hours in range(10):
        with time_machine.travel(start + timedelta(hours=hours), tick=False):
            sign_in(passphrase=WRONG, expect=422)
    with time_machine.travel(start + timedelta(days=400), tick=False):
        sign_in(expect=422)
        new = hashed("nine slow green kites")
        with app.app_context(), db.at_once() as session:
            me = person_id("her_officer")
            keep_passphrase(session, me=me, token_hash=b"", passphrase_hash=new)
        sign_in(passphrase="nine slow green kites")


def test_the_count_outlives_a_restart(app: Flask, sign_in):
    for _try in range(5):
        sign_in(passphrase=WRONG, expect=422)
    with app.app_context(), db.at_once() as session:
        assert take_a_try(session, mac_of_name("heron-41")).passphrase_hash is None


def test_a_name_that_nobody_has_is_counted_alike(sign_in):
    for _try in range(6):
        page = sign_in(name="nobody", expect=422)
    assert page.has_text("Check the sign-in name")
    sign_in()


@pytest.mark.usefixtures("olga")
def test_fifty_at_once_are_compared_ten_times_at_most(app: Flask, monkeypatch):
    compared = []

    def counted(kept: str | None, typed: str) -> bool:
        compared.append(kept is not None)
        return verified(None, typed) if kept is None else False

    monkeypatch.setattr(staff_views, "verified", counted)
    app.config["WTF_CSRF_ENABLED"] = False

    def once(_number: int) -> int:
        data = {"name": "heron-41", "passphrase": WRONG}
        return app.test_client().post("/sign-in", data=data).status_code

    with ThreadPoolExecutor(50) as pool:
        answers = list(pool.map(once, range(50)))
    assert set(answers) == {422}
    assert compared.count(True) == 5


@pytest.mark.usefixtures("olga")
def test_no_passphrase_and_no_name_stand_in_the_database(app: Flask, passphrase):
    with app.app_context(), db.at_once() as session:
        row = session.get_one(StaffSignIn, person_id("her_officer"))
        kept, hashed_one = repr(vars(row)), row.passphrase_hash
    assert "heron" not in kept
    assert passphrase not in kept
    assert hashed_one.startswith("$argon2id$")
