"""The desk whole, all dates and what stalls by row or person: with 30 young people and with 300.

The least of several times is taken: other programs on the machine only ever add to one.
"""

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
WHOLE = frozenset({"/officer"})
MOST_QUERIES, MOST_TIMES, ROUNDS = 12, 1.5, 25


class Drawn(NamedTuple):
    """A page as it was drawn: least seconds of the processor, rows on it, statements run."""

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
            found[path] = Drawn(min(times), rows, count(app, path, cookie))
    return found


def compare(path: str, few: Drawn, many: Drawn) -> bool:
    """Print how a page grows; true when it holds to the target."""
    whole = path in WHOLE
    one, two = (few.seconds, many.seconds) if whole else (few.a_row, many.a_row)
    print(
        f"{path:16} {many.queries} queries (at most {MOST_QUERIES}); "
        f"{'all of it' if whole else 'a row'} takes {one * 1000:.2f} ms with {few.rows} rows, "
        f"{two * 1000:.2f} ms with {many.rows}: {two / one:.2f} times (at most {MOST_TIMES})"
    )
    return few.queries == many.queries <= MOST_QUERIES and two / one <= MOST_TIMES


def main() -> bool:
    few, many = measure(*FEW), measure(*MANY)
    held = [compare(path, few[path], many[path]) for path in PAGES]
    return all(held)


if __name__ == "__main__":
    raise SystemExit(not main())
