"""Whatever is wrong with a card, the answer is the same bytes."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from cast.visitor import Visitor
from flask import Flask

from portal.accounts.service import CardRefused, NewCard, Tried, open_card
from portal.db import db, utc_now

MakeCard = Callable[..., NewCard]
ONE_TIME = re.compile(rb'nonce="[^"]*"|name="csrf_token" value="[^"]*"')
SENTENCE = "That did not open: try once more, or ask a worker for a new card."


def answer(anybody: Visitor, **sent: str) -> bytes:
    page = anybody.press("/card", sent, expect=422)
    assert page.html.count(SENTENCE) == 1
    assert not {value for value in sent.values() if value and value in page.html}
    return ONE_TIME.sub(b"", page.bytes)


def test_every_bad_card_gets_the_same_answer(anybody: Visitor, new_card: MakeCard) -> None:
    good, dead, used, late = new_card(), new_card(active=False), new_card(), new_card()
    anybody.press("/card", {"token": used.token})
    soon = new_card(lasts=timedelta(seconds=-1))
    answers = {
        answer(anybody, number=good.number, code="0000000000"),
        answer(anybody, number="12345678", code=good.code),
        answer(anybody, number=dead.number, code=dead.code),
        answer(anybody, number=used.number, code=used.code),
        answer(anybody, number=soon.number, code=soon.code),
        answer(anybody, token=dead.token),
        answer(anybody, token=used.token),
        answer(anybody, token="nothing-like-a-token"),
        answer(anybody, number="", code=""),
        answer(anybody, number=good.number),
        answer(anybody, number="x" * 4000, code="y" * 4000),
    }
    with time_machine.travel(utc_now() + timedelta(minutes=11)):
        answers.add(answer(anybody, number=late.number, code=late.code))
    assert len(answers) == 1


def test_every_bad_key_code_gets_the_same_answer(
    anybody: Visitor, ways_in: Callable[..., object]
) -> None:
    ways_in()
    sent = ("000000000000", "", "nonsense", "x" * 300)
    pages = [anybody.press("/card/key-code", {"code": code}, expect=422) for code in sent]
    assert len({ONE_TIME.sub(b"", page.bytes) for page in pages}) == 1


def test_every_bad_card_costs_one_durable_write(app: Flask, new_card: MakeCard) -> None:
    good, dead = new_card(), new_card(active=False)
    for tried in (
        Tried(number=good.number, code="0000000000"),
        Tried(number=dead.number, code=dead.code),
        Tried(number="nonsense"),
        Tried(token="nothing-like-a-token"),
    ):
        with app.app_context():
            before = _pages_changed()
            with pytest.raises(CardRefused):
                open_card(db.write, tried)
            assert _pages_changed() > before, tried


def _pages_changed() -> int:
    """SQLite's own count, which any other connection's commit raises."""
    reader = db.read
    reader.rollback()
    return int(reader.connection().exec_driver_sql("PRAGMA data_version").scalar_one())
