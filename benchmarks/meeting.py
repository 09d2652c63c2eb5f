"""A meeting's load on one worker: twenty packs at once, and pages while walls are followed.

The packs have ten photos and words in every language: all come, none after 10 s, the worker and
the processes it keeps for papers under 600 MB. Then pages a second with twenty walls
followed and with none: a process gives four streams, and whoever gets none asks once a second.
"""

import statistics
import time
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from benchmarks.client import Client, at_once, get
from benchmarks.full_review import share_full
from benchmarks.house import cookie_of, environment, house, make_officer, make_young
from benchmarks.journey import get_ready
from benchmarks.pages import PORTAL, Rate, rate
from benchmarks.server import Server, serving
from benchmarks.walls import followed, meetings
from portal.people.models import SessionKind
from portal.present.streams import MOST, SECONDS

PACKS, MOST_SECONDS, MOST_MEGABYTES = 20, 10.0, 600
WALLS, ROUNDS, LEAST = 20, 6, 0.8


class Packs(NamedTuple):
    seconds: float
    megabytes: float


def ask_for_packs(server: Server, path: str, cookie: str) -> Packs:
    """All at once, after one; the slowest, and the most memory there ever was."""
    Client(server.port).send(get(path, cookie))
    times: list[float] = []

    def ask() -> None:
        began = time.perf_counter()
        assert Client(server.port).send(get(path, cookie)).status == 200, path  # noqa: PLR2004
        times.append(time.perf_counter() - began)

    at_once([ask] * PACKS)
    return Packs(max(times), sum(map(_most_megabytes, [server.pid, *_children(server.pid)])))


def pages_beside_walls(server: Server, page: bytes, asked: list[tuple[str, str]]) -> bool:
    """Before the walls are on, while they are, and after them: what others do evens out."""
    before = _rates(server, page)
    with followed(server.port, asked) as walls:
        beside = _rates(server, page)
        streams = sum(wall.streams for wall in walls)
    time.sleep(SECONDS)  # a stream that was hung up on goes when it would have ended
    alone = Rate(*map(statistics.median, zip(*before, *_rates(server, page), strict=True)))
    clock, cpu = (
        statistics.median(one) / without
        for one, without in zip(zip(*beside, strict=True), alone, strict=True)
    )
    print(
        f"pages with {len(asked)} walls followed, {streams} by streams: {clock:.2f} of "
        f"{alone.clock:,.0f} a second without, by CPU {cpu:.2f} (at least {LEAST})"
    )
    return bool(cpu >= LEAST)


def _rates(server: Server, page: bytes) -> list[Rate]:
    return [rate(server, page) for _ in range(ROUNDS)]


def _children(pid: int) -> list[int]:
    found = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for one in found for child in one.read_text().split()]


def _most_megabytes(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return 0.0
    lines = status.read_text().splitlines()
    return next(int(one.split()[1]) for one in lines if one.startswith("VmHWM")) / 1024


def packs(server: Server, review: UUID, cookie: str) -> bool:
    good = True
    for kind in ("pdf", "docx"):
        made = ask_for_packs(server, f"/officer/reviews/{review}/pack.{kind}", cookie)
        print(
            f"{PACKS} packs at once as {kind}: the slowest {made.seconds:.1f} s (at most "
            f"{MOST_SECONDS}), {made.megabytes:.0f} MB (at most {MOST_MEGABYTES})"
        )
        good &= made.seconds <= MOST_SECONDS and made.megabytes <= MOST_MEGABYTES
    return good


def main() -> bool:
    with house() as (app, settings):
        officer = make_officer(app)
        young, review = make_young(app, officer, "ti")
        share_full(app, young, review)
        other, ahead = make_young(app, officer)
        get_ready(app, other, ahead, "I want to see my brother more often.")
        asked = meetings(app, WALLS)
        cookie = cookie_of(app, officer, SessionKind.STAFF)
        hub = get("/get-ready", cookie_of(app, other))
        with serving(PORTAL, environment(settings)) as server:
            good = pages_beside_walls(server, hub, asked[:MOST])
            good &= pages_beside_walls(server, hub, asked)
            return packs(server, review, cookie) and good


if __name__ == "__main__":
    raise SystemExit(not main())
