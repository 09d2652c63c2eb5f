"""A contact or visit is written down: who, when, how, alone or not, and with an interpreter."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from cast.people import Cast, person_id
from contacts.written import BY_OFFICER, BY_WORKER, a_visit, rows, write, written
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.contacts.models import ContactEntry
from portal.db import db
from portal.i18n import london_today

JUST_AFTER = datetime(2026, 4, 2, 12, 0, tzinfo=UTC)


def test_it_is_kept_and_shown(her_social_worker, her_officer):
    written(her_social_worker, interpreter="y")
    for visitor, room in ((her_social_worker, BY_WORKER), (her_officer, BY_OFFICER)):
        page = visitor.visit(f"{room}/contacts")
        for said in ("Sam Social", "15:30", "Visit where they live", "Alone", "An interpreter"):
            assert page.has_text(said), said
        assert page.has_text("We talked about the college.")


def test_it_is_audited(her_social_worker, app):
    made = written(her_social_worker)
    with app.app_context():
        acts = db.read.execute(select(AuditEntry.act, AuditEntry.subject)).all()
    assert (Act.CONTACT_WRITTEN_DOWN.value, str(made)) in acts


def test_somebody_else_of_the_circle_was_in_touch(her_social_worker):
    written(her_social_worker, who=str(person_id("her_carer")))
    (row,) = rows(her_social_worker, ContactEntry)
    assert (row.who_id, row.made_by) == (person_id("her_carer"), her_social_worker.id)


def test_a_message_has_nobody_seen(her_social_worker):
    written(her_social_worker, how="message", seen="alone")
    (row,) = rows(her_social_worker, ContactEntry)
    assert row.seen is None


@pytest.mark.parametrize(
    ("day", "time", "utc"),
    [("2026-03-28", "23:30", "23:30"), ("2026-03-29", "02:30", "01:30")],
)
def test_the_time_is_londons(app, day, time, utc):
    """Summer time begins on 29 March 2026."""
    with time_machine.travel(JUST_AFTER):
        worker = Cast(app).visitor("her_social_worker")
        written(worker, day=day, time=time)
        (row,) = rows(worker, ContactEntry)
    assert f"{row.happened_at:%H:%M}" == utc


TOMORROW, LONG_AGO = timedelta(days=1), timedelta(days=61)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"day": ""}, "Write the day."),
        ({"day": "soon"}, "Write the day like this"),
        ({"day": (london_today() + TOMORROW).isoformat()}, "This day is still to come."),
        ({"day": (london_today() - LONG_AGO).isoformat()}, "They are looked after since"),
        ({"time": ""}, "Write the time too."),
        ({"time": "half past"}, "Write the time with hours"),
        ({"how": "pigeon"}, "Pick how it was."),
        ({"seen": ""}, "Pick whether they were seen alone."),
        ({"who": str(person_id("ben"))}, "Pick somebody from the list."),
        ({"who": str(person_id("former_worker"))}, "Pick somebody from the list."),
        ({"text": "a" * 501}, "1 letter too long"),
    ],
)
def test_what_is_wrong_gets_a_sentence_and_the_words_stay(her_social_worker, values, sentence):
    sent = a_visit(text="My words stay here.") | values
    page = her_social_worker.fill(f"{BY_WORKER}/contacts/new", 422, **sent)
    assert page.has_text(sentence)
    assert page.form_values()["text"] == sent["text"]
    assert rows(her_social_worker, ContactEntry) == []


def test_not_later_than_now(her_social_worker):
    page = write(her_social_worker, day=london_today().isoformat(), time="23:59", expect=422)
    assert page.has_text("This time is still to come.")


def test_the_night_the_clocks_go_forward(app):
    """01:30 on 29 March 2026 never was."""
    with time_machine.travel(JUST_AFTER):
        worker = Cast(app).visitor("her_social_worker")
        page = write(worker, day="2026-03-29", time="01:30", expect=422)
        assert page.has_text("The clocks go forward that night.")


def test_sent_twice_is_once_and_other_content_is_refused(her_social_worker):
    made = str(uuid4())
    for _again in range(2):
        write(her_social_worker, id=made)
    assert len(rows(her_social_worker, ContactEntry)) == 1
    page = write(her_social_worker, id=made, text="Something else", expect=409)
    assert page.has_text("We talked about the college.")
    assert page.form_values()["text"] == "Something else"
    assert len(rows(her_social_worker, ContactEntry)) == 1
