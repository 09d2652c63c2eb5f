"""The formal record for the file: the same content in the third person, for everyone's eyes.

It is written from the record, never from the letter, and only from what was meant for everyone
at the meeting: what was told to the IRO alone stands in the letter alone.
"""

from collections.abc import Callable, Iterator
from datetime import date

from portal.choices.outcomes import OUTCOMES
from portal.documents.document import ENGLISH, Block, Chapter, Document, Kind, Span
from portal.i18n import Message, _, day, moment
from portal.letters.drafting import NOT_ALL
from portal.letters.looked_at import AreaLine, looked_at_blocks
from portal.letters.material import Material
from portal.letters.paper import quoted
from portal.letters.sections import FORMAL_HEADINGS, NOTHING_RECORDED, Section
from portal.letters.things import GLAD, HARD, Thing, english
from portal.outcomes.afterwards import ActionMade, ActionState

TITLE = _("Formal record of the review")
LOOKED_AT = _("What the review looked at")
NOT_TALKED_ABOUT = _("Not discussed in the meeting.")


def formal_record(
    material: Material, by: str, today: date, areas: tuple[AreaLine, ...] = ()
) -> Document:
    """As the record stands `today`; `areas` are those of the plan."""
    about = [_("Young person: %(name)s", name=material.name)]
    about.append(_("Review number %(number)s", number=str(material.number)))
    if material.met_on:
        about.append(_("Held on %(day)s", day=day(material.met_on)))
    about.append(_("Independent reviewing officer: %(name)s", name=by))
    closed = (
        _("The record is closed. Printed on %(day)s.", day=day(today))
        if material.closed_at
        else _("The record is still open. Printed on %(day)s.", day=day(today))
    )
    return Document(
        language=ENGLISH,
        title=TITLE.plain("en"),
        opening=tuple(_block(line) for line in about),
        chapters=tuple(_chapters(material, areas)),
        closing=(Block((Span(english(closed)),), Kind.NOTE),),
    )


def _chapters(material: Material, areas: tuple[AreaLine, ...]) -> Iterator[Chapter]:
    for section, heading in FORMAL_HEADINGS.items():
        if section is Section.NEXT and areas:
            yield Chapter(Span(LOOKED_AT.plain("en")), tuple(looked_at_blocks(areas)))
        blocks = tuple(WRITERS[section](material))
        nothing = Block((Span(english(NOTHING_RECORDED)),), Kind.NOTE)
        yield Chapter(Span(heading.plain("en")), blocks or (nothing,))


def _views(material: Material) -> Iterator[Block]:
    return (block for thing in material.for_the_meeting() for block in _thing(thing))


def _progress(material: Material) -> Iterator[Block]:
    for thing in material.for_the_meeting():
        if thing.proud or thing.mood in GLAD:
            yield from _thing(thing)


def _concerns(material: Material) -> Iterator[Block]:
    for thing in material.for_the_meeting():
        if thing.mood in HARD:
            yield from _thing(thing)


def _agreed(material: Material) -> Iterator[Block]:
    for thing in material.for_the_meeting():
        agreed = thing.answer is not None and thing.answer.outcome not in NOT_ALL
        if agreed or thing.actions:
            yield from _thing(thing)
        if agreed:
            yield _answer(thing)
        yield from (_action(one) for one in thing.actions)
    for decided in material.decided:
        made = decided.decision
        yield _block(_("Decision: %(words)s", words=made.words))
        if made.reason:
            yield _block(_("Reason: %(reason)s", reason=made.reason))
        if made.who or made.by_when:
            due = english(day(made.by_when)) if made.by_when else ""
            yield Block((Span(", ".join(part for part in (made.who, due) if part)),))
        yield from (_action(one) for one in decided.actions)


def _not_agreed(material: Material) -> Iterator[Block]:
    for thing in material.for_the_meeting():
        if thing.answer and thing.answer.outcome in NOT_ALL:
            yield from _thing(thing)
            yield _answer(thing)


def _next(material: Material) -> Iterator[Block]:
    if material.next_at:
        yield Block((Span(english(moment(material.next_at))),))


def _thing(thing: Thing) -> Iterator[Block]:
    title = ": ".join(part for part in (thing.title, thing.felt) if part)
    if title:
        yield Block((Span(title),))
    elif thing.proud and not thing.quote:
        yield Block((Span("A photo of something the young person is proud of."),))
    if thing.quote:
        yield from quoted(thing.quote, ENGLISH)


def _answer(thing: Thing) -> Block:
    answer = thing.answer
    if answer is None:
        raise TypeError
    outcome = OUTCOMES[answer.outcome.value].label
    talked = "" if answer.talked_about else f" {english(NOT_TALKED_ABOUT)}"
    said = _("Outcome: %(outcome)s. %(reason)s", outcome=outcome, reason=answer.reason)
    return Block((Span(f"{english(said)}{talked}"),))


def _action(action: ActionMade) -> Block:
    said = _(
        "Action: %(what)s (%(who)s, by %(day)s)",
        what=action.what,
        who=action.who,
        day=day(action.by_when),
    )
    over = " No longer needed." if action.state is ActionState.ENDED else ""
    return Block((Span(f"{english(said)}{over}"),))


def _block(text: Message) -> Block:
    return Block((Span(english(text)),))


WRITERS: dict[Section, Callable[[Material], Iterator[Block]]] = {
    Section.TOLD: _views,
    Section.WELL: _progress,
    Section.WORRY: _concerns,
    Section.AGREED: _agreed,
    Section.COULD_NOT: _not_agreed,
    Section.NEXT: _next,
}
