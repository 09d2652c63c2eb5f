"""The health assessments of everybody, for the managers' monthly meeting: no words."""

from collections import Counter

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.audit.models import Act
from portal.audit.service import record
from portal.choices.delays import DELAYS
from portal.db import db
from portal.health.meeting import Line, health_lines
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.reviews.due import Standing
from portal.web.answers import page
from portal.web.menu import door
from portal.web.sheets import sheet

bp = Blueprint("health_list", __name__, url_prefix="/manage")
door(
    bp,
    "health_list.show",
    Permission.READ_HEALTH_LIST,
    _("Health assessments"),
    "stethoscope",
)

HEADER = (
    _("Name"),
    _("What"),
    _("Due by"),
    _("Held on"),
    _("Days late"),
    _("Why it is late"),
    _("The young person has a copy"),
)
YES, NO = _("Yes"), _("No")


@bp.get("/health")
@needs(Permission.READ_HEALTH_LIST)
def show() -> ResponseReturnValue:
    lines = health_lines(db.read, london_today())
    late = [line for line in lines if line.standing is Standing.LATE]
    return page(
        "health/list.html",
        lines=lines,
        late=len(late),
        why=Counter(line.delay.code if line.delay else "" for line in late),
        delays=DELAYS,
    )


@bp.get("/health.csv")
@needs(Permission.READ_HEALTH_LIST, proof=True)
def sheet_of_it() -> ResponseReturnValue:
    today = london_today()
    lines = health_lines(db.read, today)
    actor = signed_in_person().person_id
    record(db.write, Act.HEALTH_LIST_TAKEN, actor=actor, lines=len(lines))
    return sheet(f"health-assessments-{today}", HEADER, map(_cells, lines))


def _cells(line: Line) -> tuple[object, ...]:
    return (
        line.name,
        line.due.what,
        line.due.due.isoformat(),
        line.due.done.isoformat() if line.due.done else "",
        line.late,
        line.delay.code if line.delay else "",
        (YES if line.copy_given else NO) if line.due.done else "",
    )
