"""Contacts and alerts as the social worker or the personal adviser of today records them."""

from uuid import UUID

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.contacts.queries import SEEN_BY_WHO_RECORDS
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

bp = Blueprint(
    "contacts_worker", __name__, url_prefix="/professional/young-people/<uuid:young_person_id>"
)
WORKER = Keeper("contacts_worker", SEEN_BY_WHO_RECORDS, chairs=False)


@bp.get("/contacts")
@needs(Permission.RECORD_CONTACTS)
def show(young_person_id: UUID) -> ResponseReturnValue:
    return answer_contacts(WORKER, young_person_id)


@bp.route("/contacts/new", methods=["GET", "POST"])
@needs(Permission.RECORD_CONTACTS)
def new(young_person_id: UUID) -> ResponseReturnValue:
    return answer_new_contact(WORKER, young_person_id)


@bp.route("/contacts/<uuid:contact_id>", methods=["GET", "POST"])
@needs(Permission.RECORD_CONTACTS)
def contact(young_person_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    return answer_contact(WORKER, young_person_id, contact_id)


@bp.post("/contacts/<uuid:contact_id>/take-back")
@needs(Permission.RECORD_CONTACTS)
def take_back(young_person_id: UUID, contact_id: UUID) -> ResponseReturnValue:
    return answer_taken_back(WORKER, young_person_id, contact_id)


@bp.get("/alerts")
@needs(Permission.RECORD_CONTACTS)
def alerts(young_person_id: UUID) -> ResponseReturnValue:
    return answer_alerts(WORKER, young_person_id)


@bp.route("/alerts/new", methods=["GET", "POST"])
@needs(Permission.RECORD_CONTACTS)
def new_alert(young_person_id: UUID) -> ResponseReturnValue:
    return answer_new_alert(WORKER, young_person_id)


@bp.route("/alerts/<uuid:alert_id>", methods=["GET", "POST"])
@needs(Permission.RECORD_CONTACTS)
def alert(young_person_id: UUID, alert_id: UUID) -> ResponseReturnValue:
    return answer_alert(WORKER, young_person_id, alert_id)


@bp.route("/alerts/<uuid:alert_id>/close", methods=["GET", "POST"])
@needs(Permission.RECORD_CONTACTS)
def close(young_person_id: UUID, alert_id: UUID) -> ResponseReturnValue:
    return answer_close(WORKER, young_person_id, alert_id)
