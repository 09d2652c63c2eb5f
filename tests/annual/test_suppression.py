"""The suppression attacked by subtraction: nothing kept back follows from what is shown."""

from collections import defaultdict
from itertools import product

import pytest
from annual.attack import believable
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.annual.suppression import (
    LEAST,
    Count,
    Figures,
    Sum,
    change,
    kept_back,
    per_cent,
    spans,
)

TREE = (
    Sum("during", ("first", "came")),
    Sum("during", ("last", "went")),
    Sum("during", ("ti", "ar", "en")),
    Sum("held", ("in-time", "late")),
    Sum("held", ("wanted", "not-wanted")),
    Sum("wanted", ("wanted-ti", "wanted-ar")),
)
SMALL = st.one_of(st.integers(0, 6), st.integers(0, 40))


def figures_of(sums, **counts):
    return Figures({name: Count(number, number) for name, number in counts.items()}, sums)


@st.composite
def a_report(draw):
    """Numbers that fit the sums, as those of a real authority do."""
    during = draw(SMALL)
    first, last = draw(st.integers(0, during)), draw(st.integers(0, during))
    ti = draw(st.integers(0, during))
    ar = draw(st.integers(0, during - ti))
    held = draw(SMALL)
    late, wanted = draw(st.integers(0, held)), draw(st.integers(0, held))
    wanted_ti = draw(st.integers(0, wanted))
    counts = {
        "first": first,
        "last": last,
        "during": during,
        "came": during - first,
        "went": during - last,
        "ti": ti,
        "ar": ar,
        "en": during - ti - ar,
        "held": held,
        "in-time": held - late,
        "late": late,
        "wanted": wanted,
        "not-wanted": held - wanted,
        "wanted-ti": wanted_ti,
        "wanted-ar": wanted - wanted_ti,
    }
    return Figures({name: Count(number, number) for name, number in counts.items()}, TREE)


@given(a_report())
def test_nothing_under_five_is_shown(figures):
    hidden = kept_back(figures)
    assert all(
        count.number >= LEAST for name, count in figures.counts.items() if name not in hidden
    )


@settings(max_examples=60, deadline=None)
@given(a_report())
def test_a_small_number_can_be_any_from_0_to_4(figures):
    hidden = kept_back(figures)
    can_be = believable(figures, hidden)
    for name in hidden:
        assert len(can_be[name]) >= LEAST, name
        assert figures.counts[name].number >= LEAST or can_be[name] >= set(range(LEAST)), name


@given(a_report())
def test_what_is_missing_from_a_total_is_no_number_under_five(figures):
    hidden = kept_back(figures)
    for one in figures.sums:
        missing = [figures.counts[part].number for part in one.parts if part in hidden]
        if missing and one.total not in hidden:
            assert len(missing) > 1
            assert sum(missing) >= LEAST


@settings(max_examples=30, deadline=None)
@given(a_report())
def test_spans_say_what_trying_says(figures):
    hidden = kept_back(figures)
    can_be = believable(figures, hidden)
    for name, span in spans(figures, hidden).items():
        assert min(can_be[name]) == span.least
        assert span.most > 60 or max(can_be[name]) == span.most


@pytest.mark.parametrize("parts", [2, 3])
def test_whoever_knows_the_rule_still_cannot_tell(parts):
    """Every table that comes to 14 at most, and to more: three answers or more for each.

    A table whose missing parts come to more than 14 is left out: not all like it are tried.
    """
    names = [f"part-{number}" for number in range(parts)]
    sums, seen = (Sum("all", tuple(names)),), defaultdict(list)
    for table in product(range(15), repeat=parts):
        counts = dict(zip(["all", *names], [sum(table), *table], strict=True))
        hidden = kept_back(figures_of(sums, **counts))
        shown = tuple(None if name in hidden else number for name, number in counts.items())
        seen[shown].append(tuple(counts.values()))
    for shown, tables in seen.items():
        if shown[0] is not None and shown[0] - sum(part or 0 for part in shown[1:]) > 14:
            continue
        for place, number in enumerate(shown):
            if number is None:
                small = min(table[place] for table in tables) < LEAST
                assert not small or len({table[place] for table in tables}) >= 3, (shown, tables)


def test_whoever_knows_the_rule_cannot_tell_across_two_sums():
    """Who was there on two days of a year in which up to 20 were."""
    sums, seen = (Sum("during", ("first", "came")), Sum("during", ("last", "went"))), {}
    for during in range(21):
        for first, last in product(range(during + 1), repeat=2):
            counts = {"first": first, "last": last, "during": during}
            counts |= {"came": during - first, "went": during - last}
            hidden = kept_back(figures_of(sums, **counts))
            shown = tuple((name, n) for name, n in counts.items() if name not in hidden)
            seen.setdefault(shown, []).append(counts)
    for shown, years in seen.items():
        for name in years[0].keys() - dict(shown).keys():
            possible = {year[name] for year in years}
            small, room = min(possible) < LEAST, max(dict(shown).values(), default=0) < 15
            assert not (small and room) or len(possible) >= 3, (shown, years)


@given(a_report(), st.sampled_from(["first", "last"]))
def test_what_is_out_stays_out_and_what_was_secret_stays_secret(figures, name):
    assert name in kept_back(figures, secret=frozenset({name}))
    assert name not in kept_back(figures, public=frozenset({name}))


def test_five_letters_of_two_people_are_kept_back():
    counts = {"sent": Count(30, 20), "in-time": Count(24, 18), "late": Count(6, 2)}
    figures = Figures(counts, (Sum("sent", ("in-time", "late")),))
    assert kept_back(figures) == {"in-time", "late"}


def test_one_example():
    counts = {"held": 40, "in-time": 30, "late": 8, "no-limit": 2}
    sums = (Sum("held", ("in-time", "late", "no-limit")),)
    assert kept_back(figures_of(sums, **counts)) == {"late", "no-limit"}


def test_an_empty_authority():
    assert kept_back(figures_of((Sum("all", ("one", "two")),), all=0, one=0, two=0)) == {
        "all",
        "one",
        "two",
    }


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [(11, 20, -45), (9, 11, -18), (21, 30, -30), (7, 5, 40), (9, 8, 13), (7, 8, -13)],
)
def test_the_change_against_the_year_before(now, before, said):
    assert change(now, before) == said


@pytest.mark.parametrize(("now", "before"), [(None, 20), (11, None), (11, 0), (None, None)])
def test_no_change_where_one_end_would_follow(now, before):
    assert change(now, before) is None


def test_a_share_of_nothing():
    assert per_cent(0, 0) is None
    assert per_cent(1, 8) == 13
