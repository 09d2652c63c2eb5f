"""A plan, gathered whole before anything is drawn."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import CompoundSelect
from sqlalchemy.orm import Session

from portal.care_team.queries import name_of
from portal.choices.own_texts import as_written
from portal.choices.plan import SAYS_OF_PLAN
from portal.db import AnyRow
from portal.drafts.words import words_from
from portal.outcomes.promised import promised
from portal.outcomes.queries import DecisionMade, decision_in
from portal.own_lists.versions import Version
from portal.plan import queries
from portal.plan.areas import Area, TemplateArea, area_of, icon_of
from portal.plan.cards import Card, Entry, OnACard, Plan, Said
from portal.plan.models import OwnArea, PlanWord
from portal.plan.service import kept_of_row
from portal.plan.template import TEMPLATE
from portal.vault import current_vault, place_of


def my_plan(session: Session, me: UUID) -> Plan:
    """The plan as the young person reads it, with their own words."""
    return _plan(session, me, queries.PLAN_WITH_WORDS, whole=False)


def plan_for_iro(session: Session, young_person_id: UUID) -> Plan:
    """With what the young person says, and what stands on no card yet."""
    return _plan(session, young_person_id, queries.PLAN_WITH_WORDS, whole=True)


def plan_for_keeper(session: Session, young_person_id: UUID) -> Plan:
    """Without a word of the young person: those are for their IRO."""
    return _plan(session, young_person_id, queries.PLAN_AS_KEPT, whole=False)


def versions_of(session: Session, young_person_id: UUID, area: str) -> list[Entry]:
    """Every version of an area, the latest first; its reader was checked."""
    values = {"young_person_id": young_person_id, "area": area}
    return [_entry(row) for row in session.execute(queries.VERSIONS_OF_AREA, values)]


def _plan(session: Session, whose: UUID, written: CompoundSelect[Any], *, whole: bool) -> Plan:
    template = TEMPLATE.now(session)
    theirs = {"young_person_id": whose, "me": whose}
    rows = session.execute(written, theirs).all()
    links = {row.of_id: row.area for row in rows if row.what == queries.LINK}
    # Nothing is asked of outcomes while nothing of them stands on a card.
    actions = _actions(session, theirs, whole=whole) if links or whole else ()
    decisions = _decisions(session, theirs, whole=whole) if links or whole else ()
    on = _Cards(rows, links, actions, decisions)
    cards = [on.card(area) for area in _areas(template, rows)]
    return Plan(
        young_person_id=whose,
        template=template.number,
        cards=tuple(card for card in cards if card.visible),
        aside=tuple(card for card in cards if not card.visible),
        loose_actions=tuple(one for one in actions if on.area_of(one) is None),
        loose_decisions=tuple(one for one in decisions if one.id not in links),
    )


class _Cards:
    """What stands on which card."""

    def __init__(
        self,
        rows: Sequence[AnyRow],
        links: dict[UUID, str],
        actions: Sequence[OnACard],
        decisions: Sequence[DecisionMade],
    ) -> None:
        self.links = links
        self.entries = {row.area: _entry(row) for row in rows if row.what == queries.ENTRY}
        self.words = {row.area: said_in_row(row) for row in rows if row.what == queries.WORD}
        self.actions: defaultdict[str | None, list[OnACard]] = defaultdict(list)
        self.decisions: defaultdict[str | None, list[DecisionMade]] = defaultdict(list)
        for action in actions:
            self.actions[self.area_of(action)].append(action)
        for decision in decisions:
            self.decisions[links.get(decision.id)].append(decision)

    def area_of(self, action: OnACard) -> str | None:
        """Its own card, else that of its decision."""
        its_decision = self.links.get(action.decision_id) if action.decision_id else None
        return self.links.get(action.promised.id, its_decision)

    def card(self, area: Area) -> Card:
        return Card(
            area=area,
            entry=self.entries.get(area.code),
            word=self.words.get(area.code),
            actions=tuple(self.actions[area.code]),
            decisions=tuple(self.decisions[area.code]),
        )


def _areas(template: Version[TemplateArea], rows: Sequence[AnyRow]) -> Iterator[Area]:
    """Those of the template, then their own; `shown` as it is for this young person."""
    own = {row.area: row for row in rows if row.what == queries.OWN}
    used = {row.area for row in rows if row.what in {queries.ENTRY, queries.LINK}}
    for kept in template.listed:
        # What was written stays where it stood when the authority takes an area out.
        shown = own[kept.code].flag if kept.code in own else kept.shown or kept.code in used
        yield replace(area_of(kept), shown=shown)
    for row in own.values():
        if row.first_sealed is not None:
            yield _own_area(row)


def _own_area(row: AnyRow) -> Area:
    open_text, whose = current_vault().open_text, row.young_person_id
    title = open_text(place_of(OwnArea.title_sealed, row.id, whose), row.first_sealed)
    prompt = open_text(place_of(OwnArea.prompt_sealed, row.id, whose), row.second_sealed)
    named = as_written(prompt) if prompt else None
    return Area(row.area, as_written(title), named, icon_of(row.code), row.flag, own=True)


def _actions(session: Session, theirs: dict[str, UUID], *, whole: bool) -> tuple[OnACard, ...]:
    statement = queries.ALL_ACTIONS if whole else queries.ACTIONS_ON_CARDS
    rows = session.execute(statement, theirs)
    return tuple(OnACard(promised(row), row.decision_id) for row in rows)


def _decisions(
    session: Session, theirs: dict[str, UUID], *, whole: bool
) -> tuple[DecisionMade, ...]:
    statement = queries.ALL_DECISIONS if whole else queries.DECISIONS_ON_CARDS
    return tuple(decision_in(row) for row in session.execute(statement, theirs))


def _entry(row: AnyRow) -> Entry:
    return Entry(
        id=row.id,
        area=row.area,
        revision=row.revision,
        kept=kept_of_row(row),
        template=row.other,
        by=name_of(row.by_id, row.name_sealed),
        made_at=row.at,
    )


def said_in_row(row: AnyRow) -> Said:
    place = place_of(PlanWord.words_sealed, row.id, row.young_person_id)
    return Said(
        says=SAYS_OF_PLAN[row.code],
        words=words_from(current_vault().open_json(place, row.first_sealed)),
        revision=row.revision,
        of_revision=row.other,
        said_at=row.at,
        stands=row.flag,
    )
