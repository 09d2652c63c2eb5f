"""No number under 5 is shown, and none follows from what is."""

from collections import defaultdict
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from portal.manage.suppression import FEWER, HIDDEN, Counts, Line, lines, totals


@st.composite
def an_officer(draw):
    ahead = draw(st.integers(0, 30))
    return Counts(ahead, draw(st.integers(0, ahead)), draw(st.integers(0, ahead)))


def parts(line: Line):
    return [line.without_date, line.past_due]


@given(st.lists(an_officer(), max_size=6))
def test_no_number_under_five_is_shown(counts):
    for line in (*lines(counts), totals(counts)):
        numbers = [one for one in (line.ahead, *parts(line)) if isinstance(one, int)]
        assert all(number >= 5 for number in numbers)


@given(st.lists(an_officer(), max_size=6))
def test_no_rest_of_a_line_is_under_five(counts):
    for line in (*lines(counts), totals(counts)):
        for part in parts(line):
            if isinstance(part, int):
                assert isinstance(line.ahead, int)
                assert line.ahead - part >= 5


@given(st.lists(an_officer(), max_size=6))
def test_a_total_minus_what_is_shown_is_no_number_under_five(counts):
    for column in ("ahead", "without_date", "past_due"):
        total = getattr(totals(counts), column)
        shown = [getattr(line, column) for line in lines(counts)]
        numbers = [one for one in shown if isinstance(one, int)]
        if isinstance(total, int) and len(numbers) < len(shown):
            rest, hidden = total - sum(numbers), len(shown) - len(numbers)
            assert hidden >= 2
            assert 5 <= rest < 4 * hidden


@given(st.lists(an_officer(), max_size=6))
def test_each_number_is_either_itself_or_words(counts):
    for one, line in zip(counts, lines(counts), strict=True):
        for column in ("ahead", "without_date", "past_due"):
            shown = getattr(line, column)
            assert shown in (getattr(one, column), FEWER, HIDDEN)


def test_whoever_knows_the_rule_still_cannot_tell():
    """Every table of two officers with up to 11 reviews: what is hidden has two answers or more."""
    lines_of_one = [(ahead, part) for ahead in range(12) for part in range(ahead + 1)]
    seen = defaultdict(list)
    for table in product(lines_of_one, repeat=2):
        counts = [Counts(ahead, part, part) for ahead, part in table]
        shown = tuple((line.ahead, line.without_date) for line in (*lines(counts), totals(counts)))
        seen[shown].append(table)
    for tables in seen.values():
        for place in (0, 1):
            for number in (
                lambda one: one[0],
                lambda one: one[1],
                lambda one: one[0] - one[1],
            ):
                possible = {number(table[place]) for table in tables}
                assert len(possible) > 1 or possible.pop() >= 5


def test_words_and_numbers_in_one_example():
    counts = [Counts(20, 8, 5), Counts(12, 2, 9), Counts(3, 1, 0), Counts(4, 4, 2)]
    assert lines(counts) == [
        Line(20, 8, 5),
        Line(12, FEWER, HIDDEN),
        Line(FEWER, FEWER, FEWER),
        Line(FEWER, FEWER, FEWER),
    ]
    assert totals(counts) == Line(39, HIDDEN, HIDDEN)
