"""The same portal on PostgreSQL, as an authority past one machine has it."""

import io
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from cast.people import Cast, person_id, review_id
from cast.sharing import read_by, share, texts, wish
from clips.recordings import recording
from clips.room import page_of
from sqlalchemy import delete, select
from whole.asking import Asking
from whole.life import AMINA, CHAIR, CHOSEN, Life, a_photo
from whole.postgres import a_postgres
from whole.routes import SPOKEN, address_of, routes
from whole.surroundings import surround

from portal.accounts.card_models import StrayTries
from portal.audit.service import broken_at
from portal.care_team.models import Assignment
from portal.council.desk import texts_of
from portal.council.models import PieceText
from portal.db import close_all, db, utc_now
from portal.drafts.service import Whose
from portal.everyones_part.links_queries import ONE_WHO_CANNOT
from portal.factory import create_app
from portal.migrating import differences, migrate
from portal.preparation.gathering import my_items, to_share
from portal.preparation.service import share_drafts
from portal.preparation.standing import digest
from portal.preparation.taking_back import take_item_back
from portal.vault import use_vault
from portal.wishes.models import Wish

pytestmark = pytest.mark.postgres
WRITERS, SAVES = 12, 3
WISHES = "/get-ready/wishes/new"
FORMS = {
    WISHES: {"kind": "want"},
    "/get-ready/agenda/new": {"minutes": "5"},
    "/get-ready/achievements/new": {},
    f"/officer/reviews/{review_id(AMINA)}/pack/points": {"minutes": "5"},
    "/council/desk/new": {"kind": "post", "tag": "en", "audience": "ours"},
    "/council/desk/polls/new": {
        "wording": "Which film?",
        "answers": "One\nTwo",
        "results": "after",
        "ends_on": "2100-01-01",
    },
}
WRITES = {"/officer": CHAIR, "/council": "editor"}


@pytest.fixture(scope="module")
def address():
    with a_postgres() as address:
        migrate(address)
        yield address


@pytest.fixture(scope="module")
def app(lived, address, tmp_path_factory):
    data = tmp_path_factory.mktemp("beside")
    app = create_app(replace(lived.settings, data=data, database_url=address))
    use_vault(app.extensions["vault"])
    yield app
    with app.app_context():
        close_all(dict(db.engines))


@pytest.fixture(scope="module")
def life(app):
    life = Life(Cast(app))
    surround(life)
    return life.live()


def someone(life, name):
    visitor = life.cast.visitor(name)
    token = visitor.token()
    return Asking(life.cast.app, visitor.client.get_cookie("visit").value, token)


def test_the_migrations_are_the_models(address):
    assert differences(address) == []


@pytest.mark.parametrize("name", [AMINA, "ben", CHAIR, CHOSEN, "administrator", "manager"])
def test_a_whole_life_is_drawn(life, name):
    asking, drawn = someone(life, name), b""
    for route in routes(life.cast.app, "GET"):
        answer = asking.ask("GET", address_of(life.cast.app, route, life))
        assert answer.status_code < 500, route
        drawn += answer.data
        asking = someone(life, name) if route.endpoint == "leave.leave" else asking
    assert not [word for word in life.canaries.not_for(name) if word.encode() in drawn]
    if name in {AMINA, CHAIR}:
        assert b"canarywishesmeetingzq" in drawn


def test_many_save_at_once(life):
    """Two who have written nothing yet, and one who has: each save is there, none breaks."""
    asking = [someone(life, name) for name in (AMINA, "ben", "yusuf")]

    def write(number):
        return [saved(asking[number % 3], uuid4()) for _ in range(SAVES)]

    before = len(wishes(life))
    assert all(set(statuses) == {303} for statuses in at_once(write))
    assert len(wishes(life)) == before + WRITERS * SAVES
    with life.cast.app.app_context(), db.at_once() as session:
        assert broken_at(session) is None


@pytest.mark.parametrize("form", FORMS)
def test_the_same_form_sent_by_many_is_one_row(life, form):
    name = next((who for begins, who in WRITES.items() if form.startswith(begins)), "ben")
    asking = someone(life, name)
    for made in [uuid4() for _ in range(SAVES)]:
        statuses = at_once(lambda _number, one=made: saved(asking, one, form))
        assert set(statuses) == {303}
    assert wishes(life).count(made) == (form == WISHES)


