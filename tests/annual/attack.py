"""Somebody who has all reports before them, and tries what each number kept back can be.

Written apart from the module that keeps them back: all numbers are tried along the sums, and no
span is narrowed. A set of numbers is one int, whose bits say which are in it.
"""

MOST = 90
ALL = (1 << MOST) - 1


def believable(figures, hidden):
    """What each count can be for somebody who sees the others, and knows how they add up."""
    can_be = {
        name: ALL if name in hidden else 1 << count.number for name, count in figures.counts.items()
    }
    before = None
    while before != (before := dict(can_be)):
        for one in figures.sums:
            can_be[one.total] &= _added(can_be[part] for part in one.parts)
            for part in one.parts:
                others = _added(can_be[other] for other in one.parts if other != part)
                can_be[part] &= _taken_away(can_be[one.total], others)
    return {name: _members(numbers) for name, numbers in can_be.items()}


def _added(sets):
    found = 1
    for numbers in sets:
        found = _any(found << number for number in _members(numbers)) & ALL
    return found


def _taken_away(total, others):
    return _any(total >> number for number in _members(others))


def _any(sets):
    found = 0
    for numbers in sets:
        found |= numbers
    return found


def _members(numbers):
    return {number for number in range(MOST) if numbers >> number & 1}
