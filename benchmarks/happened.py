"""What happened to what I said: all of the page with 30 things in two reviews, and with 300 in 20.

The least of several times is taken: other programs on the machine only ever add to one.
"""

from time import process_time

from werkzeug.test import Client

from benchmarks.full_review import share_wishes
from benchmarks.house import cookie_of, house, make_officer, make_young

FEW, MANY, THINGS = 2, 20, 15
MOST_TIMES, ROUNDS = 1.5, 25


def measure(reviews: int) -> float:
    """Seconds of the processor."""
    with house() as (app, _settings):
        young, ahead = make_young(app, make_officer(app))
        share_wishes(app, young, ahead, reviews, THINGS)
        browser = Client(app, use_cookies=False)
        headers = {"Cookie": cookie_of(app, young), "Host": "127.0.0.1"}
        times = []
        for _ in range(ROUNDS):
            start = process_time()
            assert browser.get("/what-happened", headers=headers).status_code == 200  # noqa: PLR2004
            times.append(process_time() - start)
    return min(times)


def main() -> bool:
    few, many = measure(FEW), measure(MANY)
    print(
        f"/what-happened {few * 1000:.2f} ms with {FEW * THINGS} things, {many * 1000:.2f} ms with "
        f"{MANY * THINGS}: {many / few:.2f} times (at most {MOST_TIMES})"
    )
    return many / few <= MOST_TIMES


if __name__ == "__main__":
    raise SystemExit(not main())
