"""What a report of few people may show, so that no number of under five follows from it.

FACTS: a published figure under 5 is suppressed, and so is any second figure that would let it be
worked out. Nothing is rounded or guessed at: a number is shown as it is, or not at all, and what is
not shown is marked in one way only, so that no mark says which of them is the small one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

LEAST = 5
NO_LIMIT = 10**9


@dataclass(frozen=True, slots=True)
class Count:
    """How many, and of how many people: five letters of two people still tell of two."""

    number: int
    people: int

    @property
    def is_few(self) -> bool:
        return min(self.number, self.people) < LEAST


@dataclass(frozen=True, slots=True)
class Sum:
    """`total` is what its parts come to; there are no others."""

    total: str
    parts: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.total, *self.parts)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts by name, and how they hang together.

    They are named from the most to the least wanted: where one more has to be kept back, it is the
    last that can be. Which one never hangs on how big it is, for then the choice would tell.
    """

    counts: Mapping[str, Count]
    sums: tuple[Sum, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """The least and the most that somebody who reads the report can take a number for."""

    least: int
    most: int


def kept_back(
    figures: Figures, *, public: frozenset[str] = frozenset(), secret: frozenset[str] = frozenset()
) -> frozenset[str]:
    """Name the counts that may not be shown.

    `public` are shown in an earlier report already, `secret` were kept back there: neither can be
    undone, so the others are kept back instead.
    """
    few = {name for name, count in figures.counts.items() if count.is_few}
    hidden = (few | secret) - public
    while (place := _first_leak(figures, hidden, public)) is not None:
        more = _next_to_keep_back(figures, hidden, public, place)
        if more is None:
            return frozenset(figures.counts) - public
        hidden.add(more)
    return frozenset(hidden)


def spans(figures: Figures, hidden: Iterable[str]) -> dict[str, Span]:
    """What follows for each count kept back from those that are shown, and the sums.

    Exact where no two sums share more than one count and none go round in a ring, as in a report.
    """
    known = {name: Span(0, NO_LIMIT) for name in hidden}
    changed = True
    while changed:
        changed = False
        for one in figures.sums:
            for name, span in _narrowed(figures, one, known):
                if span != known[name]:
                    known[name], changed = span, True
    return known


def per_cent(part: int | None, whole: int | None) -> int | None:
    """A share, rounded; None where one of the two is not shown, or nothing is there to share."""
    if part is None or not whole:
        return None
    return int((Decimal(100 * part) / whole).quantize(Decimal(1), ROUND_HALF_UP))


def change(now: int | None, before: int | None) -> int | None:
    """By how many per cent a number changed, rounded half away from 0: 11 after 20 is -45.

    None where one of the two is not shown: it would give the other away.
    """
    return None if now is None else per_cent(now - (before or 0), before)


def _narrowed(figures: Figures, one: Sum, known: Mapping[str, Span]) -> Iterator[tuple[str, Span]]:
    """What the total says of each part, and the parts of the total."""

    def span(name: str) -> Span:
        number = figures.counts[name].number
        return known.get(name, Span(number, number))

    total, parts = span(one.total), [span(name) for name in one.parts]
    least, most = sum(part.least for part in parts), sum(part.most for part in parts)
    if one.total in known:
        yield one.total, Span(max(total.least, least), min(total.most, most))
    for name, part in zip(one.parts, parts, strict=True):
        if name in known:
            others = Span(least - part.least, most - part.most)
            yield (
                name,
                Span(
                    max(part.least, total.least - others.most),
                    min(part.most, total.most - others.least),
                ),
            )


def _first_leak(
    figures: Figures, hidden: set[str], public: frozenset[str]
) -> tuple[str, ...] | None:
    """The cells round something that follows from what is shown; None when nothing does."""
    for one in figures.sums:
        if _is_told(figures, one, hidden):
            return one.cells
    known = spans(figures, hidden)
    for name in figures.counts:
        if name in known and name not in public and _is_tight(known[name]):
            return (name,)
    return None


def _is_told(figures: Figures, one: Sum, hidden: set[str]) -> bool:
    """The total is shown, and what is missing from the parts comes to too little, or to all fours.

    So many parts of 0 to 4 each can come to what is missing only if each can be anything from 0 to
    4; past what they can come to, one of them is bigger, and which one that is says nothing.
    """
    missing = [name for name in one.parts if name in hidden]
    if not missing or one.total in hidden:
        return False
    rest, most = sum(figures.counts[name].number for name in missing), LEAST - 1
    return not (LEAST <= rest <= most * (len(missing) - 1) or rest > most * len(missing))


def _is_tight(span: Span) -> bool:
    """Less than five numbers are possible, or some of 0 to 4 and not all of them.

    It asks nothing of the number itself: else what is kept back would tell of it.
    """
    return 0 < span.least < LEAST or span.most - span.least < LEAST - 1


def _next_to_keep_back(
    figures: Figures, hidden: set[str], public: frozenset[str], place: Sequence[str]
) -> str | None:
    """The least wanted count of those in the leak, or beside what is kept back there."""
    near, order = set(place), list(figures.counts)
    while not (free := near - hidden - public):
        beside = {
            name for one in figures.sums if near & hidden & set(one.cells) for name in one.cells
        }
        if beside <= near:
            return None
        near |= beside
    return max(free, key=order.index)
