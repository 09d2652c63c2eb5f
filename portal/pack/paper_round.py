"""What stands round the young person's words on paper: others' parts, the plan, the dates."""

from collections.abc import Iterator

from portal.documents.document import Block, Chapter, Kind, Piece, Span, Spans, Table
from portal.i18n import Text, _, day, ngettext
from portal.pack.contents import ReviewPack
from portal.pack.paper_items import chapter
from portal.pack.paper_words import flat, line, said
from portal.reviews.due import DueDate, Standing


def everyones_part(pack: ReviewPack) -> Iterator[Chapter]:
    """After the young person's own, and apart from it."""
    pieces: list[Piece] = []
    for part in pack.parts.given:
        pieces.append(Block((Span(part.by),), Kind.POINT))
        pieces.append(
            Block((*said(part.job.label), Span(" · "), *said(day(part.given_on))), Kind.NOTE)
        )
        for answer in part.answers:
            pieces.append(line(answer.asked, kind=Kind.NOTE))
            pieces.append(Block((Span(answer.text, answer.language, answer.direction),)))
    if pieces:
        yield chapter(_("What others wrote for this review"), pieces)


def plan(pack: ReviewPack) -> Iterator[Chapter]:
    if pack.plan is None or not (pack.plan.right or pack.plan.not_me):
        return
    not_me = ngettext(
        "%(num)d area: this is not me", "%(num)d areas: this is not me", pack.plan.not_me
    )
    right = ngettext("%(num)d area: this is right", "%(num)d areas: this is right", pack.plan.right)
    both = [(not_me, pack.plan.not_me), (right, pack.plan.right)]
    pieces: list[Piece] = [line(text) for text, count in both if count]
    yield chapter(_("What %(name)s says of the plan", name=pack.name), pieces)


def participation(pack: ReviewPack) -> Iterator[Chapter]:
    part = pack.participation
    if part is None:
        return
    if part.confirmed:
        code = _("Confirmed: %(code)s, %(gloss)s", code=part.confirmed, gloss=part.confirmed.label)
    else:
        suggested = part.suggestion.code
        code = _(
            "Suggested, not confirmed: %(code)s, %(gloss)s", code=suggested, gloss=suggested.label
        )
    heading = _("How %(name)s took part, for the yearly return", name=pack.name)
    yield chapter(heading, [line(code)])


def dates(pack: ReviewPack) -> Iterator[Chapter]:
    rows = tuple(
        (said(one.what), said(day(one.due)), _stands(one, pack), said(one.rests_on))
        for one in pack.dates
    )
    if not rows:
        return
    heads = (_("What"), _("By"), _("How it stands"), _("It rests on"))
    heading = _("Dates that the law sets")
    table = Table(flat(said(heading)), tuple(said(one) for one in heads), rows, (3, 2, 3, 3))
    yield chapter(heading, [table])


def _stands(one: DueDate, pack: ReviewPack) -> Spans:
    state: Spans = said(_state(one, pack))
    late = one.lateness(pack.today)
    if late:
        return (*state, Span(" · "), *said(ngettext("%(num)d day late", "%(num)d days late", late)))
    if one.standing(pack.today) is Standing.SOON:
        return (*state, Span(" · "), *said(_("Due soon")))
    return state


def _state(one: DueDate, pack: ReviewPack) -> Text:
    if one.choice and not one.done and pack.choice:
        if pack.choice.wanted:
            return _("The young person said yes")
        return _("The young person said no")
    if one.choice and not one.done and not one.planned:
        return _("The young person chooses")
    if one.done:
        held = one.is_review or one.is_health
        told = _("Held on %(date)s", date=day(one.done))
        return told if held else _("Done on %(date)s", date=day(one.done))
    if one.planned:
        return _("Planned for %(date)s", date=day(one.planned))
    return _("Not planned yet") if one.is_review else _("Not done yet")
