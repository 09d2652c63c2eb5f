"""Who lives and works in the made-up authority; every surname is Example."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from portal.people.models import Role

# Of every adult of the demo, and printed with it: a real deployment has none.
PASSPHRASE = "heron lamp river tuesday"  # noqa: S105
AUTHORITY = UUID("3d9c5d0e-1f0a-4f57-8b42-6a2f1f9a7c55")


def known_id(what: str) -> UUID:
    """The same thing has the same id in every demo."""
    return uuid5(AUTHORITY, what)


@dataclass(frozen=True)
class Adult:
    """`says` is what the printed line calls them."""

    key: str
    name: str
    role: Role
    says: str


@dataclass(frozen=True)
class Young:
    """`age` in years, `months` looked after, `review_in` days (None: no day is fixed)."""

    key: str
    name: str
    language: str
    age: float
    months: float
    review_in: int | None
    held: int
    says: str
    circle: tuple[tuple[str, str], ...]


ADULTS = (
    Adult("olga", "Olga Example", Role.REVIEWING_OFFICER, "reviewing officer"),
    Adult("kofi", "Kofi Example", Role.REVIEWING_OFFICER, "reviewing officer"),
    Adult("mei", "Mei Example", Role.MANAGER, "manager"),
    Adult("ruth", "Ruth Example", Role.ADMINISTRATOR, "administrator"),
    Adult("sam", "Sam Example", Role.PROFESSIONAL, "social worker"),
    Adult("vera", "Vera Example", Role.PROFESSIONAL, "virtual head"),
    Adult("nadia", "Nadia Example", Role.PROFESSIONAL, "nurse"),
    Adult("carmen", "Carmen Example", Role.PROFESSIONAL, "carer"),
    Adult("george", "George Example", Role.PROFESSIONAL, "carer"),
    Adult("tess", "Tess Example", Role.PROFESSIONAL, "advocate"),
    Adult("dawit", "Dawit Example", Role.PROFESSIONAL, "interpreter"),
    Adult("pat", "Pat Example", Role.PROFESSIONAL, "personal adviser"),
    Adult("edie", "Edie Example", Role.COUNCIL_EDITOR, "council editor"),
    Adult("paolo", "Paolo Example", Role.COUNCIL_PUBLISHER, "council publisher"),
)

NEAR = (("sam", "social-worker"), ("vera", "virtual-head"), ("nadia", "designated-nurse"))
AT_HOME = (("carmen", "foster-carer"),)
WITH_GEORGE = (("george", "foster-carer"),)
OLDER = (("pat", "personal-adviser"),)
ON_MY_SIDE = (("tess", "advocate"), ("dawit", "interpreter"))

YOUNG_PEOPLE = (
    Young(
        "selam", "Selam Example", "ti", 15.4, 0.3, 11, 0, "just arrived",
        (("olga", "iro"), *NEAR, *AT_HOME, *ON_MY_SIDE),
    ),
    Young(
        "yusuf", "Yusuf Example", "ar", 16.2, 9, 6, 2, "review next week",
        (("olga", "iro"), *NEAR, *WITH_GEORGE, *ON_MY_SIDE),
    ),
    Young(
        "abel", "Abel Example", "ti", 16.8, 13, 6, 3, "review next week",
        (("kofi", "iro"), *NEAR, *AT_HOME),
    ),
    Young(
        "mariam", "Mariam Example", "ar", 14.9, 5, None, 2, "between reviews",
        (("olga", "iro"), *NEAR, *AT_HOME),
    ),
    Young(
        "noor", "Noor Example", "ar", 17.5, 20, 24, 4, "seventeen and a half",
        (("kofi", "iro"), *NEAR, *OLDER),
    ),
    Young(
        "hana", "Hana Example", "ti", 18.0, 30, 40, 6, "eighteen",
        (("kofi", "iro"), *OLDER, ("sam", "social-worker")),
    ),
    Young(
        "robin", "Robin Example", "en", 12.3, 26, 17, 5, "at school here for long",
        (("kofi", "iro"), *NEAR, *WITH_GEORGE),
    ),
    Young(
        "lena", "Lena Example", "en", 16.0, 2, 33, 1, "between reviews",
        (("olga", "iro"), *NEAR, *AT_HOME),
    ),
)  # fmt: skip
