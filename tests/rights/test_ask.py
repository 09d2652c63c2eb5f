"""A question about a right goes to the IRO, who answers it on the page it is about."""

from uuid import uuid4

import pytest
from cast.people import person_id
from rights.asking import PAGE, ask

from portal.rights.models import Asked

HERS = f"/officer/young-people/{person_id('amina')}/rights"
WORDS = "ጠበቓ ክረክብ ይኽእል ድየ?"


def answer(officer, question, text="Yes. I call one this week.", answers="0", **options):
    sent = {"id": str(options.pop("made", None) or uuid4()), "text": text, "answers": answers}
    return officer.press(f"/officer/rights-questions/{question}", sent, **options)


def test_a_question_is_read_and_answered(amina, her_officer):
    question = ask(amina, WORDS)
    assert "1 question about rights" in her_officer.visit("/officer").text
    assert f"/officer/rights-questions/{question}" in her_officer.visit(HERS).links()
    assert WORDS not in her_officer.visit(HERS).html
    assert WORDS in her_officer.visit(f"/officer/rights-questions/{question}").text
    answer(her_officer, question)
    assert "question about rights" not in her_officer.visit("/officer").text
    page = amina.visit(PAGE)
    assert "Yes. I call one this week." in page.text
    assert "Olga Officer" in page.text


def test_who_read_it_is_told(amina, her_officer):
    question = ask(amina)
    her_officer.visit(f"/officer/rights-questions/{question}")
    assert "Read what I asked about my rights" in amina.visit("/me/who-looked").text


def test_a_refused_form_is_read_too(amina, her_officer):
    question = ask(amina, WORDS)
    assert her_officer.press(f"/officer/rights-questions/{question}", expect=422).has_text(WORDS)
    assert "Read what I asked about my rights" in amina.visit("/me/who-looked").text


def test_tell_me_more_needs_no_words(amina, her_officer):
    ask(amina, "", Asked.MORE)
    assert "Wants to know more" in her_officer.visit(HERS).text


def test_a_question_needs_words_and_keeps_what_was_picked(amina):
    page = amina.press(f"{PAGE}/ask", {"asks": "question", "text": " "}, expect=422)
    assert "Write something before you save." in page.text
    amina.press(f"{PAGE}/ask", {"asks": "shout", "text": "x"}, expect=422)


def test_too_long_keeps_the_words(amina):
    page = amina.press(f"{PAGE}/ask", {"asks": "question", "text": "x" * 5001}, expect=422)
    assert "x" * 5001 in page.html


def test_the_same_again_is_once_and_other_words_are_refused(amina, her_officer):
    question = ask(amina)
    ask(amina, made=question)
    assert her_officer.visit(HERS).html.count("/officer/rights-questions/") == 1
    ask(amina, "Something else", made=question, expect=409)
    assert "Something else" not in her_officer.visit(f"/officer/rights-questions/{question}").text


def test_taken_back_is_gone(amina, her_officer):
    question = ask(amina)
    for _ in range(2):
        amina.press(f"/rights/questions/{question}/take-back")
    assert "Can I have one?" not in amina.visit(PAGE).text
    her_officer.visit(f"/officer/rights-questions/{question}", expect=404)
    answer(her_officer, question, expect=404)


def test_an_answer_can_be_said_better(amina, her_officer):
    question = ask(amina)
    answer(her_officer, question)
    answer(her_officer, question, "Yes. It was today.", "1")
    text = amina.visit(PAGE).text
    assert "It was today." in text
    assert "I call one this week." not in text


def test_two_answers_at_once_are_both_seen(amina, her_officer):
    question, made = ask(amina), uuid4()
    answer(her_officer, question, made=made)
    answer(her_officer, question, made=made, answers="0")
    clash = answer(her_officer, question, "Other words", expect=409)
    assert "Other words" in clash.html
    assert "I call one this week." in clash.text
    assert "Other words" not in amina.visit(PAGE).text
    answer(her_officer, question, "Other words", made=made, expect=409)


def test_an_answer_needs_words(amina, her_officer):
    answer(her_officer, ask(amina), "  ", expect=422)


@pytest.mark.parametrize("name", ["other_officer", "former_officer", "her_social_worker", "ben"])
def test_nobody_else_reads_or_answers(cast, amina, name):
    question = ask(amina)
    other = cast.visitor(name)
    other.visit(f"/officer/rights-questions/{question}", expect=404)
    answer(other, question, expect=404)
    other.visit(HERS, expect=404)


def test_ben_takes_back_nothing_of_hers(amina, ben, her_officer):
    question = ask(amina)
    ben.press(f"/rights/questions/{question}/take-back", expect=404)
    ask(ben, made=question, expect=404)
    assert "Can I have one?" not in ben.visit(PAGE).text
    her_officer.visit(f"/officer/rights-questions/{question}")


def test_sent_again_after_it_was_taken_back_is_not_called_sent(amina, her_officer):
    question = ask(amina)
    amina.press(f"/rights/questions/{question}/take-back")
    sent = {"id": str(question), "asks": "question", "text": "Can I have one?"}
    again = amina.press(f"{PAGE}/ask", sent, expect=409)
    assert again.has_text("Something happened meanwhile.")
    assert again.form_values()["text"] == "Can I have one?"
    amina.press(f"{PAGE}/ask", again.form_values())
    assert "1 question about rights" in her_officer.visit("/officer").text
