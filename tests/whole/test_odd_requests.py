"""Odd addresses, bodies, cookies and headers: a page that says what to do, never a broken one."""

import json

import pytest
from whole.asking import Asking
from whole.life import AMINA
from whole.routes import address_of, routes

WISHES = "/get-ready/wishes"
ODD_IDS = (
    "0",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF",
    "{00000000-0000-0000-0000-000000000000}",
    "00000000000000000000000000000000",
    "%00",
    "%ff%fe",
    "..%2f..%2fkeys",
    "a" * 4000,
    "\u1200\u0628",
)
ODD_QUERIES = (
    "before=" + "9" * 60,
    "before=-1",
    "before=%D9%A3",
    "kind=%00",
    "kind=%ff",
    "areas=" + "family," * 500,
    "role=nobody&after=%ff",
    "after=0&after=1",
    "next=//elsewhere.example",
    "next=https://elsewhere.example/",
    "next=%5C%5Celsewhere.example",
    "next=/%0d%0aSet-Cookie:%20a=b",
    "=&&==&%",
)
ODD_BODIES = (
    (b"", None),
    (b"", "multipart/form-data"),
    (b"--x\r\nContent-Disposition: form-data\r\n\r\n", "multipart/form-data; boundary=x"),
    (b"--x\r\nnonsense", "multipart/form-data; boundary=x"),
    (b'{"text": [1, 2]}', "application/json"),
    (b"{", "application/json"),
    (b"text=words", "text/plain"),
    (b"text=words", "application/x-www-form-urlencoded; charset=utf-7"),
    (b"\xff\xfe=\xff&%zz=%", "application/x-www-form-urlencoded"),
    (b"&".join(b"a%d=b" % number for number in range(20_000)), "application/x-www-form-urlencoded"),
)
ODD_HEADERS = (
    {"Accept-Language": "x" * 5000},
    {"Accept-Language": "en;q=9999,*;q=,;;,ar;q=NaN"},
    {"Accept-Language": "\u00e9\u00ff, ti-\u00e9"},
    {"Cookie": "visit=; language=; phone="},
    {"Cookie": "visit=a.b.c; language=ti.nothing; phone=" + "x" * 4000},
    {"Cookie": "language=../../etc; language=ar; =; \u00ff"},
    {"User-Agent": "\u00ff" * 3000},
    {"Referer": "http://[::1"},
    {"Origin": "null"},
    {"X-Forwarded-For": "not an address", "X-Forwarded-Proto": "gopher"},
    {"Range": "bytes=99999999999999999999-"},
    {"If-None-Match": '"'},
    {"X-Autosave": "1"},
)
ODD_HOSTS = (
    "",
    "elsewhere.example",
    "localhost:99999",
    "localhost@elsewhere.example",
    "[::1",
    "\u00ff",
)


@pytest.fixture
def asking(her_app, lived):
    return Asking(her_app, lived.cookies[AMINA], lived.tokens[AMINA])


def is_ours(answer):
    """One of our refusals, or a page that was drawn."""
    page = answer.mimetype in {"text/html", "application/json"}
    return answer.status_code < 400 or (answer.status_code < 500 and page)


@pytest.mark.parametrize("odd", ODD_IDS)
def test_odd_ids(her_app, lived, asking, odd):
    for route in (route for method in ("GET", "POST") for route in routes(her_app, method)):
        address = address_of(her_app, route, lived.life)
        for value in route.values(lived.life).values():
            answer = asking.ask(route.method, address.replace(str(value), odd))
            assert is_ours(answer), (route, answer.status)


@pytest.mark.parametrize("odd", ODD_QUERIES)
def test_odd_queries(her_app, lived, asking, odd):
    anybody = Asking(her_app, "", "")
    for who in (asking, anybody):
        for route in routes(her_app, "GET"):
            if route.endpoint != "leave.leave":
                answer = who.ask("GET", f"{address_of(her_app, route, lived.life)}?{odd}")
                assert is_ours(answer), (route, answer.status)
                assert "elsewhere" not in answer.headers.get("Location", "").partition("?")[0]


@pytest.mark.parametrize(("body", "kind"), ODD_BODIES)
def test_odd_bodies(asking, body, kind):
    for address in (
        f"{WISHES}/new",
        "/get-ready/achievements/new",
        "/card",
        "/sign-in",
        "/language",
    ):
        answer = asking.send("POST", address, data=body, content_type=kind)
        assert is_ours(answer), (address, answer.status)


def test_too_many_parts(asking):
    parts = {f"part{number}": "words" for number in range(301)}
    sent = {"csrf_token": asking.token, "text": "Words", **parts}
    kind = "multipart/form-data"
    answer = asking.send("POST", f"{WISHES}/new", data=sent, content_type=kind)
    assert answer.status_code == 413
    assert answer.mimetype == "text/html"


def test_too_big_a_body(asking):
    sent = {"csrf_token": asking.token, "text": "x" * (12 * 1024 * 1024)}
    assert asking.send("POST", f"{WISHES}/new", data=sent).status_code == 413


@pytest.mark.parametrize("headers", ODD_HEADERS, ids=lambda headers: next(iter(headers)))
def test_odd_headers(asking, headers):
    sent = {"csrf_token": asking.token, "text": "Words", "kind": "want", "audience": "my-iro"}
    for address in ("/", WISHES, "/language", "/card", "/card/unlock", "/help"):
        assert is_ours(asking.send("GET", address, headers))
    answer = asking.send("POST", f"{WISHES}/new", headers, data=sent)
    assert is_ours(answer)
    assert answer.mimetype == "application/json" or "X-Autosave" not in headers


@pytest.mark.parametrize("host", ODD_HOSTS)
def test_odd_hosts(asking, host):
    answer = asking.send("GET", "/", {"Host": host})
    assert answer.status_code in {200, 400}
    assert "elsewhere" not in answer.text + str(answer.headers)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "HEAD", "NO"])
def test_odd_methods(asking, method):
    for address in ("/", WISHES, f"{WISHES}/new", "/leave", "/nothing"):
        answer = asking.send(method, address)
        assert answer.status_code in {200, 303, 404, 405}


def test_a_page_without_its_token_is_a_page(her_app, lived):
    asking = Asking(her_app, lived.cookies[AMINA], "")
    for token in ("", "x", "a.b.c", "\u1200"):
        sent = {"csrf_token": token, "text": "Words that stay"}
        answer = asking.send("POST", f"{WISHES}/new", {"X-CSRFToken": ""}, data=sent)
        assert answer.status_code == 400
        assert "Words that stay" in answer.text


def test_autosave_answers_json_to_everything(asking):
    for body in (b"", b"text=" + b"x" * 6000, json.dumps({"text": "x"}).encode()):
        headers = {"X-Autosave": "1"}
        answer = asking.send("POST", f"{WISHES}/new", headers, data=body)
        assert (answer.status_code < 500, answer.mimetype) == (True, "application/json")
