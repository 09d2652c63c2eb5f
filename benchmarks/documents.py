"""The papers of a meeting: PDF against WeasyPrint drawing the same, Word, and what they are from.

Needs `requirements/bench.txt`, and for WeasyPrint the system's Pango. Everything is warm: each
side has made one before. The pack has ten photos and words in every language. Targets: the whole
answer in 0.5 s, the PDF in a quarter of WeasyPrint's time, Word in 0.5 s, as many queries with 20
earlier reviews as with 1.
"""

import time
from collections.abc import Callable
from statistics import median
from uuid import UUID

import weasyprint
from flask import Flask
from weasyprint.text.fonts import FontConfiguration
from werkzeug.test import Client

from benchmarks.as_html import as_html, style
from benchmarks.full_review import share_full
from benchmarks.house import cookie_of, house, make_officer, make_young
from benchmarks.queries import count
from portal.db import db
from portal.documents.document import Document
from portal.documents.pdf import pdf_of
from portal.documents.word import word_of
from portal.i18n import london_today
from portal.pack.for_whom import THE_IRO
from portal.pack.paper import pack_on_paper
from portal.pack.papers import gather_papers
from portal.pack.reading import Reader
from portal.people.models import SessionKind
from portal.photos.answers import photo_store
from portal.photos.paper import photos_on_paper
from portal.vault import current_vault

FEW, MANY, ROUNDS = 1, 20, 7
MOST_SECONDS, MOST_RATIO, MOST_GATHERING = 0.5, 0.25, 0.2


def taken(make: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Median seconds, after one that warms it."""
    make()
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        make()
        times.append(time.perf_counter() - began)
    return median(times)


def a_pack(app: Flask, officer: UUID, review: UUID) -> Document:
    """Drawn, with its photos."""
    reader = Reader(officer, london_today(), chairs=True)
    with app.app_context():
        paper, reading = gather_papers(db.read, review, reader, THE_IRO)
        young = reading.row.young_person_id
        photos = photos_on_paper(photo_store(), current_vault(), young, paper.photo_ids)
        return pack_on_paper(paper, photos)


def compare(document: Document) -> bool:
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(string=style(), font_config=fonts)

    def theirs() -> bytes:
        page = weasyprint.HTML(string=as_html(document))
        made = page.write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1")
        return bytes(made or b"")

    ours, other = taken(lambda: pdf_of(document)), taken(theirs, 3)
    word = taken(lambda: word_of(document))
    print(
        f"PDF {ours:.3f} s, WeasyPrint {weasyprint.__version__} {other:.3f} s: "
        f"{ours / other:.2f} of it (at most {MOST_RATIO})"
    )
    print(f"Word {word:.3f} s (at most {MOST_SECONDS})")
    return ours / other <= MOST_RATIO and word <= MOST_SECONDS


def answer(app: Flask, officer: UUID, review: UUID) -> bool:
    """The whole answer, from the address to the file: read, written down and committed too."""
    headers = {"Cookie": cookie_of(app, officer, SessionKind.STAFF), "Host": "127.0.0.1"}
    browser, path = Client(app, use_cookies=False), f"/officer/reviews/{review}/pack.pdf"
    seconds = taken(lambda: browser.get(path, headers=headers))
    print(f"the whole answer {seconds:.3f} s (at most {MOST_SECONDS})")
    return seconds <= MOST_SECONDS


def gathering(earlier: int) -> tuple[int, float]:
    """Queries and seconds that the page of a pack and its papers take, of a house of its own."""
    with house() as (app, _settings):
        officer = make_officer(app)
        young, review = make_young(app, officer, "ti")
        share_full(app, young, review, earlier)
        reader = Reader(officer, london_today(), chairs=True)
        cookie = cookie_of(app, officer, SessionKind.STAFF)

        def gather() -> None:
            with app.app_context():
                gather_papers(db.read, review, reader, THE_IRO)

        seconds = taken(gather)
        path = f"/officer/reviews/{review}/pack.pdf"
        count(app, path, cookie)
        return count(app, path, cookie), seconds


def main() -> bool:
    with house() as (app, _settings):
        officer = make_officer(app)
        young, review = make_young(app, officer, "ti")
        share_full(app, young, review)
        good = compare(a_pack(app, officer, review)) & answer(app, officer, review)
    (few, one), (many, twenty) = gathering(FEW), gathering(MANY)
    print(
        f"gathered from {FEW} and {MANY} earlier reviews: {few} and {many} queries, "
        f"{one * 1000:.1f} and {twenty * 1000:.1f} ms (at most {MOST_GATHERING * 1000:.0f})"
    )
    return good and few == many and twenty <= MOST_GATHERING


if __name__ == "__main__":
    raise SystemExit(not main())
