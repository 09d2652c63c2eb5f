"""House rules for everything that can be picked."""

import re

import lucide
import pytest

from portal.choices.areas import AREAS
from portal.choices.audience import AUDIENCES, Audience
from portal.choices.choice import Choice, Choices
from portal.choices.contacts import ALERT_KINDS, HOW, SEEN
from portal.choices.feelings import FEELINGS
from portal.choices.interpreters import (
    INTERPRETER_COMES,
    INTERPRETER_IS,
    INTERPRETER_LANGUAGES,
)
from portal.choices.jobs import JOBS
from portal.choices.outcomes import OUTCOMES
from portal.choices.skills import SHIPPED_SKILLS, SKILL_ANSWERS, SKILL_AREAS
from portal.choices.taking_part import PERSON_COMES, SECTIONS
from portal.choices.topics import LAWYER_FIRST, TOPICS
from portal.choices.ways import BREAKS, FOOD_AND_PRAYER, PLACES, TIMES, WAYS, Way
from portal.choices.wishes import WISH_KINDS
from portal.i18n import _
from portal.outcomes.models import Outcome
from portal.web.reading_age import english_reader

EVERY = {
    "areas": AREAS,
    "topics": TOPICS,
    "feelings": FEELINGS,
    "wish kinds": WISH_KINDS,
    "ways": WAYS,
    "places": PLACES,
    "times": TIMES,
    "breaks": BREAKS,
    "food and prayer": FOOD_AND_PRAYER,
    "interpreter languages": INTERPRETER_LANGUAGES,
    "interpreter is": INTERPRETER_IS,
    "interpreter comes": INTERPRETER_COMES,
    "sections of taking part": SECTIONS,
    "whether a person comes": PERSON_COMES,
    "jobs": JOBS,
    "audiences": AUDIENCES,
    "outcomes": OUTCOMES,
    "how somebody was in touch": HOW,
    "who else was there": SEEN,
    "alerts": ALERT_KINDS,
    "skill areas": SKILL_AREAS,
    "skill answers": SKILL_ANSWERS,
}
every = pytest.mark.parametrize("choices", EVERY.values(), ids=EVERY.keys())
NEVER_SAID = re.compile(r"\b(LAC|placements?|contact|respite|siblings?|case)\b", re.IGNORECASE)


def english(choice: Choice) -> str:
    return choice.label.plain("en")


@every
def test_codes_are_kebab_case(choices: Choices[Choice]) -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in choices.codes)


@every
def test_each_picture_is_an_icon_of_its_own_name_not_an_alias(choices: Choices[Choice]) -> None:
    drawn = set(lucide.get_icon_list())
    assert {choice.icon for choice in choices.values()} <= drawn


@every
def test_each_label_is_said_once(choices: Choices[Choice]) -> None:
    labels = [english(choice) for choice in choices.values()]
    assert len(set(labels)) == len(labels)
    assert all(labels)


@every
def test_words_that_young_people_asked_not_to_hear_are_not_used(choices: Choices[Choice]) -> None:
    assert not [choice for choice in choices.values() if NEVER_SAID.search(english(choice))]


@every
def test_a_line_is_short(choices: Choices[Choice]) -> None:
    assert all(len(english(choice).split()) <= 12 for choice in choices.values())


@every
def test_pairs_are_codes_and_labels_in_order(choices: Choices[Choice]) -> None:
    assert choices.pairs() == [(choice.code, choice.label) for choice in choices.values()]
    assert [code for code, _label in choices.pairs()] == list(choices.codes)


@every
def test_a_code_that_never_was_gives_nothing(choices: Choices[Choice]) -> None:
    assert choices.get("never-was") is None
    assert choices.get("") is None


def test_the_codes_stay_as_released() -> None:
    assert [
        AREAS.codes,
        FEELINGS.codes,
        WISH_KINDS.codes,
        WAYS.codes,
        AUDIENCES.codes,
        OUTCOMES.codes,
    ] == [
        (
            "where-i-live",
            "family",
            "friends",
            "social-worker",
            "school-or-work",
            "health-and-sleep",
            "free-time",
            "money",
            "papers-and-lawyer",
            "feeling-safe",
            "being-treated-fairly",
            "future",
        ),
        ("good", "so-so", "tired", "worried", "sad", "angry", "not-saying"),
        ("want", "do-not-want", "change"),
        ("there", "part", "video", "record", "iro-speaks", "advocate-speaks", "chair"),
        ("only-me", "my-iro", "chosen", "meeting"),
        ("yes", "partly", "not-now", "no"),
    ]


def test_each_member_of_an_enumeration_can_be_picked() -> None:
    assert WAYS.codes == tuple(Way)
    assert OUTCOMES.codes == tuple(Outcome)
    assert AUDIENCES.codes == tuple(Audience)


def test_an_audience_says_itself() -> None:
    assert Audience.MEETING.label.plain("en") == "Everyone at my meeting"
    assert Audience("only-me").icon == "lock"


def test_two_choices_cannot_share_a_code() -> None:
    twice = Choice("one", _("One"), "star")
    with pytest.raises(ValueError, match="'one'"):
        Choices(twice, twice)


@pytest.mark.parametrize("code", ["", "Two", "two_words", "-two", "two-", "two words", "two\n"])
def test_a_code_is_kebab_case(code: str) -> None:
    with pytest.raises(ValueError, match="kebab-case"):
        Choices(Choice(code, _("Two"), "star"))


def test_every_area_can_be_talked_about() -> None:
    assert TOPICS.codes[: len(AREAS)] == AREAS.codes


def test_papers_are_for_the_lawyer_first() -> None:
    assert [topic.code for topic in TOPICS.values() if topic.lawyer_first] == ["papers-and-lawyer"]
    assert "lawyer first" in LAWYER_FIRST.plain("en")


def test_each_feeling_has_a_line_of_its_own_in_the_chart() -> None:
    assert [feeling.row for feeling in FEELINGS.values()] == list(range(7))


def test_each_job_is_explained() -> None:
    assert len(JOBS) == 13
    assert all(len(job.plain.plain("en").split()) > 2 for job in JOBS.values())
    assert not [job for job in JOBS.values() if NEVER_SAID.search(job.plain.plain("en"))]


def test_each_skill_is_short_plain_and_said_once() -> None:
    said = [skill.label.plain("en") for skill in SHIPPED_SKILLS.values()]
    assert len(said) == len(set(said)) == sum(len(area.skills) for area in SKILL_AREAS.values())
    assert all(len(one.split()) <= 9 and one.startswith("I ") for one in said)
    assert not [one for one in said if NEVER_SAID.search(one)]
    assert all(english_reader().flesch_kincaid_grade(one) <= 4 for one in said)
    assert all(9 <= len(area.skills) <= 11 for area in SKILL_AREAS.values())


def test_each_answer_has_a_line_of_its_own_in_the_chart() -> None:
    assert sorted(answer.row for answer in SKILL_ANSWERS.values()) == list(range(4))
