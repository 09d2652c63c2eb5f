"""Olga can sign in with a passphrase; everybody else still needs a card."""

import pytest
from cast.page import Page
from cast.people import Cast, person_id
from cast.visitor import Visitor
from flask import Flask

from portal.accounts.staff_models import StaffSignIn
from portal.accounts.staff_secrets import hashed
from portal.accounts.staff_service import give_sign_in_name
from portal.db import db

NAME = "heron-41"
PASSPHRASE = "seven teal boats sing"


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def olga(app: Flask, cast: Cast) -> Visitor:
    """A browser in which nobody is signed in; Olga's sign-in name is heron-41."""
    with app.app_context(), db.at_once() as session:
        give_sign_in_name(session, person_id=person_id("her_officer"), name=NAME)
        session.get_one(StaffSignIn, person_id("her_officer")).passphrase_hash = hashed(PASSPHRASE)
    return cast.stranger()


class SignIn:
    """Tries the sign-in page of one browser."""

    def __init__(self, browser: Visitor) -> None:
        self.browser = browser

    def __call__(
        self, name: str = NAME, passphrase: str = PASSPHRASE, expect: int = 303, **more: str
    ) -> Page:
        data = {"name": name, "passphrase": passphrase, **more}
        return self.browser.press("/sign-in", data, expect)


@pytest.fixture
def sign_in(olga: Visitor) -> SignIn:
    return SignIn(olga)
