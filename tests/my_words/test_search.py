"""Words are found as people type them: in either language, without marks, on any keyboard."""

import pytest

from portal.my_words.searching import fold, search


def found(words, tag):
    return [phrase.english for phrase in search(words, tag)]


@pytest.mark.parametrize(
    ("words", "tag", "wanted"),
    [
        ("مراجعتي", "ar", "My review"),
        ("مراجعت", "ar", "My review"),
        ("اشعر", "ar", "How I feel"),
        ("كَيْفَ أشعر", "ar", "How I feel"),
        ("ስምዒት ድሕንነት", "ti", "Feeling safe"),
        ("ስምዒት", "ti", "Feeling safe"),
        ("ሥምዒት", "ti", "Feeling safe"),
        ("SAFE feeling", "ti", "Feeling safe"),
        ("dont want", "ar", "I don't want to say"),
    ],
)
def test_it_is_found(words, tag, wanted):
    assert wanted in found(words, tag)


def test_the_shortest_is_first():
    lengths = [len(english) for english in found("my", "ti")]
    assert lengths == sorted(lengths)


def test_what_nobody_translated_is_not_offered():
    assert not found("safe", "en")


def test_staff_words_are_not_offered():
    assert not found("passphrase", "ar")
    assert not found("Figures", "ar")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tiếng Việt", "tieng viet"),
        ("đang", "dang"),
        ("مُراجَعَة", "مراجعه"),
        ("کتاب ی", "كتاب ي"),
        ("می‌خواهم", "میخواهم"),
        ("İstanbul ê î û", "istanbul e i u"),
    ],
)
def test_two_ways_to_write_are_one(one, other):
    assert fold(one) == fold(other)
