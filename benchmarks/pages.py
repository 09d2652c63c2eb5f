"""Pages a second against a bare Flask and Jinja page of the same bytes on the same server.

One worker each, set as `portal.serving` sets it, in turns of half a second; the ratio is the median
of the turns' ratios. What the bare page does is said in `benchmarks/bare.py`. The second ratio is
of pages for each second of the server's own CPU, which other programs on the machine disturb less.
"""

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks import bare
from benchmarks.client import Client, for_a_while, get
from benchmarks.house import cookie_of, environment, house, make_officer, make_young
from benchmarks.journey import get_ready
from benchmarks.server import Server, serving
from portal.people.models import SessionKind

ROUNDS, SECONDS = 15, 0.4
YOUNG, PACK = 0.45, 0.35
PORTAL, BARE = "portal.serving:app_from_environment", "benchmarks.bare:from_environment"


class Page(NamedTuple):
    name: str
    request: bytes
    target: float


class Rate(NamedTuple):
    """Pages a second by the clock, and for each second of the server's CPU."""

    clock: float
    cpu: float


def rate(server: Server, request: bytes) -> Rate:
    before = server.cpu_seconds()
    done = for_a_while(server.port, request, SECONDS)
    return Rate(done / SECONDS, done / max(server.cpu_seconds() - before, 0.01))


def compare(ours: Server, theirs: Server, page: Page, size: int) -> bool:
    """Print the page's ratios; true when it reaches its target."""
    requests = {kind: get(f"/{kind}/{page.name}") for kind in ("page", "plain")}
    rounds: dict[str, list[Rate]] = {"ours": [], "page": [], "plain": []}
    for _ in range(ROUNDS):
        rounds["ours"].append(rate(ours, page.request))
        for kind, request in requests.items():
            rounds[kind].append(rate(theirs, request))
    ratios = {kind: _ratio(rounds["ours"], rounds[kind]) for kind in requests}
    mine, bare_ones = (statistics.median(r.clock for r in rounds[k]) for k in ("ours", "page"))
    print(
        f"{page.name:9} {size:6,} bytes: {ratios['page'].clock:.2f} of the bare page "
        f"({mine:,.0f} and {bare_ones:,.0f} a second), by CPU {ratios['page'].cpu:.2f}; "
        f"with addresses written out {ratios['plain'].clock:.2f}; target {page.target}"
    )
    return ratios["page"].clock >= page.target


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


def check(server: Server, sizes: dict[str, int]) -> None:
    for name, size in sizes.items():
        for kind in ("page", "plain"):
            assert len(Client(server.port).send(get(f"/{kind}/{name}")).body) == size, name


def main() -> bool:
    with house() as (app, settings), TemporaryDirectory() as name:
        officer = make_officer(app)
        young, review = make_young(app, officer)
        get_ready(app, young, review, "I want to see my brother more often.")
        mine, theirs = cookie_of(app, young), cookie_of(app, officer, SessionKind.STAFF)
        pages = [
            Page("home", get("/", mine), YOUNG),
            Page("hub", get("/get-ready", mine), YOUNG),
            Page("step", get("/get-ready/wishes", mine), YOUNG),
            Page("question", get("/get-ready/wishes/new?kind=want", mine), YOUNG),
            Page("pack", get(f"/officer/reviews/{review}/pack", theirs), PACK),
        ]
        env = environment(settings)
        with serving(PORTAL, env) as portal:
            sizes = keep(portal, pages, Path(name))
            with serving(BARE, env | {bare.PAGES: name}) as bare_one:
                check(bare_one, sizes)
                reached = [compare(portal, bare_one, page, sizes[page.name]) for page in pages]
    return all(reached)


if __name__ == "__main__":
    raise SystemExit(not main())
