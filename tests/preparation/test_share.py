"""Sharing freezes what was looked at: a later edit does not reach an adult."""

from cast.people import person_id, review_id
from cast.sharing import read_by, rewrite, share, texts, versions, wish
from sqlalchemy import select

from portal.audit.models import Act, AuditEntry
from portal.audit.service import broken_at
from portal.db import db


def test_a_later_edit_does_not_change_what_was_shared(amina):
    wish_id = wish(amina, "I want to see my brother more")
    share(amina)
    rewrite(amina, wish_id, text="Not that any more")
    assert [texts(items) for items in read_by(amina, "amina", "her_officer", chairs=True)] == [
        ["I want to see my brother more"]
    ]


def test_sharing_is_recorded_in_the_same_chain(amina):
    wish(amina, "One")
    share(amina)
    with amina.app.app_context():
        entry = db.read.scalars(select(AuditEntry).where(AuditEntry.act == Act.SHARED)).one()
        assert (entry.actor_id, entry.about_id) == (person_id("amina"), person_id("amina"))
        assert (entry.subject, entry.detail) == (
            str(review_id("amina")),
            {"version": 1, "items": 1},
        )
    with amina.app.app_context(), db.at_once() as session:
        assert broken_at(session) is None


def test_the_page_after_it_says_what_happens_next(ben):
    wish(ben, "One")
    page = ben.visit(share(ben).location)
    assert page.has_text("I shared it with Peter Other")
    assert page.has_text("reads on weekdays")
    assert page.has_text("Version 1")


def test_it_keeps_the_language_it_was_written_in(amina):
    wish(amina, "ሓወይ ክርኢ ይደሊ")
    share(amina)
    (version,) = versions(amina, "amina")
    assert version.language == "ti"
    assert version.items[0].words["language"] == "ti"
