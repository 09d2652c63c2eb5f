"""Drafting the letter from the record, and from nothing else: a pure function."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from portal.i18n import day, moment
from portal.letters.contents import Quote
from portal.letters.material import Material
from portal.letters.quoting import short
from portal.letters.sections import Section
from portal.letters.things import GLAD, HARD, Thing, english
from portal.outcomes.afterwards import ActionMade, ActionState
from portal.outcomes.models import Outcome
from portal.web.fields import LONGEST

SAID: dict[Outcome, str] = {
    Outcome.YES: "The answer is yes.",
    Outcome.PARTLY: "The answer is: partly.",
    Outcome.NOT_NOW: "The answer is: not now.",
    Outcome.NO: "The answer is no.",
}
NOT_ALL = frozenset({Outcome.PARTLY, Outcome.NOT_NOW, Outcome.NO})


@dataclass(frozen=True, slots=True)
class Drafted:
    """`left_out` counts the things of the record that did not fit into the text."""

    text: str
    left_out: int = 0


def drafted(material: Material) -> dict[Section, Drafted]:
    """Every section in order; one for which the record has nothing is empty."""
    return {section: _fitted(WRITERS[section](material)) for section in Section}


def excerpt(quote: Quote) -> str:
    """The first words in an isolate, so that they keep their direction, and their English."""
    words = short(quote.text)
    if not quote.english:
        return f"“\u2068{words}\u2069”"
    by = "in English, by a computer" if quote.by_computer else "in English"
    return f"“\u2068{words}\u2069” ({by}: “{short(quote.english)}”)"


def promised(action: ActionMade) -> str:
    return f"{action.who} does this by {english(day(action.by_when))}: {action.what}"


def _told(material: Material) -> Iterator[str]:
    if material.said:
        yield "You told me what matters to you. Your own words stand here as you wrote them."
    for thing in material.things:
        if thing.felt:
            yield f"{thing.title}: you picked “{thing.felt}”."
        elif thing.title and not thing.quote:
            yield f"You picked “{thing.title}”."


def _well(material: Material) -> Iterator[str]:
    for thing in material.things:
        if thing.proud:
            yield (
                f"You are proud of this: {excerpt(thing.quote)}"
                if thing.quote
                else ("You showed me a photo of something you are proud of.")
            )
        elif thing.mood in GLAD:
            yield _feels(thing)


def _worry(material: Material) -> Iterator[str]:
    return (_feels(thing) for thing in material.things if thing.mood in HARD)


def _feels(thing: Thing) -> str:
    return f"{thing.title}: you told me “{thing.felt}”."


def _agreed(material: Material) -> Iterator[str]:
    for thing in material.things:
        answer, actions = thing.answer, [*_promises(thing.actions)]
        if answer and answer.outcome is Outcome.YES:
            yield "\n".join([f"{_asked(thing)} {_answered(thing)}", *actions])
        elif actions:
            yield "\n".join([_asked(thing), *actions])
    for one in material.decided:
        made = one.decision
        lines = [made.words, *([f"Why: {made.reason}"] if made.reason else [])]
        if made.who or made.by_when:
            lines.append(_old_way(made.who, english(day(made.by_when)) if made.by_when else ""))
        yield "\n".join([*lines, *_promises(one.actions)])
    yield from _promises(material.loose)


def _promises(actions: Iterable[ActionMade]) -> Iterator[str]:
    """What is no longer needed is promised to nobody."""
    return (promised(one) for one in actions if one.state is not ActionState.ENDED)


def _old_way(who: str, by_when: str) -> str:
    if who and by_when:
        return f"{who} does this by {by_when}."
    return f"{who} does this." if who else f"By {by_when}."


def _could_not(material: Material) -> Iterator[str]:
    for thing in material.things:
        if thing.answer and thing.answer.outcome in NOT_ALL:
            yield f"{_asked(thing)} {_answered(thing)}"


def _asked(thing: Thing) -> str:
    if thing.quote:
        return f"You said {excerpt(thing.quote)}."
    if thing.felt:
        return f"You told me about “{thing.title}”: “{thing.felt}”."
    return f"You picked “{thing.title}”." if thing.title else "You showed me a photo."


def _answered(thing: Thing) -> str:
    answer = thing.answer
    if answer is None:
        return ""
    talked = "" if answer.talked_about else "We did not talk about it at the review. "
    return f"{talked}{SAID[answer.outcome]} {answer.reason}"


def _rights(_material: Material) -> Iterator[str]:
    return iter(())


def _next(material: Material) -> Iterator[str]:
    if material.next_at:
        yield f"Your next review is on {english(moment(material.next_at))}."


def _reach(_material: Material) -> Iterator[str]:
    return iter(())


def _fitted(paragraphs: Iterable[str]) -> Drafted:
    """As many whole paragraphs as fit into a section."""
    text, left_out = "", 0
    for paragraph in paragraphs:
        longer = f"{text}\n\n{paragraph}" if text else paragraph
        if len(longer) > LONGEST:
            left_out += 1
        else:
            text = longer
    return Drafted(text, left_out)


WRITERS: dict[Section, Callable[[Material], Iterator[str]]] = {
    Section.TOLD: _told,
    Section.WELL: _well,
    Section.WORRY: _worry,
    Section.AGREED: _agreed,
    Section.COULD_NOT: _could_not,
    Section.RIGHTS: _rights,
    Section.NEXT: _next,
    Section.REACH: _reach,
}
