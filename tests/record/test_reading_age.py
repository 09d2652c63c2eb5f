"""The hint says how hard a text is, asks nobody over a network, and never refuses."""

import socket
import subprocess
import sys

import pytest

from portal.web.reading_age import english_reader, grade_of, hint_of

SIMPLE = "We will ring the school. They said yes. It begins in May."
HARDER = (
    "The council thinks the flat is too far from your college, so you stay where you live now "
    "until the summer and then we look at it again together."
)
HARDEST = "Notwithstanding considerable deliberation, authorities regrettably declined it."


def said(text):
    hint = hint_of(text)
    return hint and hint.sentence.plain("en").replace("\u2068", "").replace("\u2069", "")


def test_it_says_who_may_find_it_hard():
    assert said(SIMPLE) == "Easy to read."
    grade = grade_of(HARDER)
    assert said(HARDER) == (
        f"Somebody of {grade + 4} may find this hard: school grade {grade}. Shorter sentences help."
    )
    assert said(HARDEST).startswith("Many grown-ups may find this hard.")


@pytest.mark.parametrize(
    "text",
    ["", "Yes.", "...", "12 13 14 15 16 17", "ሓወይ ክሪኦ ደልየ ኣሎኹ ሎሚ", "نعم سوف نتصل بالمدرسة غدا"],
)
def test_of_some_texts_it_says_nothing(text):
    assert hint_of(text) is None


@pytest.mark.parametrize("text", ["a " * 2500, "." * 5000, "(" * 5000, "A b c d e f\u200e\u0301"])
def test_no_text_is_too_odd_for_it(text):
    hint_of(text)


def test_it_asks_nobody(monkeypatch):
    def nobody(*_args, **_values):
        raise AssertionError("a text must never leave this machine")

    monkeypatch.setattr(socket.socket, "connect", nobody)
    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    assert hint_of(HARDER)


def test_it_keeps_nothing_of_what_was_typed():
    hint_of(HARDER)
    reader = english_reader()
    kept = [getattr(reader, name) for name in dir(reader)]
    assert not any(one.cache_info().currsize for one in kept if hasattr(one, "cache_info"))


def test_it_is_not_loaded_before_it_is_needed():
    loaded = "import sys, portal.factory; print('textstat' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)  # noqa: S603
    assert ran.stdout.strip() == "False"
