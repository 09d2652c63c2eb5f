"""Suggested participation codes: never set, always with their evidence."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.choices.ways import Way
from portal.reviews import participation_codes as words
from portal.reviews.participation import ParticipationEvidence, Suggestion, suggest
from portal.reviews.participation_codes import ParticipationCode as Code

EVERY_SET_OF_WAYS = [
    frozenset(ways) for ways in chain(*(combinations(Way, n) for n in range(len(Way) + 1)))
]
evidence = st.builds(
    ParticipationEvidence,
    age=st.none() | st.integers(0, 19),
    ways=st.sampled_from(EVERY_SET_OF_WAYS),
    shared=st.booleans(),
    meeting_happened=st.booleans(),
)


def suggested(
    *ways: Way, age: int | None = 15, shared: bool = False, happened: bool = False
) -> Suggestion:
    return suggest(ParticipationEvidence(age, frozenset(ways), shared, happened))


@pytest.mark.parametrize(
    ("ways", "shared", "code", "uncertain"),
    [
        ("there", False, "PN1", ""),
        ("there", True, "PN1", ""),
        ("part", True, "PN1", ""),
        ("chair", False, "PN1", ""),
        ("there record", True, "PN1", ""),
        ("there advocate-speaks", True, "PN2", ""),
        ("part iro-speaks", True, "PN3", "PN1 PN3 PN4"),
        ("there iro-speaks", False, "PN4", "PN1 PN3 PN4"),
        ("video", False, "PN1", "PN1 PN6"),
        ("video there", False, "PN1", ""),
        ("video advocate-speaks", False, "PN2", "PN2 PN5"),
        ("advocate-speaks", False, "PN5", "PN2 PN5"),
        ("advocate-speaks", True, "PN5", "PN2 PN5 PN6"),
        ("advocate-speaks record", False, "PN5", "PN2 PN5 PN6"),
        ("record", True, "PN6", ""),
        ("record", False, "PN6", "PN6 PN7"),
        ("iro-speaks", True, "PN6", ""),
        ("iro-speaks", False, "PN7", "PN6 PN7"),
        ("", True, "PN6", "PN1 PN2 PN3 PN4 PN6"),
        ("", False, "PN7", "PN1 PN2 PN3 PN4 PN7"),
    ],
)
def test_what_was_chosen_suggests_a_code(
    ways: str,
    *,
    shared: bool,
    code: str,
    uncertain: str,
) -> None:
    found = suggested(*map(Way, ways.split()), shared=shared)
    assert (found.code, " ".join(found.uncertain_between)) == (code, uncertain)


@pytest.mark.parametrize("age", [0, 3])
def test_under_4_it_is_pn0_whatever_was_chosen(age: int) -> None:
    found = suggested(Way.THERE, age=age, shared=True)
    assert found == Suggestion(Code.PN0, (words.UNDER_4,))


def test_from_4_it_is_not() -> None:
    assert suggested(Way.THERE, age=4).code is Code.PN1


def test_an_age_not_known_is_said_and_leaves_pn0_open() -> None:
    found = suggested(Way.THERE, age=None)
    assert found.code is Code.PN1
    assert found.uncertain_between == (Code.PN0, Code.PN1)
    assert found.evidence[0] == words.AGE_UNKNOWN


def test_the_overlap_of_pn5_and_pn6_is_named_with_its_reason() -> None:
    found = suggested(Way.ADVOCATE_SPEAKS, shared=True)
    assert {Code.PN5, Code.PN6} <= set(found.uncertain_between)
    assert words.ADVOCATE_AND_VIEWS in found.evidence


def test_video_is_said_not_to_be_settled() -> None:
    assert words.VIDEO_NOT_SETTLED in suggested(Way.VIDEO).evidence


def test_a_plan_is_not_taken_for_what_happened() -> None:
    assert suggested(Way.THERE).evidence[-1] == words.BEFORE_MEETING
    assert suggested(Way.THERE, happened=True).evidence[-1] == words.AFTER_MEETING


@given(evidence)
def test_every_suggestion_has_evidence_and_names_itself_among_the_possible(
    known: ParticipationEvidence,
) -> None:
    found = suggest(known)
    assert found.evidence
    assert len(set(found.evidence)) == len(found.evidence)
    assert found.code.label.plain("en")
    assert not found.uncertain_between or found.code in found.uncertain_between
    assert list(found.uncertain_between) == sorted(set(found.uncertain_between))
    assert len(found.uncertain_between) != 1


@given(evidence)
def test_pn0_is_only_for_under_4(known: ParticipationEvidence) -> None:
    found = suggest(known)
    under_4 = known.age is not None and known.age < 4
    assert (found.code is Code.PN0) == under_4
    assert (Code.PN0 in found.uncertain_between) == (known.age is None)


@given(evidence)
def test_views_that_were_shared_never_count_as_no_views(known: ParticipationEvidence) -> None:
    found = suggest(known)
    assert not known.shared or Code.PN7 not in {found.code, *found.uncertain_between}
