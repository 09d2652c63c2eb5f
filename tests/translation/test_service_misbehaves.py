"""Whatever the service does, the page comes back in time with a sentence, and nothing is kept."""

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from translation.desk import REVIEW, WORDS, computer_for, rows, shared_wish
from translation.service import cut_off, drip_body, drip_head, endless, hang, saying

SILENT = "The translation service does not answer. Ask an interpreter."
USELESS = "The translation service gave nothing that can be used. Ask an interpreter."
SECONDS = 1.0
HTML = b"<!doctype html><title>Sign in</title>"


def english(text):
    return saying(json.dumps({"translatedText": text}).encode())


SLOW = {"hang": hang, "drip-head": drip_head, "drip-body": drip_body}
BROKEN = {
    "500": (saying(b'{"error": "boom"}', 500), SILENT),
    "503-html": (saying(HTML, 503, "text/html"), SILENT),
    "cut-off": (cut_off, USELESS),
    "endless": (endless, USELESS),
    "error-200": (saying(b'{"error": "no"}'), USELESS),
    "error-400": (saying(b'{"error": "ti is not supported"}', 400), USELESS),
    "slow-down": (saying(b'{"error": "Slowdown"}', 429), USELESS),
    "no-key": (saying(b'{"error": "Visit us to get an API key"}', 403), USELESS),
    "html": (saying(HTML, 200, "text/html"), USELESS),
    "html-named-json": (saying(HTML), USELESS),
    "no-json": (saying(b'{"translatedText": "half'), USELESS),
    "no-utf-8": (saying(b'{"translatedText": "\xff\xfe"}'), USELESS),
    "a-list": (saying(b'["English"]'), USELESS),
    "a-number": (english(7), USELESS),
    "nothing": (saying(b""), USELESS),
    "deep": (saying(b"[" * 100_000), USELESS),
    "huge": (english("x" * 1_000_000), USELESS),
    "too-long": (english("x" * 10_001), USELESS),
    "empty": (english(" \n "), USELESS),
    "controls-only": (english("\x00\x07"), USELESS),
    "echo": (english(f" {WORDS}\n"), USELESS),
}


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr("portal.translation.machine.SECONDS", SECONDS)


def refused(amina, her_officer, said, item=None):
    began = time.monotonic()
    page = her_officer.press(computer_for(item or shared_wish(amina)), expect=424)
    assert time.monotonic() - began < SECONDS + 4
    assert page.has_text(said)
    assert page.has_text(WORDS)
    assert not rows(amina)
    return page


@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_answer(amina, her_officer, libre, how):
    libre.behave, said = BROKEN[how]
    refused(amina, her_officer, said)
    assert her_officer.visit(REVIEW).has_text("Ask for a computer translation")


@pytest.mark.parametrize("how", SLOW)
def test_a_slow_answer(amina, her_officer, libre, how):
    libre.behave = SLOW[how]
    refused(amina, her_officer, SILENT)


def test_languages_and_answer_share_the_time(amina, her_officer, libre):
    libre.on_languages = drip_body
    refused(amina, her_officer, SILENT)
    assert [path for path, _question in libre.asked] == ["/languages"]


@pytest.mark.parametrize("said", [b"{}", b'"ti"', b"[1, null, {}]", b'[{"code": 1, "targets": 2}]'])
def test_languages_that_are_none(amina, her_officer, libre, said):
    libre.on_languages = saying(said)
    page = her_officer.press(computer_for(shared_wish(amina)), expect=424)
    assert page.has_text(USELESS) or page.has_text("only an interpreter will do")
    assert [path for path, _question in libre.asked] == ["/languages"]


def test_a_language_it_cannot_do(amina, her_officer, libre):
    libre.languages = [{"code": "ti", "targets": ["fr"]}, {"code": "ar", "targets": ["en"]}]
    page = refused(amina, her_officer, "only an interpreter will do.")
    assert page.has_text("It cannot do")
    assert page.has_text("Tigrinya")
    assert [path for path, _question in libre.asked] == ["/languages"]


def test_a_redirect_is_not_followed(amina, her_officer, libre):
    """Words go to no other place than the one that was set."""
    libre.behave = saying(b"{}", 307, Location=f"{libre.url}/elsewhere")
    refused(amina, her_officer, USELESS)
    libre.on_languages = saying(b"{}", 302, Location=f"{libre.url}/elsewhere")
    assert "/elsewhere" not in [path for path, _question in libre.asked]


@pytest.mark.usefixtures("libre")
def test_the_proxies_of_the_environment_are_not_asked(amina, her_officer, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    her_officer.press(computer_for(shared_wish(amina)))
    assert len(rows(amina)) == 1


def test_nobody_is_there(amina, her_officer, app):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    settings = app.extensions["settings"]
    app.extensions["settings"] = replace(settings, translate_url=f"http://127.0.0.1:{port}")
    refused(amina, her_officer, SILENT)


def test_a_name_that_takes_for_ever(amina, her_officer, app, monkeypatch):
    monkeypatch.setattr(socket, "create_connection", lambda *_args, **_more: time.sleep(3))
    settings = app.extensions["settings"]
    app.extensions["settings"] = replace(settings, translate_url="http://translate.invalid")
    refused(amina, her_officer, SILENT)


def test_two_wait_and_a_third_is_told_at_once(amina, cast, libre):
    libre.behave = hang
    item = shared_wish(amina)
    officers = [cast.visitor("her_officer") for _ in range(5)]
    with ThreadPoolExecutor(5) as pool:
        pages = list(pool.map(lambda one: one.press(computer_for(item), expect=424), officers))
    assert all(page.has_text(SILENT) for page in pages)
    assert sum(path == "/translate" for path, _question in libre.asked) <= 2
    libre.behave = None
    time.sleep(0.2)
    officers[0].press(computer_for(item))
    assert len(rows(amina)) == 1


def test_a_lone_half_of_a_pair_and_bidi_are_tidied(amina, her_officer, libre):
    libre.behave = saying(rb'{"translatedText": "Half \ud800 and \u0000 whole"}')
    her_officer.press(computer_for(shared_wish(amina)))
    assert her_officer.visit(REVIEW).has_text("Half ? and whole")
