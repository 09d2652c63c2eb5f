"""A young person keeps an English phrase, and finds it with their own language beside it."""

from my_words.words import LIST, kept, tap


def test_a_phrase_is_kept_with_her_own_language(amina):
    answer = tap(amina, "Feeling safe")
    assert answer.json["said"]
    page = amina.visit(LIST)
    assert kept(amina) == ["Feeling safe"]
    word = next(one for one in page.all("span") if one.get("class") == "word")
    assert (word.get("lang"), word.get("dir")) == ("en", "ltr")
    own = [one for one in page.all("span") if one.get("class") == "own" and one.get("lang") == "ti"]
    assert "ስምዒት ድሕንነት" in ["".join(one.itertext()) for one in own]


def test_the_newest_is_first(amina):
    tap(amina, "Feeling safe")
    tap(amina, "My future", "My friends")
    assert kept(amina) == ["My future", "My friends", "Feeling safe"]


def test_a_phrase_in_a_context_is_kept(amina):
    tap(amina, "Who can see this?")
    assert kept(amina) == ["Who can see this?"]


def test_one_that_two_messages_share_is_one(amina):
    tap(amina, "My IRO", "My IRO")
    assert kept(amina) == ["My IRO"]
