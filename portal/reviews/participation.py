"""A participation code that the evidence suggests; only the IRO sets one."""

from dataclasses import dataclass

from portal.choices.ways import Way
from portal.i18n import Message
from portal.reviews import participation_codes as words
from portal.reviews.participation_codes import ParticipationCode as Code

YOUNGEST_FOR_VIEWS = 4
COMES = frozenset({Way.THERE, Way.PART, Way.VIDEO, Way.CHAIR})
IF_IN_THE_ROOM = (Code.PN1, Code.PN2, Code.PN3, Code.PN4)


@dataclass(frozen=True, slots=True)
class ParticipationEvidence:
    """What the portal knows.

    `age` is in years on the day of the review, None if it is not known. `ways` are all the ways
    that the young person chose; `shared` says whether any submission of this review exists.
    """

    age: int | None
    ways: frozenset[Way]
    shared: bool
    meeting_happened: bool

    @property
    def sends_views(self) -> bool:
        return self.shared or Way.RECORD in self.ways


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A code for the IRO to confirm or change, with every reason for it.

    `uncertain_between` names in order all codes that the evidence cannot tell apart, `code`
    among them; it is empty when there is only one.
    """

    code: Code
    evidence: tuple[Message, ...]
    uncertain_between: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    code: Code
    or_else: tuple[Code, ...] = ()
    because: tuple[Message, ...] = ()


def suggest(evidence: ParticipationEvidence) -> Suggestion:
    """Suggest an SSDA903 participation code.

    Under 4 it is PN0, whatever else is known; from 4 it never is; with no age known PN0 stays
    named as possible. The published glosses let PN5 and PN6 overlap and do not settle attendance
    by video: there both codes are named.
    """
    if evidence.age is not None and evidence.age < YOUNGEST_FOR_VIEWS:
        return Suggestion(Code.PN0, (words.UNDER_4,))
    reading = _coming(evidence) if evidence.ways & COMES else _staying_away(evidence)
    possible = {reading.code, *reading.or_else, *_unknown_age(evidence)}
    return Suggestion(
        reading.code,
        (*_facts(evidence), *reading.because, _how_sure(evidence)),
        tuple(sorted(possible)) if len(possible) > 1 else (),
    )


def _coming(evidence: ParticipationEvidence) -> _Reading:
    advocate = Way.ADVOCATE_SPEAKS in evidence.ways
    if evidence.ways & COMES == {Way.VIDEO}:
        code, away = (Code.PN2, Code.PN5) if advocate else (Code.PN1, Code.PN6)
        return _Reading(code, (away,), (words.VIDEO_NOT_SETTLED,))
    if advocate:
        return _Reading(Code.PN2)
    if Way.IRO_SPEAKS in evidence.ways:
        code = Code.PN3 if evidence.shared else Code.PN4
        return _Reading(code, (Code.PN1, Code.PN3, Code.PN4), (words.COMES_AND_IRO_SPEAKS,))
    return _Reading(Code.PN1)


def _staying_away(evidence: ParticipationEvidence) -> _Reading:
    if Way.ADVOCATE_SPEAKS in evidence.ways:
        return _advocate_only(evidence)
    if not evidence.ways:
        return _Reading(Code.PN6 if evidence.shared else Code.PN7, IF_IN_THE_ROOM)
    if evidence.shared:
        return _Reading(Code.PN6)
    return _Reading(Code.PN6 if evidence.sends_views else Code.PN7, (Code.PN6, Code.PN7))


def _advocate_only(evidence: ParticipationEvidence) -> _Reading:
    if evidence.sends_views:
        reasons = (words.ADVOCATE_AND_VIEWS, words.ADVOCATE_ROOM)
        return _Reading(Code.PN5, (Code.PN2, Code.PN6), reasons)
    return _Reading(Code.PN5, (Code.PN2,), (words.ADVOCATE_ROOM,))


def _unknown_age(evidence: ParticipationEvidence) -> tuple[Code, ...]:
    return (Code.PN0,) if evidence.age is None else ()


def _facts(evidence: ParticipationEvidence) -> tuple[Message, ...]:
    age = (words.AGE_UNKNOWN,) if evidence.age is None else ()
    chosen = tuple(said for way, said in words.WAY_EVIDENCE.items() if way in evidence.ways)
    shared = words.SHARED if evidence.shared else words.NOT_SHARED
    return (*age, *(chosen or (words.NO_WAY,)), shared)


def _how_sure(evidence: ParticipationEvidence) -> Message:
    return words.AFTER_MEETING if evidence.meeting_happened else words.BEFORE_MEETING
