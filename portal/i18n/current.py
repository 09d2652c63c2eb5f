"""The language and the mode of whoever is being answered now."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum

from portal.i18n.locales import LANGUAGES, Language


class Mode(StrEnum):
    """Which languages a page shows."""

    BOTH = "both"
    MINE = "mine"
    ENGLISH = "english"


@dataclass(frozen=True, slots=True)
class Speaking:
    """The reader's language and mode; `shown` is the tag of the page's own language."""

    tag: str = "en"
    mode: Mode = Mode.BOTH
    second_calendar: bool = False
    shown: str = field(init=False, compare=False)
    key: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "shown", "en" if self.mode is Mode.ENGLISH else self.tag)
        object.__setattr__(self, "key", f"{self.tag} {self.mode.value}")

    @property
    def language(self) -> Language:
        """The language the page as a whole is in, for its `lang` and `dir`."""
        return LANGUAGES[self.shown]


_now: ContextVar[Speaking] = ContextVar("speaking", default=Speaking())  # noqa: B039 it is frozen


def speaking() -> Speaking:
    return _now.get()


def speak(tag: str, mode: Mode = Mode.BOTH, *, second_calendar: bool = False) -> None:
    """Answer in this language from here on; a tag outside the table is answered in English.

    A server's thread keeps what was set for the request before, so every request sets it.
    """
    _now.set(_asked(tag, mode, second_calendar=second_calendar))


@contextmanager
def spoken_in(tag: str, mode: Mode = Mode.BOTH) -> Iterator[Speaking]:
    """Speak so inside the block, and as before after it."""
    token = _now.set(_asked(tag, mode))
    try:
        yield _now.get()
    finally:
        _now.reset(token)


def _asked(tag: str, mode: Mode, *, second_calendar: bool = False) -> Speaking:
    return Speaking(tag if tag in LANGUAGES else "en", Mode(mode), second_calendar)
