"""How hard a text is to read: a friendly hint beside what a young person will read."""

import re
import threading
import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

from portal.i18n import Text, _

FEWEST_WORDS = 5
EASIEST_GRADE = 5
HARDEST_GRADE = 12
# At school in the United States, somebody in grade 9 is 14; a year younger finds it hard.
YOUNGER_THAN_GRADE = 4
WORD = re.compile(r"[A-Za-z]+")
LETTER = re.compile(r"[^\W\d_]")
_one_reader = threading.Lock()


@dataclass(frozen=True, slots=True)
class Hint:
    """`easy`: nothing to change; otherwise the sentence says what helps."""

    sentence: Text
    easy: bool


def hint_of(text: str) -> Hint | None:
    """None for what is too short to tell, or not written in Latin letters."""
    grade = grade_of(text)
    if grade is None:
        return None
    if grade <= EASIEST_GRADE:
        return Hint(_("Easy to read."), easy=True)
    if grade > HARDEST_GRADE:
        sentence = _("Many grown-ups may find this hard. Shorter sentences help.")
        return Hint(sentence, easy=False)
    age = grade + YOUNGER_THAN_GRADE
    sentence = _(
        "Somebody of %(age)s may find this hard: school grade %(grade)s. Shorter sentences help.",
        age=str(age),
        grade=str(grade),
    )
    return Hint(sentence, easy=False)


def grade_of(text: str) -> int | None:
    """The Flesch-Kincaid grade of an English text, from 0: school years in the United States."""
    words = WORD.findall(text)
    if len(words) < FEWEST_WORDS or 2 * len("".join(words)) < len(LETTER.findall(text)):
        return None
    with _one_reader:
        reader = english_reader()
        grade: float = reader.flesch_kincaid_grade(text)
        reader._cache_clear()  # noqa: SLF001 it would remember what was typed
    return max(0, round(grade))


@cache
def english_reader() -> Any:
    """`textstat`, loaded by the first hint: 15 MB and half a second that no other page needs.

    Nothing else imports it: its first import warns, which is held back here alone.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it loads setuptools' pkg_resources, which says it is old
        from textstat import textstat  # noqa: PLC0415, TID251
    return textstat
