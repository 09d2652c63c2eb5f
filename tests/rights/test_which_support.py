"""Which support is mine: a guess with a name to ask, never a promise, and nothing kept."""

import pytest
from cast.counting import queries

from portal.rights.support import (
    ASK,
    ELIGIBLE,
    QUALIFYING,
    RELEVANT,
    TOO_EARLY,
    Facts,
    support_of,
)

ADDRESS = "/rights/which-support"
YES = {"age": "16-or-17", "now": "yes", "at_16": "yes", "weeks": "yes"}


@pytest.mark.parametrize(
    ("age", "now", "at_16", "weeks", "looks"),
    [
        ("under-16", True, False, True, TOO_EARLY),
        ("16-or-17", True, True, True, ELIGIBLE),
        ("16-or-17", True, False, True, ELIGIBLE),
        ("16-or-17", False, True, True, RELEVANT),
        ("16-or-17", True, True, False, ASK),
        ("16-or-17", False, True, False, QUALIFYING),
        ("16-or-17", False, False, True, ASK),
        ("16-or-17", True, True, None, ASK),
        ("18-to-20", False, True, False, QUALIFYING),
        ("18-to-20", False, True, True, ASK),
        ("18-to-20", True, False, False, ASK),
        ("18-to-20", True, True, False, ASK),
        ("over-20", False, True, True, ASK),
    ],
)
def test_what_it_looks_like(age, now, at_16, weeks, looks):
    assert support_of(Facts(age, now, at_16, weeks)) == looks


def test_it_names_who_to_ask(amina):
    text = amina.press(ADDRESS, YES, expect=200).text
    assert "It looks as if I am what the law calls eligible." in text
    assert "I ask Olga Officer" in text


def test_a_stranger_asks_their_iro_or_personal_adviser(anybody):
    text = anybody.press(ADDRESS, YES, expect=200).text
    assert "I ask my IRO or my personal adviser." in text
    assert "25" not in text


def test_nothing_is_kept(app, amina):
    amina.press(ADDRESS, YES, expect=200)
    token = amina.token()
    with queries(app) as seen:
        amina.client.post(ADDRESS, data={**YES, "csrf_token": token})
    assert not [one for one in seen if not one.lstrip().upper().startswith("SELECT")]
    assert "checked" not in amina.visit(ADDRESS).html


def test_what_is_missing_is_said(anybody):
    page = anybody.press(ADDRESS, {"age": "16-or-17", "weeks": "perhaps"}, expect=422)
    assert page.text.count("Pick one answer.") >= 3


def test_each_question_that_is_not_answered_is_named_at_the_top(anybody):
    page = anybody.press(ADDRESS, {"age": "16-or-17"}, expect=422)
    named = {"".join(a.itertext()).strip() for a in page.all("a") if "#" in a.get("href", "")}
    assert {"Am I in care now?", "Was I in care when I was 16 or 17?"} <= named
    assert "Pick one answer." not in named
