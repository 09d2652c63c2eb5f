"""Confirmed saves through the page, against a raw WSGI and sqlite3 application on the same server.

Four young people save new wishes, each on a connection of their own, in turns of half a second; the
ratio is the median of the turns' ratios. What the named packages reach by themselves is taken in
the same turns (`benchmarks.usual`). Then sixteen save at once, through as many workers as the
portal usually has, and the longest wait for "Saved" is what counts.
"""

import re
import statistics
import time
from functools import partial
from pathlib import Path
from urllib.parse import urlencode
from uuid import uuid4

from benchmarks import bare_saves, usual
from benchmarks.client import Client, at_once, get, given_cookie, post
from benchmarks.house import cookie_of, environment, house, make_officer, make_young
from benchmarks.server import Server, serving
from portal.serving import WORKERS

ROUNDS, SECONDS, HANDS = 15, 0.4, 4
WRITERS, SAVES_EACH = 16, 20
LEAST, LONGEST = 0.25, 0.7
NEW = "/get-ready/wishes/new?kind=want"
TOKEN = re.compile(rb'name="csrf_token" value="([^"]+)"')
SEE_OTHER = 303


class Writer:
    """A young person who saves one new wish after another."""

    def __init__(self, server: Server, cookie: str, token: str = "") -> None:
        self.client = Client(server.port)
        self.cookie = cookie
        self.token = token or self._token()

    def _token(self) -> str:
        found = TOKEN.search(self.client.send(get(NEW, self.cookie)).body)
        assert found, "the page of a wish has a form"
        return found[1].decode()

    def save(self) -> float:
        """Save one wish; gives the seconds until it was confirmed."""
        wish = {
            "csrf_token": self.token,
            "id": str(uuid4()),
            "revision": "0",
            "kind": "want",
            "text": "I want to see my brother more often.",
            "audience": "meeting",
        }
        request = post(NEW, self.cookie, urlencode(wish).encode())
        start = time.perf_counter()
        answer = self.client.send(request)
        assert answer.status == SEE_OTHER, answer
        return time.perf_counter() - start

    def save_until(self, end: float, counts: list[int]) -> None:
        while time.perf_counter() < end:
            self.save()
            counts.append(1)


def rate(writers: list[Writer]) -> float:
    counts: list[int] = []
    end = time.perf_counter() + SECONDS
    at_once([partial(writer.save_until, end, counts) for writer in writers])
    return len(counts) / SECONDS


def save_side_by_side(env: dict[str, str], cookies: list[str], folder: Path) -> bool:
    env |= {
        bare_saves.DATABASE: str(folder / "bare.sqlite"),
        usual.DATABASE: str(folder / "usual.sqlite"),
    }
    with (
        serving("portal.serving:app_from_environment", env) as ours,
        serving("benchmarks.bare_saves:from_environment", env) as theirs,
        serving("benchmarks.usual:from_environment", env) as packages,
    ):
        mine = [Writer(ours, cookie) for cookie in cookies[:HANDS]]
        raw = [Writer(theirs, cookie, "none") for cookie in cookies[:HANDS]]
        named = [
            Writer(packages, given_cookie(packages.port, f"/in/{uuid4()}")) for _ in range(HANDS)
        ]
        rounds = [(rate(mine), rate(raw), rate(named)) for _ in range(ROUNDS)]
    ratio = statistics.median(one / other for one, other, _ in rounds)
    alone = statistics.median(one / other for _, other, one in rounds)
    one, other, _ = (statistics.median(side) for side in zip(*rounds, strict=True))
    print(
        f"saves     {one:,.0f} a second, raw {other:,.0f}: {ratio:.2f}, at least {LEAST}; "
        f"the named packages by themselves {alone:.2f}"
    )
    return ratio >= LEAST


def save_at_once(env: dict[str, str], cookies: list[str], workers: int) -> bool:
    waits: list[float] = []
    with serving("portal.serving:app_from_environment", env, workers) as server:
        writers = [Writer(server, cookie) for cookie in cookies]
        at_once([partial(_save_many, writer, waits) for writer in writers])
    assert len(waits) == WRITERS * SAVES_EACH
    print(
        f"{WRITERS} writers, {workers} worker(s): no error in {len(waits)} saves, longest wait "
        f"{max(waits) * 1000:.0f} ms, at most {LONGEST * 1000:.0f}"
    )
    return max(waits) <= LONGEST


def _save_many(writer: Writer, waits: list[float]) -> None:
    waits.extend(writer.save() for _ in range(SAVES_EACH))


def main() -> bool:
    with house() as (app, settings):
        officer = make_officer(app)
        cookies = [cookie_of(app, make_young(app, officer)[0]) for _ in range(WRITERS)]
        env = environment(settings)
        good = save_side_by_side(env, cookies, settings.data)
        return save_at_once(env, cookies, WORKERS) and good


if __name__ == "__main__":
    raise SystemExit(not main())
