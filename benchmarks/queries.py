"""Queries of each page: 5 or fewer for young people's, 10 for adults', however many there are."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from sqlalchemy import event
from werkzeug.test import Client

from benchmarks.caseload import give_young_people
from benchmarks.house import cookie_of, house, make_officer, make_young
from benchmarks.journey import crowd, get_ready
from portal.db import db
from portal.people.models import SessionKind

FEW, MANY = 10, 10_000
READS_AND_WRITES = ("SELECT", "INSERT", "UPDATE", "DELETE", "WITH")


@contextmanager
def counted(app: Flask) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if statement.lstrip().upper().startswith(READS_AND_WRITES):
            seen.append(statement)

    with app.app_context():
        engines = list(db.engines.values())
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield seen
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


def count(app: Flask, path: str, cookie: str) -> int:
    headers = {"Cookie": cookie, "Host": "127.0.0.1"}
    browser = Client(app, use_cookies=False)
    assert browser.get(path, headers=headers).status_code == 200, path  # noqa: PLR2004
    with counted(app) as seen:
        browser.get(path, headers=headers)
    return len(seen)


def main() -> bool:
    with house() as (app, _settings):
        officer = make_officer(app)
        young, review = make_young(app, officer)
        get_ready(app, young, review, "I want to see my brother more often.")
        give_young_people(app, officer, 1, 7)
        mine, theirs = cookie_of(app, young), cookie_of(app, officer, SessionKind.STAFF)
        pages = [
            *((path, mine, 5) for path in ("/", "/get-ready", "/get-ready/wishes")),
            ("/get-ready/wishes/new?kind=want", mine, 5),
            *((path, theirs, 10) for path in ("/officer", f"/officer/reviews/{review}/pack")),
            ("/officer/stalls", theirs, 12),
        ]
        crowd(app, young, FEW - 1)
        few = [count(app, path, cookie) for path, cookie, _most in pages]
        crowd(app, young, MANY - FEW)
        many = [count(app, path, cookie) for path, cookie, _most in pages]
    good = True
    for (path, _cookie, most), one, two in zip(pages, few, many, strict=True):
        good &= one == two <= most
        shown = path.replace(str(review), "…")
        print(f"{shown:34} {one} with {FEW}, {two} with {MANY:,} young people (at most {most})")
    return good


if __name__ == "__main__":
    raise SystemExit(not main())
