"""House rule: these headers, to the letter, on every answer."""

import re

POLICY = (
    r"default-src 'none'; script-src 'nonce-([\w-]{22})'; style-src 'nonce-\1'; "
    r"img-src 'self' blob:; media-src 'self'; connect-src 'self'; form-action 'self'; "
    r"base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; "
    r"require-trusted-types-for 'script'; trusted-types 'none'"
)


def test_headers_of_a_page(anybody):
    headers = anybody.visit("/language").headers
    assert re.fullmatch(POLICY, headers["Content-Security-Policy"])
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_headers_of_a_refusal(anybody):
    refused = anybody.visit("/nothing-here", expect=404)
    assert re.fullmatch(POLICY, refused.headers["Content-Security-Policy"])
    assert refused.headers["Cache-Control"] == "no-store"


def test_a_nonce_is_used_once(anybody):
    first, second = (anybody.visit("/language").headers for _ in range(2))
    assert first["Content-Security-Policy"] != second["Content-Security-Policy"]


def test_another_host_is_refused(anybody):
    response = anybody.client.get("/language", headers={"Host": "elsewhere.example"})
    assert response.status_code == 400


def test_an_asset_that_is_gone_is_not_kept(amina):
    refused = amina.visit("/assets/0123456789abcdef/app.css", expect=404)
    assert refused.headers["Cache-Control"] == "no-store"
