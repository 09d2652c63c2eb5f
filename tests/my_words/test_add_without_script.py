"""Without a script everybody can look for words and tick them."""

import pytest
from my_words.words import ADD, KEEP, LIST, codes, english, kept, tap

from portal.i18n import _
from portal.my_words.groups import GROUPS
from portal.my_words.phrases import phrases


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_can_be_kept(amina, group):
    page = amina.visit(f"{ADD}/{group}")
    assert f"{ADD}/{group}" in amina.visit(ADD).links()
    assert len(codes(page)) >= 7
    amina.press(KEEP, {"phrases": codes(page), "group": group})
    assert kept(amina) == english(page)


def test_every_word_of_a_group_is_a_message():
    for group in GROUPS.values():
        assert not set(group.phrases) - phrases(), group.code


def test_what_is_kept_already_says_so(amina):
    tap(amina, "Feeling safe")
    assert amina.visit(f"{ADD}/my-life").text.count(_("In my list").plain("ti")) == 1


def test_found_words_are_kept(amina):
    found = amina.press(ADD, {"words": "feel SAFE"}, expect=200)
    assert english(found) == ["Feeling safe"]
    amina.press(KEEP, {"phrases": codes(found)})
    assert kept(amina) == ["Feeling safe"]


def test_many_are_found_page_by_page(amina):
    first = amina.press(ADD, {"words": "my"}, expect=200)
    second = amina.press(ADD, {"words": "my", "skip": "30"}, expect=200)
    assert len(codes(first)) == len(set(codes(first)) - set(codes(second))) == 30
    last = amina.press(ADD, {"words": "my", "skip": "9999"}, expect=200)
    assert not codes(last)


def test_nothing_found_says_what_to_try(amina):
    for words in ("zzzz", "%", "_"):
        assert amina.press(ADD, {"words": words}, expect=200).has_text("a shorter one")
    for words in ("", "  ", "x" * 101):
        amina.press(ADD, {"words": words}, expect=422)


def test_an_empty_list_says_what_to_do(amina):
    page = amina.visit(LIST)
    assert "My list is empty." in page.text
    assert ADD in page.links()
