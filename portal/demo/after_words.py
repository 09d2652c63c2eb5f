"""What came of the earlier reviews of the made-up authority, in plain English."""

from dataclasses import dataclass, field

from portal.outcomes.models import Asks, Outcome, Says


@dataclass(frozen=True)
class Agreed:
    """An adult (`who`: their key) does something; `due` in days from today.

    `said`: who said what of it, the first word first.
    """

    who: str
    what: str
    due: int
    said: tuple[tuple[str, Says, str], ...] = ()


@dataclass(frozen=True)
class Given:
    """What came of one feeling that was shared; `asks` is said back to it."""

    area: str
    outcome: Outcome
    reason: str
    agreed: tuple[Agreed, ...] = ()
    asks: tuple[Asks, str] | None = None


@dataclass(frozen=True)
class After:
    """What came of each review that was held, the first one first; `late` leaves the last open."""

    reviews: tuple[tuple[Given, ...], ...] = field(default=())
    late: bool = False


@dataclass(frozen=True)
class Decided:
    """What a meeting decided; who has one of the `jobs` does `what`, `due` in days from today."""

    words: str
    reason: str
    jobs: tuple[str, ...]
    what: str
    due: int


DECIDED = (
    Decided(
        "You see your brother every two weeks for now.",
        "Your brother has training on Saturdays. We look again at your next review.",
        ("social-worker",),
        "Fix the days of the visits with your brother",
        12,
    ),
    Decided(
        "Your room gets a second heater.",
        "You told us that it is cold at night.",
        ("foster-carer", "personal-adviser"),
        "Bring the heater",
        14,
    ),
)
# The answer to each part of the skills that was shared.
LEARNT = Given("skills", Outcome.YES, "You learn this with your carer, one thing at a time.")
COLD = Agreed(
    "george",
    "Put a thick curtain at the window",
    9,
    (("george", Says.TELLS_DONE, "The curtain is up since Saturday."),),
)
TRAIN = Agreed("sam", "Buy the train tickets for the next visit", -9)
LESSONS = Agreed("vera", "Ask the college for two more English lessons a week", 2)
LAPTOP = Agreed(
    "vera",
    "Bring a laptop for homework",
    -30,
    (
        ("vera", Says.TELLS_DONE, "I brought it to the house."),
        ("yusuf", Says.HAPPENED, ""),
    ),
)
CLUB = Agreed(
    "sam",
    "Find a football club near the house",
    -2,
    (
        ("sam", Says.TELLS_DONE, "I sent the club an e-mail."),
        ("abel", Says.NOT_HAPPENED, "ገና ኣይጀመርኩን።"),
    ),
)
COLLEGE = Agreed("olga", "Visit the college together", 30)

AFTER = {
    "yusuf": After(
        (
            (
                Given("where-i-live", Outcome.YES, "You get a warmer blanket at once."),
                Given("family", Outcome.PARTLY, "You can ring your mother every Sunday."),
                Given("school-or-work", Outcome.YES, "You have a laptop now.", (LAPTOP,)),
            ),
            (
                Given("where-i-live", Outcome.YES, "A curtain keeps the cold out.", (COLD,)),
                Given(
                    "family",
                    Outcome.PARTLY,
                    "One visit is planned. More visits are not safe to promise yet.",
                    (TRAIN,),
                    (Asks.ASK, "متى تكون الزيارة القادمة؟"),
                ),
                Given("school-or-work", Outcome.YES, "More lessons will help.", (LESSONS,)),
            ),
        )
    ),
    "abel": After(
        (
            (
                Given("future", Outcome.NOT_NOW, "We talk about college when you are 16."),
                Given("friends", Outcome.YES, "You can meet your friends on Fridays."),
            ),
            (
                Given("future", Outcome.PARTLY, "You can look at two colleges this year."),
                Given("friends", Outcome.YES, "A club is a good place for friends.", (CLUB,)),
            ),
            (
                Given(
                    "future",
                    Outcome.NOT_NOW,
                    "The course starts in September. We apply in spring.",
                    (Agreed("kofi", "Send you the form for the course", 2),),
                    (Asks.NOT_MEANT, "ብዛዕባ ስራሕ እየ ሓቲተ።"),
                ),
                Given("friends", Outcome.YES, "Your friends can visit you at home."),
            ),
        )
    ),
    "mariam": After(
        (
            (
                Given("school-or-work", Outcome.YES, "A teacher helps you after lessons."),
                Given("friends", Outcome.PARTLY, "A club starts soon.", (COLLEGE,)),
            ),
        ),
        late=True,
    ),
    "lena": After(late=True),
}
