"""Many at once: every save that was confirmed is there, and no revision is lost."""

from concurrent.futures import ThreadPoolExecutor
from time import perf_counter
from uuid import uuid4

from sqlalchemy import select
from whole.asking import Asking

from portal.agenda.models import AgendaPoint
from portal.audit.service import broken_at
from portal.db import db
from portal.wishes.models import Wish

WRITERS = 16
SAVES = 12
LONGEST_WAIT = 5.0
WISHES = "/get-ready/wishes"
YOUNG = ("amina", "ben", "yusuf")


def at_once(job):
    """Do a job in as many threads as there are writers; an exception in any of them is raised."""
    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(job, range(WRITERS)))


def someone(app, lived, number):
    name = YOUNG[number % len(YOUNG)]
    return Asking(app, lived.cookies[name], lived.tokens[name])


def a_wish(number, wish_id, **values):
    sent = {"id": str(wish_id), "kind": "want", "text": f"Wish {number}", "audience": "my-iro"}
    return {**sent, **values}


def test_sixteen_writers_lose_nothing(her_app, lived):
    waits = []

    def write(number):
        asking, mine = someone(her_app, lived, number), [uuid4() for _ in range(SAVES)]
        for wish_id in mine:
            started = perf_counter()
            answer = asking.ask("POST", f"{WISHES}/new", **a_wish(number, wish_id))
            waits.append(perf_counter() - started)
            assert answer.status_code == 303
        return mine

    wanted = {wish_id for mine in at_once(write) for wish_id in mine}
    with her_app.app_context(), db.at_once() as session:
        kept = set(session.scalars(select(Wish.id)))
        assert broken_at(session) is None
    assert wanted <= kept
    assert max(waits) < LONGEST_WAIT


def test_the_same_form_sent_sixteen_times_is_one_row(her_app, lived):
    wish_id = uuid4()
    asking = someone(her_app, lived, 0)
    statuses = at_once(
        lambda _number: asking.ask("POST", f"{WISHES}/new", **a_wish(0, wish_id)).status_code
    )
    assert set(statuses) == {303}
    assert revision_of(her_app, wish_id) == 1


def test_no_revision_is_overwritten_unseen(her_app, lived):
    """Sixteen phones change one wish: each change that was confirmed was a revision of its own."""
    wish_id = uuid4()
    asking = someone(her_app, lived, 0)
    asking.ask("POST", f"{WISHES}/new", **a_wish(0, wish_id))

    def change(number):
        confirmed = 0
        for revision in range(1, 2 * WRITERS):
            sent = a_wish(f"{number} {revision}", wish_id, revision=str(revision))
            answer = asking.ask("POST", f"{WISHES}/{wish_id}", **sent)
            assert answer.status_code in {303, 409}
            confirmed += answer.status_code == 303
        return confirmed

    confirmed = sum(at_once(change))
    assert revision_of(her_app, wish_id) == 1 + confirmed > WRITERS


def test_points_that_come_at_once_have_places_of_their_own(her_app, lived):
    def write(number):
        sent = {"id": str(uuid4()), "text": f"Point {number}", "minutes": "5"}
        answer = someone(her_app, lived, 0).ask(
            "POST", "/get-ready/agenda/new", **sent, audience="my-iro"
        )
        assert answer.status_code == 303

    at_once(write)
    mine = AgendaPoint.review_id == lived.life.ids["review_id"]
    with her_app.app_context(), db.at_once() as session:
        places = session.scalars(select(AgendaPoint.position).where(mine)).all()
    assert len(places) == len(set(places)) >= WRITERS


def revision_of(app, wish_id):
    with app.app_context(), db.at_once() as session:
        return session.get_one(Wish, wish_id).revision
