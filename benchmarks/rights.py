"""A page of rights that is kept, against bare Flask pages of the same bytes on the same server.

One worker each, asked in turns; a ratio is the median of the turns' ratios. Nobody is signed in:
that is how such a page is read. The target is held to the hardest of the house's bare pages
(`benchmarks/bare.py`): Flask and Jinja draw it, its addresses are written out, and it has no
language, session, policy or limit. Beside it, as a floor: a view that gives the ready bytes.
"""

import os
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask, Response

from benchmarks import bare
from benchmarks.client import Client, for_a_while, get
from benchmarks.house import environment, house
from benchmarks.server import serving

ROUNDS, SECONDS = 15, 0.4
MOST_TIMES = 1.5
PATHS = {
    "list": "/rights",
    "right": "/rights/an-advocate",
    "easy": "/rights/an-advocate/easy",
}
KINDS = {"plain": "drawn bare", "page": "drawn bare with url_for", "bytes": "sent as ready bytes"}


def bare_from_environment() -> Flask:
    """Serve `/page/<name>` and `/plain/<name>` as bare pages do, and `/bytes/<name>`."""
    folder = Path(os.environ[bare.PAGES])
    app = bare.make_bare(folder)
    pages = {path.stem: path.read_bytes() for path in folder.glob("*.html")}

    @app.get("/bytes/<name>")
    def ready(name: str) -> Response:
        return Response(pages[name], mimetype="text/html")

    return app


def compare(ours: tuple[int, bytes], theirs: dict[str, tuple[int, bytes]]) -> dict[str, float]:
    """How many times as long ours takes, for each kind of bare page; "" is our own rate."""
    rounds: dict[str, list[float]] = {kind: [] for kind in (*theirs, "")}
    for _ in range(ROUNDS):
        mine = for_a_while(*ours, SECONDS)
        rounds[""].append(mine / SECONDS)
        for kind, bare_one in theirs.items():
            rounds[kind].append(for_a_while(*bare_one, SECONDS) / mine)
    return {kind: statistics.median(found) for kind, found in rounds.items()}


def main() -> bool:
    reached = True
    with house() as (_app, settings), TemporaryDirectory() as folder:
        env = environment(settings)
        with serving("portal.serving:app_from_environment", env) as portal:
            for name, path in PATHS.items():
                body = Client(portal.port).send(get(path)).body
                (Path(folder) / f"{name}.html").write_bytes(body)
            asked = "benchmarks.rights:bare_from_environment"
            with serving(asked, env | {bare.PAGES: folder}) as same:
                for name, path in PATHS.items():
                    theirs = {kind: (same.port, get(f"/{kind}/{name}")) for kind in KINDS}
                    found = compare((portal.port, get(path)), theirs)
                    reached = reached and found["plain"] <= MOST_TIMES
                    told = ", ".join(f"{found[kind]:.2f} {KINDS[kind]}" for kind in KINDS)
                    print(f"{path:26} {found['']:,.0f} a second; times as long as {told}")
    print(f"target: at most {MOST_TIMES} times as long as drawn bare")
    return reached


if __name__ == "__main__":
    raise SystemExit(not main())
