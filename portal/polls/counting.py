"""A poll's sealed counts, and what of them may be shown."""

from dataclasses import dataclass
from uuid import UUID

from portal.polls.models import PollTally
from portal.vault import Place, current_vault, place_of

FEWEST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Tally:
    """`counts` of each answer, the first one "no opinion"; `steady` are those of the last step.

    Readers see `steady`, which moves once in five votes: whoever knows that somebody votes just
    now cannot see which number goes up.
    """

    counts: tuple[int, ...]
    steady: tuple[int, ...]

    @property
    def votes(self) -> int:
        return sum(self.counts)

    def with_one_more(self, answer: int) -> "Tally":
        """Raises IndexError for an answer that is not there."""
        counts = list(self.counts)
        counts[answer] += 1
        whole = sum(counts) % FEWEST_SHOWN == 0
        return Tally(tuple(counts), tuple(counts) if whole else self.steady)

    def shown(self, *, ended: bool) -> tuple[int, ...] | None:
        """The counts to show; None while there are too few votes."""
        counts = self.counts if ended else self.steady
        return counts if sum(counts) >= FEWEST_SHOWN else None


def empty(answers: int) -> Tally:
    none = (0,) * (answers + 1)
    return Tally(none, none)


def seal(poll_id: UUID, tally: Tally) -> bytes:
    kept = {"counts": tally.counts, "steady": tally.steady}
    return current_vault().seal_json(_place(poll_id), kept)


def unseal(poll_id: UUID, sealed: bytes) -> Tally:
    kept = current_vault().open_json(_place(poll_id), sealed)
    return Tally(tuple(kept["counts"]), tuple(kept["steady"]))


def mark_of(poll_id: UUID, person_id: UUID) -> bytes:
    """What stands for somebody who voted: another one in each poll, 32 bytes."""
    return current_vault().own_mac(poll_id, "voter", person_id.bytes)


def _place(poll_id: UUID) -> Place:
    return place_of(PollTally.counts_sealed, poll_id, poll_id)
