"""A young person's page with everything it loads, gzipped, each file once; counted, not timed."""

import gzip
import re
from typing import NamedTuple

from flask import Flask
from werkzeug.test import Client

from benchmarks.house import cookie_of, house, make_officer, make_young
from benchmarks.journey import get_ready

MOST, MOST_SCRIPT, MOST_BLOCKING = 14_600, 5_000, 1
LOADED = re.compile(r'(?:href|src)="(/assets/[^"#]+)')
STYLESHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
SCRIPT = re.compile(r"<script\b[^>]*\bsrc=[^>]*>")


class Weight(NamedTuple):
    """Bytes of the page and all it loads, bytes of its scripts, requests it must wait for."""

    whole: int
    scripts: int
    blocking: int


def weigh(app: Flask, path: str, cookie: str = "") -> Weight:
    browser = Client(app, use_cookies=False)
    headers = {"Host": "127.0.0.1", "Accept-Encoding": "gzip", "Cookie": cookie}
    answer = browser.get(path, headers=headers)
    assert answer.status_code == 200, path  # noqa: PLR2004
    loaded = set(LOADED.findall(answer.text))
    files = {one: len(browser.get(one, headers=headers).data) for one in loaded}
    return Weight(
        len(gzip.compress(answer.data, 6)) + sum(files.values()),
        sum(size for one, size in files.items() if one.endswith(".js")),
        blocking_in(answer.text),
    )


def blocking_in(html: str) -> int:
    """Stylesheets, and scripts that are neither deferred nor modules."""
    waits = [tag for tag in SCRIPT.findall(html) if not re.search(r"defer|async|module", tag)]
    return len(STYLESHEET.findall(html)) + len(waits)


def main() -> bool:
    with house() as (app, _settings):
        young, review = make_young(app, make_officer(app))
        get_ready(app, young, review, "I want to see my brother more often.")
        mine = cookie_of(app, young)
        pages = [
            *((path, mine, MOST_BLOCKING) for path in ("/", "/get-ready", "/get-ready/wishes")),
            ("/get-ready/wishes/new?kind=want", mine, MOST_BLOCKING),
            ("/card", "", 0),
        ]
        good = True
        for path, cookie, blocking in pages:
            found = weigh(app, path, cookie)
            good &= found.whole <= MOST and found.scripts <= MOST_SCRIPT
            good &= found.blocking <= blocking
            print(
                f"{path:32} {found.whole:6,} bytes (at most {MOST:,}), scripts {found.scripts:,} "
                f"(at most {MOST_SCRIPT:,}), {found.blocking} blocking (at most {blocking})"
            )
    return good


if __name__ == "__main__":
    raise SystemExit(not main())
