"""What is written down of Amina's dates: a health assessment that is late, a duty that is done."""

from uuid import uuid4

from cast.people import person_id
from sqlalchemy.orm import Session
from whole.life import AMINA, CHAIR, CHOSEN, Life

from portal.dates.gathering import my_dates
from portal.dates.service import write_done
from portal.health.service import Assessment, record_assessment
from portal.i18n import london_today
from portal.reviews.duties import Duty


def write_dates_down(session: Session, life: Life) -> None:
    me, note = person_id(AMINA), life.canaries.sing("health", AMINA, CHAIR, CHOSEN)
    dates = my_dates(session, me)
    assert dates is not None
    due = dates.timetable.next_health(london_today())
    assert due is not None
    said = Assessment(None, "clinic", note, copy_given=False)
    worker, iro = person_id(CHOSEN), person_id(CHAIR)
    life.ids["assessment_id"], life.ids["done_id"] = uuid4(), uuid4()
    record_assessment(
        session, me, life.ids["assessment_id"], said, due=due, revision=0, actor=worker
    )
    write_done(
        session,
        me,
        life.ids["done_id"],
        Duty.PEP_STARTED,
        london_today(),
        revision=0,
        actor=iro,
    )
