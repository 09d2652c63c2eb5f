"""Sharing goes on to the end of the day of the review, and is closed after it."""

from datetime import timedelta

import time_machine
from cast.sharing import SHARE, share, versions, wish

SENTENCE = "The day of my review is over"


def at(cast, days):
    return time_machine.travel(cast.today + timedelta(days=days), tick=False)


def test_on_the_day_it_is_open(cast):
    with at(cast, 6):
        ben = cast.visitor("ben")
        wish(ben, "One")
        share(ben)
        assert len(versions(ben, "ben")) == 1


def test_the_day_after_it_is_closed(cast, ben):
    wish(ben, "One")
    sent = ben.visit(SHARE).form_values()
    del sent["csrf_token"]
    with at(cast, 7):
        late = cast.visitor("ben")
        assert late.visit("/get-ready").has_text(SENTENCE)
        assert late.visit(SHARE).has_text(SENTENCE)
        assert late.press(SHARE, sent, expect=409).has_text(SENTENCE)
    assert versions(ben, "ben") == []
