"""The figures of a manager: counts that tell nobody who is meant."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.db import db
from portal.i18n import _, london_today
from portal.manage.disagreement import disagreement
from portal.manage.figures import count_reviews
from portal.manage.late_actions import late_actions
from portal.manage.suppression import lines, totals
from portal.people.session import signed_in_person
from portal.speaking_up.waiting import waits_for_managers
from portal.web.answers import page
from portal.web.menu import door
from portal.web.settings import current_settings

bp = Blueprint("figures", __name__)
door(bp, "manage.figures.show", Permission.READ_FIGURES, _("Figures"), "chart-column")


@bp.get("/figures")
@needs(Permission.READ_FIGURES)
def show() -> ResponseReturnValue:
    officers = count_reviews(db.read, london_today(), current_settings().bank_holidays)
    counts = [officer.counts for officer in officers]
    names = [officer.name for officer in officers]
    shown = list(zip(names, lines(counts), strict=True))
    return page(
        "manage/figures.html",
        officers=shown,
        totals=totals(counts),
        late=late_actions(db.read, london_today()),
        disagreement=disagreement(db.read, london_today()),
        waiting=waits_for_managers(db.read, signed_in_person().person_id, london_today()),
    )
