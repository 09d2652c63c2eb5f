"""What the young person says back stands first, until it is answered."""

from uuid import uuid4

from cast.people import person_id, review_id
from record.meeting import RECORD, answer, item_page, shared

from portal.db import db
from portal.drafts.words import Words
from portal.outcomes.answering import OfReview
from portal.outcomes.models import Asks
from portal.outcomes.replying import reply


def say_back(amina, item_id, asks, text):
    of = OfReview(review_id("amina"), person_id("amina"))
    with amina.app.app_context(), db.at_once() as session:
        reply(session, of, item_id, uuid4(), asks, Words(text, "ltr", "ti"))


def test_it_waits_at_the_top_in_her_words(amina, her_officer):
    one, _two = shared(amina, "A bus pass", "A bicycle")
    answer(her_officer, one, outcome="no")
    say_back(amina, one, Asks.NOT_MEANT, "ካልእ እየ ዝበልኩ")
    text = her_officer.visit(RECORD).text
    assert text.index("Amina says something back") < text.index("A bicycle")
    assert text.index("This is not what they meant") < text.index("A bicycle")
    assert "ካልእ እየ ዝበልኩ" in her_officer.visit(item_page(one)).text
    assert "it waits" in her_officer.visit(f"{RECORD}/close").text


def test_the_next_answer_answers_it(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    answer(her_officer, one, outcome="no")
    say_back(amina, one, Asks.ASK, "ስለምንታይ?")
    assert "Asks about this" in her_officer.visit(RECORD).text
    answer(her_officer, one, outcome="partly")
    assert "says something back" not in her_officer.visit(RECORD).text
    page = her_officer.visit(item_page(one))
    assert "What was said before" in page.text
    assert "ስለምንታይ?" in page.text


def test_what_is_said_back_after_closing_is_answered_on_the_closed_record(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    answer(her_officer, one, outcome="no")
    her_officer.press(f"{RECORD}/close")
    say_back(amina, one, Asks.ASK, "ስለምንታይ?")
    answer(her_officer, one, outcome="partly", reason="The school can lend you one.")
    page = her_officer.visit(item_page(one))
    assert "The school can lend you one." in page.text
    assert "Undo" in page.text
    answer_again = [form for form in page.all("form") if form.get("action") == item_page(one)]
    assert not answer_again, "one answer answers it; the rest stays closed"
