"""The pages of who records contacts: the same for the IRO and for the worker of today."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Response, abort, request, url_for

from portal.audit.models import Act
from portal.audit.service import record
from portal.care_team.queries import circle_of
from portal.contacts.both import both_visits
from portal.contacts.forms import ContactForm, Whom
from portal.contacts.reading import (
    Contact,
    alerts_of,
    contacts_of,
    not_so_of,
    versions_of_contact,
)
from portal.contacts.service import ContactClash, OfContact, keep_contact, take_contact_back
from portal.contacts.them import Them, them_in
from portal.db import AnySelect, db
from portal.i18n import _, in_london, london_today
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.loading import all_rows

CHANGED = _("This was changed since the page was opened. Look at both, then save what is right.")


@dataclass(frozen=True, slots=True)
class Keeper:
    """`room` is the blueprint, `theirs` gives whom they may see, `chairs`: the IRO."""

    room: str
    theirs: AnySelect
    chairs: bool


@dataclass(frozen=True, slots=True)
class Open:
    """What is open before somebody who may record contacts of this young person."""

    keeper: Keeper
    them: Them

    @property
    def chairs(self) -> bool:
        return self.keeper.chairs

    def address(self, endpoint: str, **values: Any) -> str:
        values["young_person_id"] = self.them.id
        return url_for(f"{self.keeper.room}.{endpoint}", **values)

    def words(self, contact: Contact, standing: Contact | None = None) -> str:
        """What was said in a talk in private is not for the worker.

        Nor is what an earlier version says of one that is `standing` as a talk in private now.
        """
        if self.chairs:
            return contact.words
        return "" if standing and standing.is_talk else contact.open_words

    def is_mine(self, contact: Contact) -> bool:
        return contact.made_by == signed_in_person().person_id and not contact.taken_back


def open_them(keeper: Keeper, young_person_id: UUID) -> Open:
    """404 for whoever is not theirs today."""
    me, today = signed_in_person().person_id, london_today()
    values = {"me": me, "today": today, "young_person_id": young_person_id}
    rows = all_rows(db.read, keeper.theirs, **values)
    if not rows:
        abort(404)
    return Open(keeper, them_in(rows))


def answer_contacts(keeper: Keeper, young_person_id: UUID) -> Response:
    """Every contact and every open alert, with what the young person says of them to the IRO."""
    opened, today = open_them(keeper, young_person_id), london_today()
    not_so = not_so_of(db.read, young_person_id) if keeper.chairs else {}
    note_reading(opened, not_so)
    alerts = [alert for alert in alerts_of(db.read, young_person_id) if alert.is_open(today)]
    contacts = contacts_of(db.read, young_person_id)
    return page(
        "contacts/staff_list.html", opened=opened, contacts=contacts, alerts=alerts, not_so=not_so
    )


def answer_new_contact(keeper: Keeper, young_person_id: UUID) -> Response:
    opened, form = open_them(keeper, young_person_id), ContactForm()
    form.bind(_whom(opened), chairs=keeper.chairs)
    if not form.validate_on_submit():
        return _drawn(opened, form)
    return _kept(opened, form, form.id.data)


def answer_contact(keeper: Keeper, young_person_id: UUID, contact_id: UUID) -> Response:
    """One contact with all its versions; who wrote it down corrects it here."""
    opened = open_them(keeper, young_person_id)
    versions = _versions(opened, contact_id)
    last = versions[0]
    form = ContactForm(**_standing(last))
    form.bind(_whom(opened, last), chairs=keeper.chairs)
    if request.method == "POST" and not opened.is_mine(last):
        abort(HTTPStatus.NOT_FOUND)
    if not form.validate_on_submit():
        return _drawn(opened, form, versions)
    return _kept(opened, form, contact_id, versions)


def answer_taken_back(keeper: Keeper, young_person_id: UUID, contact_id: UUID) -> Response:
    opened = open_them(keeper, young_person_id)
    of = OfContact(young_person_id, contact_id)
    take_contact_back(db.write, of, actor=signed_in_person().person_id)
    return saved(opened.address("show"), said=_("Taken back."))


def note_reading(opened: Open, words: object) -> None:
    """Reading a young person's words is an act; nothing is recorded where they said none."""
    if not words or request.method != "GET":
        return
    me = signed_in_person().person_id
    record(db.write, Act.NOT_SO_READ, actor=me, about=opened.them.id)


def _kept(
    opened: Open, form: ContactForm, contact_id: UUID, versions: Sequence[Contact] = ()
) -> Response:
    of, me = OfContact(opened.them.id, contact_id), signed_in_person().person_id
    try:
        keep_contact(db.write, of, form.id.data, form.revision.data or 0, form.visit, actor=me)
    except ContactClash as clash:
        names = dict(form.whom.people)
        both = both_visits(clash.saved, form.visit, names)
        form.id.renew()
        form.revision.carry(clash.revision if versions else 0)
        form.form_errors = [CHANGED]
        return _drawn(opened, form, versions, HTTPStatus.CONFLICT, both=both)
    return saved(opened.address("show"))


def _whom(opened: Open, standing: Contact | None = None) -> Whom:
    """The circle of today; who stands in what is corrected stays, whatever became of them."""
    circle = circle_of(db.read, opened.them.id, london_today())
    people = {one.adult_id: one.name for one in circle}
    if standing is not None:
        people.setdefault(standing.who_id, standing.who)
    return Whom(opened.them, tuple(people.items()), signed_in_person().person_id)


def _versions(opened: Open, contact_id: UUID) -> list[Contact]:
    """One that was taken back is only for its writer and the IRO."""
    versions = versions_of_contact(db.read, opened.them.id, contact_id)
    mine = versions and versions[0].made_by == signed_in_person().person_id
    if not versions or (versions[0].taken_back and not (mine or opened.chairs)):
        abort(404)
    return versions


def _standing(contact: Contact) -> dict[str, Any]:
    here = in_london(contact.happened_at)
    return {
        "revision": contact.revision,
        "who": str(contact.who_id),
        "day": here.date(),
        "time": here.time(),
        "how": contact.how.code,
        "seen": contact.seen.code if contact.seen else None,
        "interpreter": contact.interpreter,
        "talk": contact.is_talk,
        "text": contact.words,
    }


def _drawn(
    opened: Open,
    form: ContactForm,
    versions: Sequence[Contact] = (),
    status: int = HTTPStatus.OK,
    **more: Any,
) -> Response:
    return page("contacts/staff_write.html", form, status, opened=opened, versions=versions, **more)
