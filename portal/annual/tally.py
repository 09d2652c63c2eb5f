"""What is counted, line by line: each thing with whose it is."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from portal.annual.suppression import Count


@dataclass(frozen=True, slots=True)
class Tally:
    """`of` holds, for each line of the report, the young person of each thing counted there."""

    of: defaultdict[str, list[UUID]] = field(default_factory=lambda: defaultdict(list))
    days_before: list[int] = field(default_factory=list)

    def add(self, line: str, whose: UUID) -> None:
        self.of[line].append(whose)

    def add_to(self, lines: Iterable[str], whose: UUID) -> None:
        for line in lines:
            self.add(line, whose)

    def count(self, line: str) -> Count:
        things = self.of.get(line, [])
        return Count(len(things), len(set(things)))
