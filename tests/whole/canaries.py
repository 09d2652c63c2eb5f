"""Words that are nowhere else: one for each field, each in three scripts."""

import string

ARABIC = dict(zip(string.ascii_lowercase, "ابتثجحخدذرزسشصضطظعغفقكلمنه", strict=True))
ETHIOPIC = {letter: chr(0x1200 + 8 * at) for at, letter in enumerate(string.ascii_lowercase)}


class Canaries:
    """Makes canaries and remembers whose eyes each is for: names of the cast."""

    def __init__(self) -> None:
        self.eyes: dict[str, frozenset[str]] = {}

    def sing(self, field: str, *eyes: str) -> str:
        """A text for this field in Latin, Arabic and Ethiopic letters."""
        latin = f"canary{field.replace('-', '')}zq"
        self.eyes[latin] = frozenset(eyes)
        return " ".join(spellings(latin))

    def not_for(self, name: str) -> list[str]:
        return [word for word, eyes in self.eyes.items() if name not in eyes]


def spellings(latin: str) -> tuple[str, str, str]:
    arabic = "".join(ARABIC[letter] for letter in latin)
    return latin, arabic, "".join(ETHIOPIC[letter] for letter in latin)
