"""What may follow in a dispute, as data: informal first, then formal; Cafcass at any point."""

from portal.disputes.models import DisputeState, StepKind

OPEN = (DisputeState.INFORMAL, DisputeState.FORMAL)
AT_ANY_POINT = (StepKind.SPOKE, StepKind.CAFCASS, StepKind.ANSWERED, StepKind.NOTE)
ENDS = {StepKind.RESOLVED: DisputeState.RESOLVED, StepKind.CLOSED: DisputeState.CLOSED}

# Cafcass can be reached at any point of a dispute, not only at its end [V].
MOVES: dict[tuple[DisputeState, StepKind], DisputeState] = {
    **{(state, kind): state for state in OPEN for kind in AT_ANY_POINT},
    **{(state, kind): end for state in OPEN for kind, end in ENDS.items()},
    (DisputeState.INFORMAL, StepKind.FORMAL): DisputeState.FORMAL,
}


def may_follow(state: DisputeState) -> tuple[StepKind, ...]:
    """The steps that can be written down now, none once it has ended."""
    return tuple(kind for kind in StepKind if (state, kind) in MOVES)
