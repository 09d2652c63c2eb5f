"""Words as a page can show them: what has no shape goes, what has no letter is named."""

import re
import unicodedata
from collections.abc import Iterator

LONGEST_WORD = 40
BREAK = "\u200b"
LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
# Controls, private use, unpaired halves and what means nothing: PDF/UA takes none of them.
UNFIT = frozenset({"Cc", "Co", "Cs", "Cn"})
# Of marks on one letter: a word of any language has fewer, and more would cover other lines.
MOST_MARKS = 8
NOT_A_MARK = str.maketrans(dict.fromkeys("\ufeff\ufffe\uffff"))
# Pictograms with what joins, colours and varies them: no font of the portal has them.
PICTOGRAM = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
JOINED = "[\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
PICTOGRAMS = re.compile(f"(?:{PICTOGRAM}{JOINED}*)+")
LETTERS_OF_FLAGS = range(0x1F1E6, 0x1F200)
SKIN = range(0x1F3FB, 0x1F400)
PLAIN_NAMES = {"heavy black heart": "heart", "black heart suit": "heart"}
MOST_NAMED = 12


def fit(text: str) -> str:
    """The same words without what no page can show; long words may break."""
    return LONG_WORD.sub(_broken, "".join(_fitting(text.translate(NOT_A_MARK))))


def spelled(text: str) -> str:
    """The same words with pictograms as their names: "[crying face]"; a flag as its letters."""
    return PICTOGRAMS.sub(lambda found: f"[{', '.join(_named(found[0]))}]", text)


def _fitting(text: str) -> Iterator[str]:
    marks = 0
    for letter in text:
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind.startswith("M") else 0
        if letter == "\n" or (kind not in UNFIT and marks <= MOST_MARKS):
            yield letter


def _named(pictograms: str) -> list[str]:
    names: list[str] = []
    flag = ""
    for letter in pictograms:
        if ord(letter) in LETTERS_OF_FLAGS:
            flag += chr(ord(letter) - LETTERS_OF_FLAGS.start + ord("A"))
        elif ord(letter) not in SKIN and (name := _name(letter)):
            names.append(name)
    return ([f"flag {flag}"] if flag else []) + names[:MOST_NAMED]


def _name(letter: str) -> str:
    if re.fullmatch(JOINED, letter):
        return ""
    name = unicodedata.name(letter, "picture").lower()
    return PLAIN_NAMES.get(name, name)


def _broken(found: re.Match[str]) -> str:
    word = found[0]
    pieces = (word[at : at + LONGEST_WORD] for at in range(0, len(word), LONGEST_WORD))
    return BREAK.join(pieces)
