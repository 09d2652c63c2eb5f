"""What I said, who opened it, what was decided and who does it by when."""

from datetime import UTC, datetime, time, timedelta
from uuid import uuid4

import pytest
from cast.people import person_id, review_id
from cast.sharing import share, wish
from letters.letters import MINE, answered, held, send, write

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import db
from portal.outcomes.afterwards_reading import afterwards_of_review
from portal.outcomes.models import DecisionState
from portal.outcomes.service import record_decision
from portal.reviews.models import Review
from portal.reviews.service import hold_review

HERE = "/what-happened"


@pytest.fixture
def decided(cast, ben):
    """Ben shared, Peter opened it twice, they met ten days ago and decided two things."""
    wish(ben, "I want to see my brother")
    share(ben)
    held = datetime.combine(cast.today - timedelta(days=10), time(15), UTC)
    with ben.app.app_context(), db.at_once() as session:
        for _time in range(2):
            opened(session)
        review = session.get_one(Review, review_id("ben"))
        review.starts_at = held
        hold_review(session, review, actor=None)
        decide(session, held, "Every two weeks for now", by_when=cast.today - timedelta(days=3))
        decide(session, held + timedelta(minutes=1), "A bicycle", state=DecisionState.DONE)
    return cast


def opened(session):
    officer, ben = person_id("other_officer"), person_id("ben")
    record(session, Act.PACK_OPENED, actor=officer, about=ben, subject=review_id("ben"))


def decide(session, held, words, **values):
    return record_decision(
        session,
        actor=person_id("other_officer"),
        decision_id=uuid4(),
        review_id=review_id("ben"),
        young_person_id=person_id("ben"),
        words=words,
        reason="Your brother has training on Saturdays.",
        who="Dan Driver",
        made_at=held,
        **values,
    )


@pytest.mark.usefixtures("decided")
def test_it_says_what_happened_in_order(ben):
    text = ben.visit(HERE).text
    told = [
        "I want to see my brother",
        "We also decided",
        "Every two weeks for now",
        "Your brother has training on Saturdays.",
        "Dan Driver does this",
        "3 days late",
        "A bicycle",
    ]
    places = [text.index(line) for line in told]
    assert places == sorted(places)


def test_before_anything_happened_it_says_so(ben):
    assert ben.visit(HERE).has_text("Nothing to show yet.")


@pytest.mark.usefixtures("decided")
def test_what_was_shared_can_be_read_and_taken_back(ben):
    kept = f"/get-ready/share/kept/{review_id('ben')}"
    assert kept in ben.visit(HERE).links()
    page = ben.visit(kept)
    assert page.has_text("I want to see my brother")
    values = page.form_values()
    page = ben.visit(ben.press(page.form_action(kept), values).location)
    assert page.has_text("Nobody can see anything of this review.")


@pytest.mark.usefixtures("decided")
@pytest.mark.parametrize("name", ["amina", "yusuf"])
def test_others_see_nothing_of_it(cast, name):
    stranger = cast.visitor(name)
    page = stranger.visit(HERE)
    assert not page.has_text("Every two weeks")
    assert not page.has_text("Peter Other opened")
    hers = stranger.visit(f"/get-ready/share/kept/{review_id('ben')}", expect=404)
    none = stranger.visit(f"/get-ready/share/kept/{uuid4()}", expect=404)
    assert hers.text == none.text


@pytest.mark.usefixtures("decided")
@pytest.mark.parametrize("name", ["other_officer", "her_social_worker", "administrator", "manager"])
def test_it_is_no_page_of_an_adult(cast, name):
    cast.visitor(name).visit(HERE, expect=404)


@pytest.mark.usefixtures("decided")
def test_a_decision_is_recorded_once(ben):
    held = datetime.now(UTC)
    with ben.app.app_context(), db.at_once() as session:
        first = decide(session, held, "One")
        again = record_decision(
            session,
            actor=None,
            decision_id=first.id,
            review_id=review_id("ben"),
            young_person_id=person_id("ben"),
            words="Other words",
        )
        assert again is first
    with ben.app.app_context():
        after = afterwards_of_review(db.read, person_id("ben"), review_id("ben"))
        words = [made.decision.words for made in after.decisions]
    assert words == ["Every two weeks for now", "A bicycle", "One"]


def test_hostile_words_stay_words(ben):
    with ben.app.app_context(), db.at_once() as session:
        session.get_one(Review, review_id("ben")).state = "held"
        decide(session, datetime.now(UTC), "<img src=x onerror=alert(1)> %(name)s {{ 7 }}")
    page = ben.visit(HERE)
    assert "<img src=x" not in page.html
    assert page.has_text("%(name)s {{ 7 }}")


def test_a_letter_is_a_door_once_it_was_sent(amina, her_officer):
    item = held(amina)
    answered(her_officer, item)
    write(her_officer, reach="Ring me on Mondays.")
    assert MINE not in amina.visit(HERE).links()
    send(her_officer)
    assert MINE in amina.visit(HERE).links()
