"""The annual report of the authority, as a page, a sheet and a document."""

from http import HTTPStatus
from typing import Any, NamedTuple

from flask import Blueprint, Response, abort, request
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.access.gate import may
from portal.annual import paper
from portal.annual.people import first_day
from portal.annual.report import Report, Version, gather
from portal.annual.years import ReportYear, year_named, year_of, years_until
from portal.audit.models import Act
from portal.audit.service import record
from portal.db import db
from portal.documents.answers import word_of
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.web.answers import page
from portal.web.menu import door
from portal.web.sheets import sheet

bp = Blueprint("annual", __name__, url_prefix="/manage")
door(bp, "annual.show", Permission.READ_FIGURES, _("Annual report"), "calendar-range")

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Asked(NamedTuple):
    """The years there are, and the report that the address asks for, None where there is none."""

    years: list[ReportYear]
    report: Report | None


@bp.get("/report")
@needs(Permission.READ_FIGURES)
def show() -> ResponseReturnValue:
    asked = _asked()
    if asked.report is None:
        return _no_such_year(asked)
    return page("annual/show.html", **_about(asked), report=asked.report, paper=paper)


@bp.get("/report.csv")
@needs(Permission.READ_FIGURES, proof=True)
def sheet_of_it() -> ResponseReturnValue:
    asked = _asked()
    if asked.report is None:
        return _no_such_year(asked)
    _note(asked.report, "csv")
    return sheet(paper.file_name(asked.report), paper.HEADER, paper.rows(asked.report))


@bp.get("/report.docx")
@needs(Permission.READ_FIGURES, proof=True)
def word() -> ResponseReturnValue:
    asked = _asked()
    if asked.report is None:
        return _no_such_year(asked)
    _note(asked.report, "docx")
    answer = Response(word_of(paper.document(asked.report)), mimetype=WORD)
    name = f"{paper.file_name(asked.report)}.docx"
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    answer.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer


def _asked() -> Asked:
    """Without a year the last one that is over, if there is any; in full only for whoever may."""
    today, version = london_today(), Version.PUBLIC
    if request.args.get("version") == Version.FULL.value:
        version = Version.FULL
        if not may(Permission.READ_FIGURES_IN_FULL):
            abort(404)
    years = years_until(today, first_day(db.read))
    over = (year for year in years if year.is_over(today))
    wanted = request.args.get("year")
    year = next(over, years[0]) if wanted is None else year_named(wanted)
    if year not in years:
        return Asked(years, None)
    return Asked(years, gather(db.read, year, today, version))


def _no_such_year(asked: Asked) -> Response:
    return page("annual/no_year.html", status=HTTPStatus.NOT_FOUND, **_about(asked))


def _about(asked: Asked) -> dict[str, Any]:
    return {"years": asked.years, "running": year_of(london_today()), "versions": Version}


def _note(report: Report, form: str) -> None:
    """A report that is taken along is an act: the full one tells of single people."""
    record(
        db.write,
        Act.REPORT_TAKEN,
        actor=signed_in_person().person_id,
        year=report.year.name,
        version=report.version.value,
        form=form,
    )
