"""The papers as files: who gets them, what is written down of it, and what is in them."""

from uuid import uuid4

import pytest
from achievements.album import add
from cast.nothing import bare
from cast.openings import opened
from cast.people import person_id
from cast.sharing import SHARE, share, wish
from pack.desk import CAROL, PACK, SAM, everything, feel, next_review, pack_of
from pack.paper import FOR, PDF, THEIRS, WORD, fetched, text_of, words_in_word
from photos.pictures import talkative_jpeg
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.care_team.models import Assignment
from portal.db import db
from portal.i18n import london_today
from portal.photos import paper as photo_paper

BOTH = pytest.mark.parametrize("kind", ["pdf", "docx"])


def acts(visitor, act):
    with visitor.app.app_context():
        return db.read.scalars(select(AuditEntry).where(AuditEntry.act == act)).all()


def in_words(made):
    return words_in_word(made) if made.startswith(b"PK") else text_of(made)


@BOTH
def test_a_file_says_nothing_by_its_name_and_can_do_nothing(amina, her_officer, kind):
    everything(amina, audience="meeting")
    share(amina)
    answer = her_officer.visit(f"{PACK}.{kind}")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"] == f"attachment; filename=papers.{kind}"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "My words" in in_words(answer.bytes)


@BOTH
def test_each_gets_theirs(amina, cast, her_officer, kind):
    wish(amina, "Only-mine", "only-me")
    wish(amina, "To-my-IRO", "my-iro")
    wish(amina, "To-Carol", "chosen", readers=[CAROL])
    wish(amina, "To-everyone", "meeting")
    share(amina)
    carol = fetched(cast.visitor("her_carer"), f"{THEIRS}.{kind}")
    found = {who: fetched(her_officer, f"{PACK}.{kind}{asked}") for who, asked in FOR.items()}
    holds = {
        who: {
            words
            for words in ("Only-mine", "To-my-IRO", "To-Carol", "To-everyone")
            if words in in_words(made)
        }
        for who, made in {**found, "carol": carol}.items()
    }
    assert holds == {
        "iro": {"To-my-IRO", "To-everyone"},
        "meeting": {"To-everyone"},
        "sam": {"To-everyone"},
        "carol": {"To-Carol", "To-everyone"},
    }


@BOTH
@pytest.mark.parametrize("name", ["other_officer", "former_officer", "her_carer", "ben", "amina"])
def test_nobody_else_finds_them(cast, amina, name, kind):
    wish(amina, "Hers", "meeting")
    share(amina)
    visitor = cast.visitor(name)
    never = bare(visitor.visit(f"{pack_of(uuid4())}.{kind}", expect=404))
    assert bare(visitor.visit(f"{PACK}.{kind}", expect=404)) == never
    visitor.visit(f"{PACK}/papers", expect=404)


@pytest.mark.parametrize(
    "asked", ["nobody", "6f1c2a5e-7d0b-4c3e-9f12-0a4b8c6d2e10", str(person_id("former_worker")), ""]
)
def test_nobody_outside_the_circle_has_papers(amina, her_officer, asked):
    wish(amina, "Hers", "meeting")
    share(amina)
    her_officer.visit(f"{PDF}?for={asked}", expect=404)
    assert not acts(amina, Act.PAPERS_TAKEN)


def test_whose_time_is_over_finds_nothing(amina, cast):
    wish(amina, "Hers", "meeting")
    share(amina)
    carol = cast.visitor("her_carer")
    carol.visit(f"{THEIRS}.pdf")
    with amina.app.app_context(), db.at_once() as session:
        for one in session.query(Assignment).filter_by(adult_id=carol.id):
            one.ends_on = one.starts_on
    carol.visit(f"{THEIRS}.pdf", expect=404)
    carol.visit(f"{THEIRS}.docx", expect=404)


@BOTH
def test_taking_them_is_an_act_and_opens_what_is_in_them(amina, her_officer, kind):
    mine = wish(amina, "Mine", "meeting")
    wish(amina, "Not in it", "my-iro")
    add(amina, talkative_jpeg(), text="My cup", audience="meeting")
    share(amina)
    her_officer.visit(f"{PACK}.{kind}?for=meeting")
    (taken,) = acts(amina, Act.PAPERS_TAKEN)
    assert (taken.actor_id, taken.about_id) == (her_officer.id, amina.id)
    assert taken.detail == {"version": 1, "kind": kind, "whom": "meeting"}
    items = {one.item_id for one in opened(amina)}
    assert mine in items
    assert len(items) == 2
    assert len(acts(amina, Act.PHOTO_OPENED)) == 1
    assert amina.visit("/me/who-looked").has_text("Took papers with what I shared")


def test_what_was_taken_back_meanwhile_is_not_in_them(amina, her_officer):
    wish(amina, "Stays", "meeting")
    add(amina, talkative_jpeg(), text="My cup", audience="meeting")
    share(amina)
    item = next(
        one for one in her_officer.visit(PACK).all("li") if one.find(".//{*}img") is not None
    )
    with_photo = fetched(her_officer)
    amina.press(f"{SHARE}/{item.get('id').removeprefix('item-')}/take-back")
    after = fetched(her_officer)
    assert "My cup" in text_of(with_photo)
    assert "My cup" not in text_of(after)
    assert "Stays" in text_of(after)
    assert b"DCTDecode" in with_photo
    assert b"DCTDecode" not in after


def test_a_photo_whose_file_is_gone_leaves_its_words(amina, her_officer, monkeypatch):
    def gone(*_values):
        raise FileNotFoundError

    add(amina, talkative_jpeg(), text="My cup", audience="meeting")
    share(amina)
    monkeypatch.setattr(photo_paper, "open_photo", gone)
    made = fetched(her_officer)
    assert "My cup" in text_of(made)
    assert b"DCTDecode" not in made
    assert not acts(amina, Act.PHOTO_OPENED)


def test_the_officer_picks_for_whom(amina, her_officer):
    wish(amina, "Hers", "meeting")
    share(amina)
    assert her_officer.visit(PACK).has_text("Papers: PDF and Word")
    page = her_officer.visit(f"{PACK}/papers")
    links = {link.get("href") for link in page.all("a")}
    for asked in ("iro", "meeting", SAM, CAROL):
        assert {f"{PDF}?for={asked}", f"{WORD}?for={asked}"} <= links
    assert not page.has_text("Olga Officer")


def test_somebody_of_the_circle_finds_theirs_on_their_page(amina, her_social_worker):
    assert f"{THEIRS.removesuffix('/pack')}/pack.pdf" == f"{THEIRS}.pdf"
    assert not her_social_worker.visit(THEIRS.removesuffix("/pack")).has_text("PDF")
    wish(amina, "Hers", "meeting")
    share(amina)
    assert her_social_worker.visit(THEIRS.removesuffix("/pack")).has_text("PDF")


def test_the_first_page_says_what_changed(amina, her_officer):
    feel(amina, "friends", "sad", audience="meeting")
    share(amina)
    ahead = next_review(amina)
    feel(amina, "friends", "good", audience="meeting")
    share(amina)
    first = text_of(fetched(her_officer, f"{pack_of(ahead)}.pdf"), "-l", "1")
    assert "My friends: last time “I feel sad”, now “I feel good”" in first
    assert "What is missing, and whose it is" in first
    for_all = text_of(fetched(her_officer, f"{pack_of(ahead)}.pdf?for=meeting"), "-l", "1")
    assert "What is missing" not in for_all
    assert london_today().year > 2000
