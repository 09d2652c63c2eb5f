"""Long lists in parts: at most 100 things at once, and the address of those that come after."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

PART = 100
NO_ID = UUID(int=0)
LAST_MOMENT = datetime(9999, 1, 1, tzinfo=UTC)  # of what has no time yet
FIRST_DAY, FIRST_MOMENT = date(1900, 1, 1), datetime(1900, 1, 1, tzinfo=UTC)
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Part(Generic[Thing]):
    """`after` is where the next part starts, None in the last one; `whole`: all is shown."""

    things: tuple[Thing, ...]
    after: str | None = None
    whole: bool = True

    def __bool__(self) -> bool:
        return bool(self.things)

    def __iter__(self) -> Iterator[Thing]:
        return iter(self.things)


NO_PART: Part[Any] = Part(())


def part_of(
    things: Sequence[Thing],
    after: str | None,
    place: Callable[[Thing], tuple[date, UUID]],
    most: int | None = None,
) -> Part[Thing]:
    """The first `most`, a hundred by itself, of at most one more; `place` says where one stands."""
    most = PART if most is None else most
    shown = tuple(things[:most])
    if len(things) <= most:
        return Part(shown, None, whole=after is None)
    at, which = place(shown[-1])
    return Part(shown, f"{at.isoformat()}~{which}", whole=False)


def day_in(after: str | None) -> dict[str, Any]:
    """Where a list by day starts, from its address; nonsense starts at the first."""
    at, _mark, which = (after or "").partition("~")
    try:
        return {"from_day": date.fromisoformat(at), "from_id": UUID(which)}
    except ValueError:
        return {"from_day": FIRST_DAY, "from_id": NO_ID}


def moment_in(after: str | None) -> dict[str, Any]:
    """Where a list by time starts, in UTC."""
    at, _mark, which = (after or "").partition("~")
    try:
        moment = datetime.fromisoformat(at)
        if moment.tzinfo is not None:
            return {"from_moment": moment.astimezone(UTC), "from_id": UUID(which)}
    except (ValueError, OverflowError):
        pass
    return {"from_moment": FIRST_MOMENT, "from_id": NO_ID}
