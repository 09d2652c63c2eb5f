"""Pages a second against bare Flask and Jinja pages of the same bytes on the same server.

One worker each, set as `portal.serving` sets it, in turns of half a second; a ratio is the median
of the turns' ratios. There are three bare pages, from the fairest to the hardest: the portal's own
templates with everything laid ready (`benchmarks/drawn.py`), which the target is held to; the page
written out as one template with its texts and addresses as variables; and that with the addresses
written out too (`benchmarks/bare.py`). "By CPU" counts pages for each second of the server's own
CPU, which other programs on the machine disturb less.
"""

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import bare, drawn
from benchmarks.client import Client, for_a_while, get
from benchmarks.house import cookie_of, environment, house, make_officer, make_young
from benchmarks.journey import get_ready
from benchmarks.server import Server, serving
from portal.people.models import SessionKind

ROUNDS, SECONDS = 15, 0.4
YOUNG, PACK = 0.45, 0.35
PORTAL, BARE = "portal.serving:app_from_environment", "benchmarks.bare:from_environment"
DRAWN = "benchmarks.drawn:from_environment"
FLAT = ("page", "plain")
NEAR = 20


class Page(NamedTuple):
    name: str
    path: str
    cookie: str
    target: float

    @property
    def request(self) -> bytes:
        return get(self.path, self.cookie)


class Rate(NamedTuple):
    """Pages a second by the clock, and for each second of the server's CPU."""

    clock: float
    cpu: float


class Servers(NamedTuple):
    ours: Server
    drawn: Server
    flat: Server

    def asked(self, page: Page) -> dict[str, tuple[Server, bytes]]:
        """Each kind of the page: who is asked for it, and how."""
        flat = {kind: (self.flat, get(f"/{kind}/{page.name}")) for kind in FLAT}
        return {"ours": (self.ours, page.request), "drawn": (self.drawn, page.request), **flat}


def rate(server: Server, request: bytes) -> Rate:
    before = server.cpu_seconds()
    done = for_a_while(server.port, request, SECONDS)
    return Rate(done / SECONDS, done / max(server.cpu_seconds() - before, 0.01))


def compare(servers: Servers, page: Page, size: int) -> bool:
    """Print the page's ratios; true when it reaches its target."""
    asked = servers.asked(page)
    rounds: dict[str, list[Rate]] = {kind: [] for kind in asked}
    for _ in range(ROUNDS):
        for kind, (server, request) in asked.items():
            rounds[kind].append(rate(server, request))
    ratios = {kind: _ratio(rounds["ours"], rounds[kind]) for kind in asked}
    rates = {kind: statistics.median(one.clock for one in rounds[kind]) for kind in asked}
    same = ratios["drawn"]
    print(
        f"{page.name:9} {size:6,} bytes, {rates['ours']:,.0f} a second: {same.clock:.2f} of its "
        f"own templates bare, {rates['drawn']:,.0f}, by CPU {same.cpu:.2f}, target {page.target}; "
        + ", ".join(f"{kind} {ratios[kind].clock:.2f} of {rates[kind]:,.0f}" for kind in FLAT)
    )
    return same.clock >= page.target


def _ratio(ours: list[Rate], theirs: list[Rate]) -> Rate:
    pairs = list(zip(ours, theirs, strict=True))
    return Rate(
        statistics.median(mine.clock / bare_one.clock for mine, bare_one in pairs),
        statistics.median(mine.cpu / bare_one.cpu for mine, bare_one in pairs),
    )


def keep(server: Server, pages: list[Page], folder: Path) -> dict[str, int]:
    """Keep each page as the portal draws it, for the bare application; gives its bytes."""
    sizes = {}
    for page in pages:
        answer = Client(server.port).send(page.request)
        assert answer.status == 200, page.name  # noqa: PLR2004
        (folder / f"{page.name}.html").write_bytes(answer.body)
        sizes[page.name] = len(answer.body)
    return sizes


def check(servers: Servers, pages: list[Page], sizes: dict[str, int]) -> None:
    for page in pages:
        for kind, (server, request) in servers.asked(page).items():
            size = len(Client(server.port).send(request).body)
            off = abs(size - sizes[page.name])
            assert off <= sizes[page.name] // NEAR, f"{page.name} {kind}: {size} bytes"


def main() -> bool:
    with house() as (app, settings), TemporaryDirectory() as name:
        officer = make_officer(app)
        young, review = make_young(app, officer)
        get_ready(app, young, review, "I want to see my brother more often.")
        mine, theirs = cookie_of(app, young), cookie_of(app, officer, SessionKind.STAFF)
        pages = [
            Page("home", "/", mine, YOUNG),
            Page("hub", "/get-ready", mine, YOUNG),
            Page("step", "/get-ready/wishes", mine, YOUNG),
            Page("question", "/get-ready/wishes/new?kind=want", mine, YOUNG),
            Page("pack", f"/officer/reviews/{review}/pack", theirs, PACK),
        ]
        env = environment(settings)
        with serving(PORTAL, env) as portal:
            sizes = keep(portal, pages, Path(name))
            ready = {drawn.ASKED: drawn.asked([(page.path, page.cookie) for page in pages])}
            with (
                serving(DRAWN, env | ready) as same,
                serving(BARE, env | {bare.PAGES: name}) as flat,
            ):
                servers = Servers(portal, same, flat)
                check(servers, pages, sizes)
                reached = [compare(servers, page, sizes[page.name]) for page in pages]
    return all(reached)


if __name__ == "__main__":
    raise SystemExit(not main())
