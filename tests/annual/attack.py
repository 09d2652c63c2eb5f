"""Somebody who has all reports before them, and tries what each number kept back can be."""


def believable(figures, hidden, most=85):
    """What somebody who sees the rest can take each count for.

    Written apart from the module: all numbers are tried along the sums, no span is narrowed.
    """
    can_be = {
        name: set(range(most)) if name in hidden else {count.number}
        for name, count in figures.counts.items()
    }
    before = None
    while before != (before := {name: len(numbers) for name, numbers in can_be.items()}):
        for one in figures.sums:
            can_be[one.total] &= _sums_of(can_be, one.parts)
            for part in one.parts:
                others = _sums_of(can_be, [other for other in one.parts if other != part])
                can_be[part] &= {all_ - rest for all_ in can_be[one.total] for rest in others}
    return can_be


def _sums_of(can_be, parts):
    found = {0}
    for part in parts:
        found = {one + other for one in found for other in can_be[part] if one + other < 85}
    return found
