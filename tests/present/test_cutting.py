"""Long words over several slides: nothing is lost, and no emoji is cut in two."""

from hypothesis import given
from hypothesis import strategies as st

from portal.present.cutting import cut, parts_of

FAMILY = "👨‍👩‍👧"


def test_short_words_need_one_slide():
    assert parts_of("") == 1
    assert parts_of("I want to see my brother") == 1
    assert cut("I want to see my brother", 1) == ("I want to see my brother",)


def test_words_are_cut_between_words():
    parts = cut("some words " * 60, parts_of("some words " * 60))
    assert len(parts) == 4
    assert all(part.startswith(("some", "words")) for part in parts)
    assert all(part.endswith(("some", "words")) for part in parts)


def test_sentences_stay_whole_where_they_can():
    assert cut("I like school. I miss my brother a lot.", 2)[0] == "I like school."
    assert cut("ንሓወይ ክርእዮ እደሊ። ኣብ ቤት ትምህርቲ ክጻወት እየ።", 2)[0] == "ንሓወይ ክርእዮ እደሊ።"


def test_five_thousand_letters_without_a_space_are_cut_all_the_same():
    parts = cut("x" * 5000, parts_of("x" * 5000))
    assert "".join(parts) == "x" * 5000
    assert max(map(len, parts)) <= 181


def test_an_emoji_family_stays_together():
    parts = cut(FAMILY * 100, parts_of(FAMILY * 100))
    assert all(set(part.replace(FAMILY, "")) == set() for part in parts)


@given(st.text(max_size=400), st.integers(1, 8))
def test_nothing_is_lost(text, parts):
    pieces = cut(text, parts)
    assert len(pieces) == parts
    assert "".join("".join(pieces).split()) == "".join(text.split())
