"""The desk, all dates, what stalls: queries, and time by row or person, with 30 people and 300."""

from statistics import median
from time import process_time
from typing import NamedTuple

from werkzeug.test import Client

from benchmarks.caseload import give_young_people
from benchmarks.house import cookie_of, house, make_officer
from benchmarks.queries import count
from portal.people.models import SessionKind

FEW, MANY = (30, 200), (300, 2_000)
PAGES = {
    "/officer": '<h2><a href="/officer/young-people/',
    "/officer/dates": '<th scope="row"><a href="/officer/young-people/',
    "/officer/stalls": '<p><a href="/officer/actions/',
}
# Each person's dates are worked out before the first hundred are shown.
BY_PERSON = frozenset({"/officer/dates"})
MOST_QUERIES, MOST_TIMES, ROUNDS = 12, 1.5, 9


class Drawn(NamedTuple):
    """A page as it was drawn: median seconds of the processor, rows on it, statements run."""

    seconds: float
    rows: int
    queries: int

    @property
    def a_row(self) -> float:
        return self.seconds / self.rows


def measure(people: int, actions: int) -> dict[str, Drawn]:
    with house() as (app, _settings):
        officer = make_officer(app)
        give_young_people(app, officer, people, actions)
        cookie = cookie_of(app, officer, SessionKind.STAFF)
        browser = Client(app, use_cookies=False)
        headers = {"Cookie": cookie, "Host": "127.0.0.1"}
        found = {}
        for path, row in PAGES.items():
            drawn = browser.get(path, headers=headers).text.count(row)
            rows = people if path in BY_PERSON else drawn
            times = []
            for _ in range(ROUNDS):
                start = process_time()
                browser.get(path, headers=headers)
                times.append(process_time() - start)
            found[path] = Drawn(median(times), rows, count(app, path, cookie))
    return found


def main() -> bool:
    few, many = measure(*FEW), measure(*MANY)
    good = True
    for path in PAGES:
        one, two = few[path], many[path]
        times = two.a_row / one.a_row
        good &= one.queries == two.queries <= MOST_QUERIES and times <= MOST_TIMES
        print(
            f"{path:16} {two.queries} queries (at most {MOST_QUERIES}); a row takes "
            f"{one.a_row * 1000:.2f} ms of {one.rows}, {two.a_row * 1000:.2f} ms of {two.rows}: "
            f"{times:.2f} times (at most {MOST_TIMES})"
        )
    return good


if __name__ == "__main__":
    raise SystemExit(not main())
