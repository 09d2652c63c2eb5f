"""What somebody said they can do, read from what is kept: the answers of one area, or the goals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from portal.choices.choice import Choice
from portal.choices.own_texts import as_written
from portal.choices.skills import GAPS, SHIPPED_SKILLS, SKILL_ANSWERS, SKILL_AREAS, SkillAnswer
from portal.i18n import Message, Text, _, day

# What somebody works on now stands beside the areas, and is kept and shared as one of them.
NOW = "now"
FACES: Mapping[str, Choice] = {
    **SKILL_AREAS,
    NOW: Choice(NOW, _("What I work on now"), "footprints"),
}
ANSWERS, ASKED, GOALS = "answers", "asked", "goals"


@dataclass(frozen=True, slots=True)
class Answered:
    """One skill and how it goes."""

    code: str
    label: Message
    answer: SkillAnswer

    @property
    def is_gap(self) -> bool:
        return self.answer.code in GAPS

    @property
    def line(self) -> Text:
        return _("%(code)s: %(gloss)s", code=self.answer.label, gloss=self.label)


@dataclass(frozen=True, slots=True)
class Goal:
    """A skill to work on now; `helper` is the id of somebody of the circle, empty for nobody."""

    code: str
    label: Message
    helper: str
    by: date | None

    def lines(self, names: Mapping[str, str]) -> tuple[Text, ...]:
        """As short lines; a helper who is not among `names` is not named."""
        lines: list[Text] = [self.label]
        if self.helper in names:
            lines.append(_("With %(name)s", name=names[self.helper]))
        if self.by:
            lines.append(_("By %(day)s", day=day(self.by)))
        return tuple(lines)


def label_of(code: str, asked: Mapping[str, str]) -> Message:
    """The words of a skill; `asked` are the authority's own, as they were when it was answered."""
    if code in asked:
        return as_written(asked[code])
    shipped = SHIPPED_SKILLS.get(code)
    return shipped.label if shipped else as_written(code)


def answered_in(words: Mapping[str, Any]) -> tuple[Answered, ...]:
    """What is still to be learned first; within one answer in the order of the list."""
    asked = words.get(ASKED, {})
    said = [
        Answered(code, label_of(code, asked), SKILL_ANSWERS[answer])
        for code, answer in words.get(ANSWERS, {}).items()
        if answer in SKILL_ANSWERS
    ]
    return tuple(sorted(said, key=lambda one: -one.answer.row))


def goals_in(words: Mapping[str, Any]) -> tuple[Goal, ...]:
    asked = words.get(ASKED, {})
    return tuple(
        Goal(
            code=kept["skill"],
            label=label_of(kept["skill"], asked),
            helper=kept["with"],
            by=date.fromisoformat(kept["by"]) if kept["by"] else None,
        )
        for kept in words.get(GOALS, ())
    )


def lines_in(words: Mapping[str, Any], names: Mapping[str, str]) -> tuple[Text, ...]:
    """Everything that was picked, as short lines; `names` are the people of the circle by id."""
    goals = (line for goal in goals_in(words) for line in goal.lines(names))
    return (*goals, *(one.line for one in answered_in(words)))


def helpers_in(words: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(kept["with"] for kept in words.get(GOALS, ()) if kept["with"])
