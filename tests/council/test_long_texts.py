"""Texts as long as a block can be, as odd as somebody can make them, keep nobody waiting."""

from time import process_time
from uuid import UUID

import pytest

from portal.council.blocks import Block, BlockKind
from portal.council.comparing import Change, compared
from portal.council.warnings import name_words, warnings_in

A_MOMENT = 1.0


def block(text):
    return (Block(UUID(int=1), BlockKind.TEXT, {"text": text}),)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (" ".join(["a"] * 2500), " ".join(["b a a"] * 833)),
        (" ".join(["a", "b"] * 1250), " ".join(["b", "a"] * 1250)),
        ("\n".join(["a"] * 2500), "\n".join(["a"] * 2499 + ["b"])),
        (" ".join(map(str, range(1000))), " ".join(map(str, range(1000, 0, -1)))),
        (
            " ".join(f"{at % 60}" for at in range(1700)),
            " ".join(f"{at % 59}" for at in range(1700)),
        ),
    ],
)
def test_nobody_waits(before, after):
    began = process_time()
    told = compared(block(before), block(after))[0].stretches
    assert process_time() - began < A_MOMENT
    assert "".join(one.words for one in told if one.change is not Change.ADDED) == before
    assert "".join(one.words for one in told if one.change is not Change.TAKEN_OUT) == after


MANY = name_words(f"{chr(0x623 + at % 30)}{chr(0x628 + at // 30)}ين" for at in range(900))


@pytest.mark.parametrize(
    "text", ["0" * 5000, "x" * 5000 + "@", "@." * 2500, "a(at)" * 1000, "\u0627\u0628 " * 1600]
)
def test_nobody_waits_for_a_warning(text):
    began = process_time()
    warnings_in(text, MANY)
    warnings_in("".join(f"{text[:3]}{at} " for at in range(800)), MANY)
    assert process_time() - began < A_MOMENT / 5


def test_a_word_in_a_long_text_is_found():
    long = " ".join(f"day{at}" if at % 9 else "the" for at in range(1000))
    told = compared(block(long), block(long.replace("day901", "night")))[0].stretches
    assert [one.words for one in told if one.change is Change.ADDED] == ["night"]
    assert [one.words for one in told if one.change is Change.TAKEN_OUT] == ["day901"]
