"""The pages of who keeps a plan: the same for the IRO and for the social worker of today."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, abort, url_for
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import open_name
from portal.db import AnySelect, db
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.plan.cards import Card, Plan
from portal.plan.english import NO_ENGLISH, EnglishOfPlan, english_of_plan
from portal.plan.own_areas import AreaClash, add_own_area, show_area
from portal.plan.reading import versions_of
from portal.plan.service import OfArea, PlanClash, keep_entry
from portal.plan.staff_forms import KeepForm, OwnAreaForm, keep_form
from portal.web.answers import is_read, page, saved
from portal.web.loading import one_or_404
from portal.web.reading_age import hint_of
from portal.web.settings import current_settings

CHANGED = _("Somebody saved this area since you opened it. Look at both, then choose.")
OTHER_AREA = _("This area was saved with other words. Look at the plan, then add it again.")


@dataclass(frozen=True, slots=True)
class Keeper:
    """`room` is the blueprint, `theirs` gives whom they may see, `chairs`: reads their words."""

    room: str
    theirs: AnySelect
    read: Callable[[Session, UUID], Plan]
    chairs: bool


@dataclass(frozen=True, slots=True)
class Open:
    """A plan that is open before somebody who may keep it."""

    keeper: Keeper
    name: str
    plan: Plan
    english: EnglishOfPlan

    def address(self, endpoint: str, **values: Any) -> str:
        values["young_person_id"] = self.plan.young_person_id
        return url_for(f"{self.keeper.room}.{endpoint}", **values)

    @property
    def has_translator(self) -> bool:
        return bool(current_settings().translate_url)

    def card(self, area: str) -> Card:
        """404 for an area that this plan never had."""
        card = self.plan.card(area)
        if card is None:
            abort(404)
        return card


def open_plan(keeper: Keeper, young_person_id: UUID) -> Open:
    """404 for whoever is not theirs today."""
    me, today = signed_in_person().person_id, london_today()
    values = {"me": me, "today": today, "young_person_id": young_person_id}
    row = one_or_404(db.read, keeper.theirs, **values)
    plan = keeper.read(db.read, young_person_id)
    english = english_of_plan(db.read, plan) if keeper.chairs else NO_ENGLISH
    return Open(keeper, open_name(row, row.id), plan, english)


def answer_plan(keeper: Keeper, young_person_id: UUID) -> Response:
    opened = open_plan(keeper, young_person_id)
    note_reading(opened, opened.plan.said)
    return page("plan/staff_keep.html", opened=opened, plan=opened.plan, today=london_today())


def answer_area(keeper: Keeper, young_person_id: UUID, area: str) -> Response:
    """One area to read and to write; nothing is overwritten that was saved meanwhile."""
    opened = open_plan(keeper, young_person_id)
    card = opened.card(area)
    form = keep_form(card)
    if not form.validate_on_submit():
        return _drawn(opened, card, form)
    of = OfArea(young_person_id, area, opened.plan.template)
    me = signed_in_person().person_id
    try:
        keep_entry(db.write, of, form.id.data, form.revision.data or 0, form.kept, actor=me)
    except PlanClash as clash:
        form.id.renew()
        form.revision.carry(clash.revision)
        form.form_errors = [CHANGED]
        return _drawn(opened, card, form, HTTPStatus.CONFLICT, clash=clash.saved)
    return saved(opened.address("show", _anchor=f"area-{area}"))


def answer_versions(keeper: Keeper, young_person_id: UUID, area: str) -> Response:
    opened = open_plan(keeper, young_person_id)
    card = opened.card(area)
    versions = versions_of(db.read, young_person_id, area)
    return page("plan/staff_versions.html", opened=opened, card=card, versions=versions)


def answer_hidden(keeper: Keeper, young_person_id: UUID, area: str) -> Response:
    return _answer_shown(keeper, young_person_id, area, shown=False)


def answer_brought_back(keeper: Keeper, young_person_id: UUID, area: str) -> Response:
    return _answer_shown(keeper, young_person_id, area, shown=True)


def _answer_shown(keeper: Keeper, young_person_id: UUID, area: str, *, shown: bool) -> Response:
    opened = open_plan(keeper, young_person_id)
    opened.card(area)
    me = signed_in_person().person_id
    show_area(db.write, young_person_id, area, shown=shown, actor=me)
    return saved(opened.address("show", _anchor=f"area-{area}"))


def answer_new_area(keeper: Keeper, young_person_id: UUID) -> Response:
    """An area that only this young person has."""
    opened, form = open_plan(keeper, young_person_id), OwnAreaForm()
    if not form.validate_on_submit():
        return page("plan/staff_new_area.html", form, opened=opened)
    me = signed_in_person().person_id
    try:
        add_own_area(db.write, young_person_id, form.id.data, form.new, actor=me)
    except AreaClash:
        form.id.renew()
        form.form_errors = [OTHER_AREA]
        return page("plan/staff_new_area.html", form, HTTPStatus.CONFLICT, opened=opened)
    return saved(opened.address("area", area=str(form.id.data)))


def _drawn(
    opened: Open, card: Card, form: KeepForm, status: int = HTTPStatus.OK, **more: Any
) -> Response:
    note_reading(opened, card.said)
    told: Mapping[str, Any] = {"clash": None, "hint_of": hint_of, **more}
    return page("plan/staff_area.html", form, status, opened=opened, card=card, **told)


def note_reading(opened: Open, said: object) -> None:
    """Reading a young person's words is an act; nothing is recorded where they said none."""
    if not said or not opened.keeper.chairs or not is_read():
        return
    about = opened.plan.young_person_id
    record(db.write, Act.PLAN_WORDS_READ, actor=signed_in_person().person_id, about=about)
