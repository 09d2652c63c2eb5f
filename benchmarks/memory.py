"""One worker's memory against a bare Flask worker's, both after a thousand pages: 2 times or less.

Beside them what the named packages take by themselves (`benchmarks.usual`), with a page of a form.
Memory is Pss, in which what processes share is counted in parts; without /proc it is not measured.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from benchmarks import bare, usual
from benchmarks.client import Client, get, given_cookie
from benchmarks.house import cookie_of, environment, house, make_officer, make_young
from benchmarks.server import Server, serving

MOST, WARMING = 2.0, 1_000


def megabytes(pid: int) -> float:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)
    assert found, "the kernel says how much memory a process takes"
    return int(found[1]) / 1024


def warm(server: Server, request: bytes) -> bytes:
    client = Client(server.port)
    for _ in range(WARMING):
        answer = client.send(request)
        assert answer.status == 200  # noqa: PLR2004
    return answer.body


def main() -> bool:
    if not Path("/proc/self/smaps_rollup").exists():
        print("memory is measured on Linux only")
        return True
    with house() as (app, settings), TemporaryDirectory() as name:
        officer = make_officer(app)
        young, _review = make_young(app, officer)
        env = environment(settings)
        with serving("portal.serving:app_from_environment", env) as portal:
            html = warm(portal, get("/", cookie_of(app, young)))
            (Path(name) / "home.html").write_bytes(html)
            env |= {bare.PAGES: name, usual.DATABASE: f"{name}/usual.sqlite"}
            with (
                serving("benchmarks.bare:from_environment", env) as bare_one,
                serving("benchmarks.usual:from_environment", env) as packages,
            ):
                warm(bare_one, get("/page/home"))
                warm(packages, get(usual.NEW, given_cookie(packages.port, f"/in/{uuid4()}")))
                ours, theirs = megabytes(portal.pid), megabytes(bare_one.pid)
                named = megabytes(packages.pid)
    print(
        f"worker    {ours:.0f} MB, bare {theirs:.0f} MB: {ours / theirs:.2f} times, at most {MOST}"
        f"; the named packages by themselves {named / theirs:.2f}"
    )
    return ours / theirs <= MOST


if __name__ == "__main__":
    raise SystemExit(not main())
