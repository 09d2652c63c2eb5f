"""A page of adults asks ten queries at most, the same with 3 and with 300 young people."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from cast.counting import queries
from cast.people import LONG_AGO, person_id
from cast.sharing import share
from pack.desk import PACK, everything

from portal.care_team.service import assign, make_young_person
from portal.choices.audience import Audience
from portal.db import db, utc_now
from portal.preparation.submissions import FrozenItem, Step, Submission
from portal.reviews.service import plan_review
from portal.vault import current_vault, place_of

MOST = 10
# The first time what is before the reader now is noted, too.
MOST_AT_FIRST = MOST + 1


def one_more(session, number, adult, job):
    """A young person with a review ahead and something shared."""
    me, review_id, version_id = uuid4(), uuid4(), uuid4()
    make_young_person(
        session,
        actor=None,
        person_id=me,
        name=f"Somebody {number}",
        language="ar",
        born_on=date(2010, 1, 1),
        looked_after_since=LONG_AGO,
    )
    starts_at = datetime.now(UTC) + timedelta(days=number + 1)
    plan_review(session, actor=None, review_id=review_id, young_person_id=me, starts_at=starts_at)
    assign(
        session,
        actor=None,
        assignment_id=uuid4(),
        young_person_id=me,
        adult_id=adult,
        job=job,
        starts_on=LONG_AGO,
    )
    words = {"text": "Mine", "direction": "ltr", "language": "ar"}
    item = FrozenItem(uuid4(), Step.WISHES, 1, Audience.MEETING, (), words, {"kind": "want"})
    place = place_of(Submission.content_sealed, version_id, me)
    session.add(
        Submission(
            id=version_id,
            young_person_id=me,
            review_id=review_id,
            version=1,
            shared_at=utc_now(),
            language="ar",
            content_sealed=current_vault().seal_json(place, [item.as_json()]),
        )
    )
    session.flush()


@pytest.mark.parametrize("count", [3, 300])
@pytest.mark.parametrize(
    ("name", "job", "address", "most", "shown"),
    [
        ("her_officer", "iro", "/officer", MOST, 30),
        ("her_carer", "teacher", "/professional", MOST, 300),
    ],
)
def test_a_desk(cast, name, job, address, most, shown, count):
    """An IRO's shows thirty at a time."""
    with cast.app.app_context(), db.at_once() as session:
        for number in range(count):
            one_more(session, number, person_id(name), job)
    visitor = cast.visitor(name)
    with queries(cast.app) as asked:
        page = visitor.visit(address)
    assert len(asked) <= most, asked
    assert page.html.count("Somebody ") >= min(count, shown)


def test_the_pack_whole(amina, her_officer):
    everything(amina, audience="meeting")
    share(amina)
    for most in (MOST_AT_FIRST, MOST):
        with queries(amina.app) as asked:
            her_officer.visit(PACK)
        assert len(asked) <= most, asked


def test_what_was_shared_with_somebody_of_the_circle(amina, her_social_worker):
    everything(amina, audience="meeting")
    share(amina)
    with queries(amina.app) as asked:
        her_social_worker.visit(PACK.replace("/officer", "/professional").removesuffix("/pack"))
    assert len(asked) <= MOST, asked