def test_an_administrator_presses_twice(life):
    """A person, a job, a review and a card are each made once, whoever else is told so."""
    asking, made, today = someone(life, "administrator"), uuid4(), life.cast.today
    there = f"/manage/people/{made}"
    born = f"{today.year - 15}-03-02"
    young = {"name": "Selam", "language": "ti", "born_on": born, "looked_after_since": str(today)}
    staff = {"name": "Nora", "role": "professional", "language": "en", "sign_in_name": "nora-1"}
    job = {"job": "advocate", "starts_on": str(today), "ends_on": ""}
    forms = {
        "/manage/new-young-person": {"id": str(made), **young},
        "/manage/new-staff": {"id": str(uuid4()), **staff},
        f"{there}/circle/add/{person_id(CHOSEN)}": {"id": str(uuid4()), **job},
        f"{there}/reviews/plan": {"id": str(uuid4()), "minutes": "40"},
    }
    for form, sent in forms.items():
        statuses = at_once(lambda _n, to=form, said=sent: asking.ask("POST", to, **said))
        assert {one.status_code for one in statuses} == {303}, form
    card = str(uuid4())
    shown = at_once(lambda _n: asking.ask("POST", f"{there}/cards/new", id=card).status_code)
    assert sorted(shown) == [200] + [409] * (WRITERS - 1)


def test_a_step_is_marked_once_by_many(life):
    asking = someone(life, "ben")
    address = "/get-ready/taking-part/done"
    marked = at_once(lambda _n: asking.ask("POST", address, done="1").status_code)
    assert set(marked) == {303}


def test_a_recording_that_is_sent_twice_is_one(life):
    asking, made, sound = someone(life, "administrator"), str(uuid4()), recording(seconds=1)
    one = page_of(SPOKEN)

    def keep(_number):
        return asking.ask("POST", one, id=made, sound=(io.BytesIO(sound), "sound")).status_code

    assert set(at_once(keep)) == {303}
    gone = at_once(lambda _n: asking.ask("POST", f"{one}/remove", id=made).status_code)
    assert sorted(gone) == [303] + [404] * (WRITERS - 1)


def test_the_first_tries_of_all_that_meet_no_card_are_counted(life):
    with life.cast.app.app_context(), db.at_once() as session:
        session.execute(delete(StrayTries))
    stranger = life.cast.stranger()
    token = stranger.token()
    asking = Asking(life.cast.app, stranger.client.get_cookie("visit").value, token)
    tried = at_once(lambda _n: asking.ask("POST", "/card", number="1", code="2").status_code)
    assert set(tried) == {422}
    with life.cast.app.app_context(), db.at_once() as session:
        assert session.scalars(select(StrayTries.tries)).one() == WRITERS


def test_what_is_one_of_several_hangs_on_no_place_in_a_table(life):
    """SQLite gives them in the order of an index, PostgreSQL as they came in."""
    there, adult = {"review_id": review_id(AMINA), "today": life.cast.today}, person_id("manager")
    with life.cast.app.app_context(), db.at_once() as session:
        for year, work in ((2021, "teacher"), (2020, "advocate")):
            job = {"young_person_id": person_id(AMINA), "adult_id": adult, "job": work}
            session.add(
                Assignment(id=uuid4(), starts_on=date(year, 1, 1), created_at=utc_now(), **job)
            )
            session.flush()
        asked = session.execute(ONE_WHO_CANNOT, {**there, "adult_id": adult}).one()
        text = session.scalars(select(PieceText)).first()
        session.add(PieceText(id=uuid4(), piece_id=text.piece_id, tag="so"))
        session.flush()
        session.add(PieceText(id=uuid4(), piece_id=text.piece_id, tag="am"))
        session.flush()
        tags = list(texts_of(session, text.piece_id))
        session.rollback()
    assert asked.job == "advocate"
    assert tags == sorted(tags)


def test_what_is_taken_back_while_it_is_shared_anew_stays_back(life):
    yusuf, whose = life.cast.visitor("yusuf"), Whose(person_id("yusuf"), review_id("yusuf"))
    first = wish(yusuf, "Words")
    share(yusuf)
    wish(yusuf, "More words")

    def take_back():
        with life.cast.app.app_context(), db.at_once() as session:
            take_item_back(session, whose.young_person_id, first)

    with life.cast.app.app_context(), ThreadPoolExecutor(1) as pool:
        with db.at_once() as session:
            seen = digest(to_share(my_items(session, whose)))
            share_drafts(session, whose, uuid4(), seen, language="en", today=life.cast.today)
            taking = pool.submit(take_back)
            wait([taking], timeout=1)
        taking.result()
    last = read_by(yusuf, "yusuf", "other_officer", chairs=True)[-1]
    assert "More words" in texts(last)
    assert first not in {item.id for item in last}


def saved(asking, made, address=WISHES):
    sent = {"id": str(made), "text": "Words", "audience": "my-iro", **FORMS[address]}
    if address.endswith("achievements/new"):
        sent |= {**a_photo(), "photo_id": str(made)}
    return asking.ask("POST", address, **sent).status_code


def at_once(job):
    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(job, range(WRITERS)))


def wishes(life):
    with life.cast.app.app_context(), db.at_once() as session:
        return list(session.scalars(select(Wish.id)))
