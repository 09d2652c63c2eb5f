"""Following the wall: a stream of stamps that is short, holds nothing, and is one of a few."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from threading import Lock
from uuid import UUID

MOST = 4  # a server has a thread for each of these on top of those for pages
EACH = 2  # the wall, and the window beside it
SECONDS = 10.0  # a server that stops waits for the last of them
LOOK_EVERY = 0.3
BEAT_EVERY = 5.0
RETRY = "retry: 500\n\n"
BEAT = ":\n\n"


@dataclass
class Streams:
    """Who follows the wall in this process; a place that nobody gave back falls free by itself."""

    most: int = MOST
    each: int = EACH
    _until: dict[object, tuple[UUID, float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def enter(self, person_id: UUID) -> object | None:
        """Take a place; None where all are taken, or this person has as many as one may have."""
        now = time.monotonic()
        with self._lock:
            self._until = {key: one for key, one in self._until.items() if one[1] > now}
            own = sum(whose == person_id for whose, _end in self._until.values())
            if len(self._until) >= self.most or own >= self.each:
                return None
            place = object()
            self._until[place] = (person_id, now + SECONDS + BEAT_EVERY)
            return place

    def leave(self, place: object) -> None:
        with self._lock:
            self._until.pop(place, None)


streams = Streams()


def stream(look: Callable[[], str | None], known: str, place: object) -> Iterator[str]:
    """Say each new stamp for a while; `look` gives the present one, None where all is over.

    The browser asks again by itself. Between two looks nothing is held but a thread.
    """
    try:
        yield RETRY
        end, beat = time.monotonic() + SECONDS, time.monotonic()
        while (now := time.monotonic()) < end:
            stamp = look()
            if stamp is None:
                return
            if stamp != known:
                known, beat = stamp, now
                yield f"id: {stamp}\ndata: {stamp}\n\n"
            elif now - beat > BEAT_EVERY:
                beat = now
                yield BEAT
            time.sleep(LOOK_EVERY)
    finally:
        streams.leave(place)
