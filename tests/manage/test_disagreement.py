"""A manager sees how many disputes and complaints there are, and never a small number or a word."""

from datetime import timedelta
from uuid import uuid4

import pytest
from cast.people import person_id

from portal.db import db
from portal.disputes.models import StepKind
from portal.disputes.service import Step, log_step, open_dispute
from portal.drafts.words import NO_WORDS
from portal.manage.disagreement import disagreement
from portal.speaking_up.models import GoesTo, Matter
from portal.speaking_up.service import Spoken, speak_up

FEWER, HIDDEN = "fewer than 5", "not shown"
NONE = (FEWER, FEWER, "None")


@pytest.fixture
def manager(cast):
    return cast.visitor("manager")


def open_some(cast, many, *, late=0, formal=0):
    """Disputes of Amina's IRO, of which the first ones are late or formal."""
    officer, yesterday = person_id("her_officer"), cast.today - timedelta(days=1)
    with cast.app.app_context(), db.at_once() as session:
        for number in range(many):
            made, due = uuid4(), yesterday if number < late else None
            first = Step(StepKind.OPENED, yesterday, "Tom", "Secret words", due, "")
            open_dispute(session, person_id("amina"), made, "Secret", first, officer)
            if number < formal:
                step = Step(StepKind.FORMAL, yesterday, "Tom", "Secret words", None, "")
                log_step(session, made, uuid4(), step, officer)


def complain(cast, many, *, late=0, to=GoesTo.IRO, kind="complaint"):
    me = person_id("amina")
    with cast.app.app_context(), db.at_once() as session:
        for number in range(many):
            due = cast.today - timedelta(days=1) if number < late else cast.today
            spoken = Spoken(kind, to, None, None, None, NO_WORDS)
            speak_up(session, me, uuid4(), spoken, due_on=due, today=cast.today)


def shown(cast):
    with cast.app.app_context():
        return [
            tuple(str(cell) for cell in (line.open, line.late, line.formal))
            for line in disagreement(db.read, cast.today)
        ]


def test_nothing_and_few_look_the_same(cast, manager):
    empty = manager.visit("/manage/figures").text
    open_some(cast, 4, late=2, formal=1)
    complain(cast, 3, late=1)
    assert manager.visit("/manage/figures").text == empty
    assert FEWER in empty


def test_what_is_enough_is_shown(cast):
    open_some(cast, 11, late=5, formal=6)
    complain(cast, 10, late=5)
    assert shown(cast) == [("11", "5", "6"), ("10", "5", "None"), NONE]


def test_no_small_number_follows_by_subtraction(cast):
    open_some(cast, 9, late=7, formal=2)
    complain(cast, 6, late=6)
    assert shown(cast) == [("9", HIDDEN, FEWER), ("6", HIDDEN, "None"), NONE]


def test_what_goes_to_managers_stands_in_their_list_instead(cast, manager):
    complain(cast, 6, to=GoesTo.MANAGER)
    assert shown(cast)[1][0] == FEWER
    assert (
        len([one for one in manager.visit("/manage/complaints").links() if "/complaints/" in one])
        == 6
    )


def test_reports_of_racism_are_a_line_apart_without_those_that_managers_read(cast, manager):
    complain(cast, 3, kind="unfair", late=3)
    complain(cast, 4, kind="unfair", to=GoesTo.ADVOCATE, late=2)
    complain(cast, 5, kind="unfair", to=GoesTo.MANAGER)
    assert shown(cast)[1:] == [NONE, ("7", HIDDEN, "None")]
    assert manager.visit("/manage/figures").has_text("Racism or unfairness")


def test_what_has_ended_is_not_counted(cast):
    open_some(cast, 5)
    complain(cast, 5)
    with cast.app.app_context(), db.at_once() as session:
        for matter in session.query(Matter):
            matter.state = "settled"
    assert [line[0] for line in shown(cast)] == ["5", FEWER, FEWER]


def test_no_word_and_no_name(cast, manager):
    open_some(cast, 12, late=6)
    page = manager.visit("/manage/figures")
    for word in ("Secret", "Tom", "Amina"):
        assert word not in page.html
