"""A page of the council and one of rights, against bare Flask pages and a page of Wagtail.

One run: each server has one worker and is asked in turns; a ratio is the median of the turns'
ratios. Nobody is signed in: that is how public pages are read. The target is held to the hardest
of the house's bare pages of the same bytes (`benchmarks/bare.py`), drawn with its addresses
written out. Wagtail's page has the same words in the same frame (`benchmarks/wagtail_site.py`).
"""

import os
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import UUID, uuid4

from flask import Flask

from benchmarks import bare, wagtail_site
from benchmarks.client import Client, for_a_while, get
from benchmarks.house import environment, house
from benchmarks.server import Server, serving
from portal.config import Settings
from portal.council.blocks import Block, BlockKind
from portal.council.deciding import publish
from portal.council.models import PieceKind
from portal.council.service import NewPiece, Who, make_piece, save_block, send
from portal.council.stamp import Stamp
from portal.db import db
from portal.i18n import london_today
from portal.people.models import Role
from portal.people.service import make_person

ROUNDS, SECONDS = 15, 0.4
MOST_TIMES = 1.5
NEAR = 10


class Asked(NamedTuple):
    port: int
    request: bytes

    def rate(self) -> float:
        return for_a_while(self.port, self.request, SECONDS) / SECONDS


def a_published_page(app: Flask, settings: Settings) -> UUID:
    """Headings with a text each, written by an editor and published by somebody else."""
    editor, publisher = Who(uuid4(), Role.COUNCIL_EDITOR), Who(uuid4(), Role.COUNCIL_PUBLISHER)
    new = NewPiece(uuid4(), PieceKind.POST, is_public=True, tag="en", title="A day out")
    with app.app_context(), db.at_once() as session:
        for who, name in ((editor, "Edie"), (publisher, "Pablo")):
            make_person(session, person_id=who.id, role=who.role, name=name)
        text_id = make_piece(session, editor, new)
        for number in range(wagtail_site.PARTS):
            words = wagtail_site.WORDS.format(number=number)
            for kind, said in ((BlockKind.HEADING, wagtail_site.HEADING), (BlockKind.TEXT, words)):
                block = Block(uuid4(), kind, {"text": said}, 0)
                save_block(session, editor, text_id, block)
        made = 1 + 2 * wagtail_site.PARTS
        send(session, editor, text_id, made, london_today())
        publish(session, publisher, text_id, 1, Stamp(settings.data / "changed").say_changed)
    return new.id


def compare(ours: Asked, theirs: dict[str, Asked]) -> tuple[float, dict[str, float]]:
    """Our rate, and how many times as long ours takes as each of theirs."""
    mine: list[float] = []
    rounds: dict[str, list[float]] = {name: [] for name in theirs}
    for _ in range(ROUNDS):
        mine.append(ours.rate())
        for name, other in theirs.items():
            rounds[name].append(other.rate() / mine[-1])
    return statistics.median(mine), {name: statistics.median(one) for name, one in rounds.items()}


def measure(portal: Server, bare_one: Server, wagtail: Server, paths: dict[str, str]) -> bool:
    reached = True
    for name, path in paths.items():
        theirs = {
            "bare Flask": Asked(bare_one.port, get(f"/plain/{name}")),
            "Wagtail": Asked(wagtail.port, get("/")),
        }
        rate, found = compare(Asked(portal.port, get(path)), theirs)
        reached = reached and found["bare Flask"] <= MOST_TIMES
        longer, more = found["bare Flask"], 1 / found["Wagtail"]
        print(f"{name:8} {rate:,.0f} a second: {longer:.2f} times as long as bare Flask", end="")
        print(f", {more:.1f} times as many as Wagtail")
    return reached


def main() -> bool:
    with house() as (app, settings), TemporaryDirectory() as name:
        folder, env = Path(name), environment(settings)
        page = f"/council/{a_published_page(app, settings)}"
        paths = {"council": page, "rights": "/rights/an-advocate"}
        with serving("portal.serving:app_from_environment", env) as portal:
            bodies = {one: Client(portal.port).send(get(path)).body for one, path in paths.items()}
            for one, body in bodies.items():
                (folder / f"{one}.html").write_bytes(body)
            site = folder / "site"
            site.mkdir()
            wagtail_site.make(site, bodies["council"], os.environ)
            more = {bare.PAGES: name, wagtail_site.FOLDER: str(site)}
            with (
                serving("benchmarks.bare:from_environment", env | more) as bare_one,
                serving("benchmarks.wagtail_site:from_environment", env | more) as wagtail,
            ):
                told(bodies["council"], Client(wagtail.port).send(get("/")).body)
                reached = measure(portal, bare_one, wagtail, paths)
    print(f"target: at most {MOST_TIMES} times as long as bare Flask")
    return reached


def told(ours: bytes, theirs: bytes) -> None:
    """Both hold the same words in about as many bytes. Raises AssertionError."""
    last = wagtail_site.WORDS.format(number=wagtail_site.PARTS - 1).encode()
    assert last in ours, "our page lacks its words"
    assert last in theirs, "Wagtail's page lacks its words"
    assert abs(len(ours) - len(theirs)) <= len(ours) // NEAR, f"{len(ours)} and {len(theirs)} bytes"
    print(f"a page of {len(ours):,} bytes; Wagtail's has {len(theirs):,}")


if __name__ == "__main__":
    raise SystemExit(not main())
