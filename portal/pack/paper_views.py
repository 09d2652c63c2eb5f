"""The review pack as files: the IRO says for whom, and takes them."""

from dataclasses import dataclass
from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.care_team.queries import IRO, circle_of, open_name
from portal.choices.jobs import Job, job_of
from portal.db import AnyRow, NothingHere, db
from portal.documents.answers import PDF, WORD
from portal.i18n import day_in_london, london_today
from portal.pack.english_views import bp
from portal.pack.for_whom import THE_IRO, THE_MEETING, Addressee, ForWhom, for_person
from portal.pack.papers import answer_papers
from portal.pack.queries import REVIEW_SEEN_BY_THE_IRO
from portal.pack.reading import Reader
from portal.people.session import signed_in_person
from portal.web.answers import page
from portal.web.loading import one_or_404

__all__ = ["bp"]

GROUPS = {Addressee.IRO.value: THE_IRO, Addressee.MEETING.value: THE_MEETING}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the circle for whom papers can be made."""

    id: UUID
    name: str
    job: Job


@bp.get("/pack/papers")
@needs(Permission.READ_PACK)
def papers(review_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    values = {"me": me, "today": london_today(), "review_id": review_id}
    row = one_or_404(db.read, REVIEW_SEEN_BY_THE_IRO, **values)
    return page(
        "pack/papers.html",
        name=open_name(row, row.young_person_id),
        candidates=_candidates(row),
        review_id=review_id,
    )


@bp.get("/pack.pdf")
@needs(Permission.READ_PACK)
def pdf(review_id: UUID) -> ResponseReturnValue:
    return answer_papers(review_id, _reader(), _asked_for(), PDF)


@bp.get("/pack.docx")
@needs(Permission.READ_PACK)
def word(review_id: UUID) -> ResponseReturnValue:
    return answer_papers(review_id, _reader(), _asked_for(), WORD)


def _reader() -> Reader:
    return Reader(signed_in_person().person_id, london_today(), chairs=True)


def _asked_for() -> ForWhom:
    """`for` in the address: a group, or somebody's id. Raises NothingHere for anything else."""
    asked = request.args.get("for", Addressee.IRO.value)
    if asked in GROUPS:
        return GROUPS[asked]
    try:
        return for_person(UUID(asked))
    except ValueError as error:
        raise NothingHere from error


def _candidates(row: AnyRow) -> list[Candidate]:
    """Each once; who came after a review that was held has nothing of it."""
    on = day_in_london(row.starts_at)
    found = {
        member.adult_id: Candidate(member.adult_id, member.name, job_of(member.job))
        for member in circle_of(db.read, row.young_person_id, london_today())
        if member.job != IRO and (on is None or on >= member.since)
    }
    return list(found.values())
