"""Contacts and alerts as the IRO, and the worker of today, record them."""

from flask import Blueprint

from portal.access import Permission
from portal.contacts.queries import SEEN_BY_THE_IRO, SEEN_BY_WHO_RECORDS
from portal.contacts.staff_alerts import (
    answer_alert,
    answer_alerts,
    answer_close,
    answer_new_alert,
)
from portal.contacts.staff_keeping import (
    Keeper,
    answer_contact,
    answer_contacts,
    answer_new_contact,
    answer_taken_back,
)
from portal.web.doors import PRESS, WRITE, Page, open_door

PAGES = (
    Page("/contacts", "show", answer_contacts),
    Page("/contacts/new", "new", answer_new_contact, WRITE),
    Page("/contacts/<uuid:contact_id>", "contact", answer_contact, WRITE),
    Page("/contacts/<uuid:contact_id>/take-back", "take_back", answer_taken_back, PRESS),
    Page("/alerts", "alerts", answer_alerts),
    Page("/alerts/new", "new_alert", answer_new_alert, WRITE),
    Page("/alerts/<uuid:alert_id>", "alert", answer_alert, WRITE),
    Page("/alerts/<uuid:alert_id>/close", "close", answer_close, WRITE),
)
IRO = Keeper("contacts_officer", SEEN_BY_THE_IRO, chairs=True)
WORKER = Keeper("contacts_worker", SEEN_BY_WHO_RECORDS, chairs=False)

officer = Blueprint(IRO.room, __name__, url_prefix="/officer/young-people/<uuid:young_person_id>")
worker = Blueprint(
    WORKER.room, __name__, url_prefix="/professional/young-people/<uuid:young_person_id>"
)
open_door(officer, PAGES, Permission.KEEP_CONTACTS, IRO)
open_door(worker, PAGES, Permission.RECORD_CONTACTS, WORKER)
