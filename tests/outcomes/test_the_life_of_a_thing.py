"""One thing that was said: shared, opened, talked about, answered, who does what by when."""

from datetime import timedelta

from cast.people import person_id, review_id
from cast.sharing import rewrite, share, wish
from outcomes.room import OF, OFFICER, REASON, WORDS, give, hold, promise, said_and_held, thing_of

from portal.db import db
from portal.outcomes.acting import undo_action
from portal.outcomes.answering import undo_answer
from portal.outcomes.models import Outcome

PACK = f"/officer/reviews/{review_id('amina')}/pack"


def english(visitor):
    visitor.press("/language", {"language": "en", "mode": "mine"})


def in_order(text, *told):
    places = [text.index(line) for line in told]
    assert places == sorted(places), text


def test_it_is_told_in_the_order_of_its_life(cast, amina, her_officer):
    english(amina)
    item = wish(amina, WORDS)
    share(amina)
    her_officer.visit(PACK)
    hold(cast, days_ago=0)
    give(cast, item)
    promise(cast, item, cast.today - timedelta(days=3))
    page = amina.visit(thing_of(item))
    in_order(page.text, WORDS, "I shared this", "Olga Officer opened it")
    in_order(page.text, "We talked about it at my review", "Olga Officer answered", "Partly")
    in_order(page.text, "Partly", REASON, "Sam Social does this", "Book the train", "3 days late")


def test_the_hub_says_it_in_short(cast, amina):
    english(amina)
    item = said_and_held(cast, amina, text="a" * 400)
    give(cast, item, Outcome.NOT_NOW)
    promise(cast, item, cast.today - timedelta(days=1))
    page = amina.visit("/what-happened")
    assert thing_of(item) in page.links()
    assert page.has_text("Not now")
    assert page.has_text("1 day late")
    assert "a" * 90 in page.text
    assert "a" * 91 not in page.html


def test_their_words_keep_language_and_direction(cast):
    yusuf = cast.visitor("yusuf")
    item = wish(yusuf, "أريد أن أرى أخي", **{"text.dir": "rtl"})
    share(yusuf)
    page = yusuf.visit(f"/what-happened/{review_id('yusuf')}/{item}")
    (quote,) = page.all("blockquote")
    assert (quote.get("dir"), quote.get("lang")) == ("rtl", "ar")


def test_the_reason_is_english_and_says_so(cast, amina):
    item = said_and_held(cast, amina)
    give(cast, item)
    page = amina.visit(thing_of(item))
    (reason,) = [p for p in page.all("p") if p.text == REASON]
    assert (reason.get("lang"), reason.get("dir")) == ("en", "ltr")


def test_an_answer_that_was_changed_keeps_the_one_before(cast, amina):
    english(amina)
    item = said_and_held(cast, amina)
    first = give(cast, item, Outcome.NO, reason="It is too far.")
    give(cast, item, Outcome.YES, reason="We found a train.", replaces=first)
    page = amina.visit(thing_of(item))
    assert page.has_text("Olga Officer changed the answer")
    in_order(page.text, "Yes", "We found a train.", "What the answer was before", "It is too far.")
    assert len(page.all("details")) == 1


def test_what_was_undone_never_shows(cast, amina):
    item = said_and_held(cast, amina)
    answer_id = give(cast, item)
    action_id = promise(cast, item, cast.today)
    with cast.app.app_context(), db.at_once() as session:
        undo_answer(session, OF, answer_id, actor=person_id(OFFICER))
        undo_action(session, OF, action_id, actor=person_id(OFFICER))
    for page in (amina.visit(thing_of(item)), amina.visit("/what-happened")):
        assert not page.has_text(REASON)
        assert not page.has_text("Book the train")
        assert not page.has_text("Partly")


def test_it_was_not_talked_about(cast, amina):
    english(amina)
    item = said_and_held(cast, amina)
    give(cast, item, talked_about=False)
    assert amina.visit(thing_of(item)).has_text("We did not talk about it at my review")


def test_what_was_changed_and_shared_again(amina):
    english(amina)
    item = wish(amina, "One")
    share(amina)
    rewrite(amina, item, text="Two")
    share(amina)
    page = amina.visit(thing_of(item))
    in_order(page.text, "Two", "I shared this", "I changed this and shared it again")
    assert not page.has_text("One")


def test_what_was_taken_back_is_still_mine(cast, amina):
    english(amina)
    item = said_and_held(cast, amina)
    amina.press(f"/get-ready/share/{item}/take-back")
    page = amina.visit(thing_of(item))
    in_order(page.text, WORDS, "I shared this", "I took it back")
    assert not page.has_text("No answer yet")
    assert amina.visit("/what-happened").has_text("I took it back")


def test_hostile_words_stay_words(cast, amina):
    item = said_and_held(cast, amina, text="<b onclick=x>%(name)s</b>")
    give(cast, item, reason="<img src=x onerror=alert(1)> {{ 7 }}")
    page = amina.visit(thing_of(item))
    assert "<img src=x" not in page.html
    assert "<b onclick" not in page.html
    assert page.has_text("{{ 7 }}")
