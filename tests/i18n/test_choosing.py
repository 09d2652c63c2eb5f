"""The language somebody asked for, however they or their browser say it."""

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.i18n import (
    LANGUAGES,
    SHIPPED,
    Mode,
    known,
    locales,
    negotiate,
    speak,
    speaking,
    spoken_in,
)


@pytest.fixture
def three_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locales, "offered", {"en", "ar", "ti"})


def test_seventeen_languages() -> None:
    assert " ".join(SHIPPED) == "en ar ti fa_AF ps ckb fa sq vi am so om ku fr bn ur uk"
    right_to_left = {tag for tag, language in LANGUAGES.items() if language.direction == "rtl"}
    assert right_to_left == {"ar", "fa_AF", "ps", "ckb", "fa", "ur"}
    assert LANGUAGES["fa_AF"].html_lang == "fa-AF"


@pytest.mark.usefixtures("three_languages")
def test_only_offered_languages_are_known() -> None:
    assert [known(tag) for tag in ("en", "ar", "ti", "AR-eg", "ti_ET", "en-GB")] == [
        "en",
        "ar",
        "ti",
        "ar",
        "ti",
        "en",
    ]
    for tag in ("fa_AF", "prs", "fr", "tlh", "", "../ar", "ar\n", "x" * 99):
        assert known(tag) is None


def test_aliases() -> None:
    asked = ("prs", "prs-AF", "fa-IR", "fa-AF", "ku-Arab", "ku-Arab-IQ", "om-ET", "ku", "ckb-IQ")
    assert [known(tag) for tag in asked] == [
        "fa_AF",
        "fa_AF",
        "fa",
        "fa_AF",
        "ckb",
        "ckb",
        "om",
        "ku",
        "ckb",
    ]


def test_a_header_is_read_by_weight() -> None:
    assert negotiate("ti;q=0.5, ar-EG;q=0.9, en;q=0.1") == "ar"
    assert negotiate("de, ti;q=0.3") == "ti"
    assert negotiate("ar, ti") == "ar"
    assert negotiate("ar;q=0, ti;q=0.1") == "ti"
    assert negotiate("*") == negotiate("") == negotiate("de-DE") == "en"
    assert negotiate("prs-AF, en;q=0.8") == "fa_AF"
    assert negotiate("ar;q=9e99, ti;q=nan, ;;;,q=,") == "en"
    assert negotiate("zz," * 1_000_000 + "ar") == "en"


@given(st.text() | st.lists(st.sampled_from(["ar", ";q=", "1", ",", "-", "ti", "0."])).map("".join))
def test_no_header_raises(header: str) -> None:
    assert negotiate(header) in SHIPPED


def test_a_block_speaks_and_goes_back() -> None:
    with spoken_in("ar", Mode.MINE) as now:
        assert (now.tag, now.mode, now.shown, now.language.direction) == ("ar", "mine", "ar", "rtl")
        speak("ti", Mode.ENGLISH)
        assert (speaking().tag, speaking().shown) == ("ti", "en")
    assert speaking().tag == "en"
    with spoken_in("no such", Mode.BOTH):
        assert speaking().tag == "en"


def test_another_thread_speaks_for_itself() -> None:
    heard = []
    with spoken_in("ar"):
        thread = threading.Thread(target=lambda: heard.append(speaking().tag))
        thread.start()
        thread.join()
    assert heard == ["en"]
