"""The review that the young person who is here gets ready for."""

from flask import abort

from portal.db import db
from portal.drafts.service import AnyWhose, Between, Whose
from portal.i18n import london_today
from portal.people.session import signed_in_person
from portal.reviews.queries import Meeting, review_ahead


def my_review() -> Meeting:
    """The review ahead; 404 when there is none to get ready for."""
    review = review_ahead(db.read, signed_in_person().person_id, london_today())
    if review is None:
        abort(404)
    return review


def whose_now() -> AnyWhose:
    """For the review ahead; where there is none, for no review."""
    me = signed_in_person().person_id
    review = review_ahead(db.read, me, london_today())
    return Between(me) if review is None else whose(review)


def whose(review: Meeting) -> Whose:
    return Whose(review.young_person_id, review.id)
