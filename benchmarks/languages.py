"""What seventeen languages cost: a page in Tigrinya against one in English, and a start.

The pages are asked of one worker in turns; the ratio is of the time a page takes. The start is of
a process that makes the portal and reads every catalogue, which a worker does one by one; they are
compiled before, as `portal.serving.serve` does for those that changed.
"""

import statistics
import subprocess
import sys
import time

from benchmarks.client import for_a_while, get
from benchmarks.house import cookie_of, environment, house, make_officer, make_young
from benchmarks.server import serving
from portal.i18n.compiling import compile_changed

ROUNDS, SECONDS = 15, 0.4
MOST_RATIO, MOST_START = 1.1, 2.0
PATHS = ("/", "/get-ready", "/get-ready/wishes")
START = """
from portal.i18n import LANGUAGES
from portal.i18n.catalogue import catalogue
from portal.serving import app_from_environment
app_from_environment()
assert all(catalogue(tag).entries for tag in LANGUAGES if tag != "en")
"""


def page_ratio(port: int, path: str, cookies: dict[str, str]) -> float:
    """How many times as long a page takes in Tigrinya, both languages on it, as in English."""
    ratios = []
    for _ in range(ROUNDS):
        done = {
            tag: for_a_while(port, get(path, cookie), SECONDS) for tag, cookie in cookies.items()
        }
        ratios.append(done["en"] / done["ti"])
    return statistics.median(ratios)


def start_seconds(env: dict[str, str]) -> float:
    """The least of three, so that the modules are compiled already, as at every start but one."""
    keeping = {name: value for name, value in env.items() if name != "PYTHONDONTWRITEBYTECODE"}
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        command = [sys.executable, "-c", START]
        subprocess.run(command, env=keeping, check=True, stderr=subprocess.DEVNULL)  # noqa: S603 our own text
        taken.append(time.perf_counter() - began)
    return min(taken)


def main() -> bool:
    compile_changed()
    with house() as (app, settings):
        officer = make_officer(app)
        young = {tag: make_young(app, officer, tag)[0] for tag in ("en", "ti")}
        cookies = {tag: cookie_of(app, person) for tag, person in young.items()}
        env = environment(settings)
        start = start_seconds(env)
        with serving("portal.serving:app_from_environment", env) as server:
            ratios = {path: page_ratio(server.port, path, cookies) for path in PATHS}
    for path, ratio in ratios.items():
        print(f"{path:18} in Tigrinya and English {ratio:.2f} times English, at most {MOST_RATIO}")
    print(f"start with all catalogues read: {start:.2f} s, at most {MOST_START}")
    return start <= MOST_START and all(ratio <= MOST_RATIO for ratio in ratios.values())


if __name__ == "__main__":
    raise SystemExit(not main())
