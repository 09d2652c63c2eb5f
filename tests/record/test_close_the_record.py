"""A record closes when nothing is without an answer, and then nothing in it changes."""

from uuid import uuid4

from record.meeting import REASON, RECORD, answer, given, hold, item_page, promise, shared

CLOSE = f"{RECORD}/close"


def test_it_is_refused_with_the_list_of_what_is_missing(amina, her_officer):
    one, two = shared(amina, "I want to see my brother", "A bus pass")
    answer(her_officer, one)
    page = her_officer.press(CLOSE, expect=409)
    assert "some things have no answer" in page.text
    assert item_page(two) in page.links()
    assert item_page(one) not in page.links()
    assert "closed this record" not in her_officer.visit(RECORD).text


def test_it_asks_once_more_and_says_who_and_when(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    answer(her_officer, one)
    assert "nothing in it can be changed" in her_officer.visit(CLOSE).text
    assert her_officer.press(CLOSE).location == RECORD
    for address in (RECORD, item_page(one)):
        page = her_officer.visit(address)
        assert "Olga Officer closed this record" in page.text
        assert not [form for form in page.all("form") if RECORD in (form.get("action") or "")]
    assert her_officer.press(CLOSE).location == RECORD


def test_nothing_changes_after_and_what_was_typed_is_kept(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    sent = her_officer.visit(item_page(one)).form_values() | given(reason="A newer reason.")
    answer(her_officer, one)
    action = promise()
    her_officer.press(f"{item_page(one)}/actions", action)
    her_officer.press(CLOSE)
    decision = {"id": str(uuid4()), "words": "A bus pass", "reason": "For school"}
    for address, typed in (
        (item_page(one), sent),
        (item_page(one), {**sent, "reason": "Long. " * 1000}),
        (f"{item_page(one)}/actions", promise(what="Another thing")),
        (f"{RECORD}/decisions/new", decision),
        (f"{RECORD}/actions/{action['id']}/undo", {}),
    ):
        page = her_officer.press(address, typed, expect=409)
        assert "The record is closed." in page.text
        for name in ("reason", "what", "words"):
            assert typed.get(name, "").strip() in page.text
    text = her_officer.visit(RECORD).text
    assert REASON in text
    assert "Ring the school" in text
    assert "A newer reason." not in text


def test_what_is_shared_while_the_page_is_open_is_not_passed_by(amina, her_officer):
    (one,) = shared(amina, "A bus pass")
    answer(her_officer, one)
    her_officer.visit(CLOSE)
    amina.press(f"/get-ready/share/{one}/take-back")
    her_officer.press(CLOSE)
    assert "closed this record" in her_officer.visit(RECORD).text


def test_with_nothing_shared_it_can_be_closed(her_officer):
    hold(her_officer)
    assert "Nothing was shared that needs an answer." in her_officer.visit(RECORD).text
    her_officer.press(CLOSE)
    assert "closed this record" in her_officer.visit(RECORD).text
