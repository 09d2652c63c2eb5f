"""What the made-up authority wrote down between reviews, and what was complained of there."""

from dataclasses import dataclass

from portal.choices.contacts import ALONE, MESSAGE
from portal.speaking_up.models import GoesTo


@dataclass(frozen=True)
class Seen:
    """A contact, `ago` days ago; `talk`: it was the IRO's talk in private before the next review.

    `seen` is None for a message.
    """

    who: str
    ago: int
    how: str
    seen: str | None
    words: str
    interpreter: bool = True
    talk: bool = False


@dataclass(frozen=True)
class Known:
    """An alert of the social worker, `since` so many days ago; `closed_why` if it is over."""

    kind: str
    since: int
    words: str
    closed_why: str | None = None


@dataclass(frozen=True)
class Complaint:
    """Made `ago` days ago, answered by `by` after `days`; `settled` by the young person."""

    words: str
    goes_to: GoesTo
    by: str
    answer: str
    ago: int
    days: int
    settled: bool


@dataclass(frozen=True)
class Part:
    """What one of the circle handed in for the review ahead."""

    who: str
    job: str
    going_well: str
    worries: str
    asks: str


@dataclass(frozen=True)
class Round:
    """What stands round one young person."""

    seen: tuple[Seen, ...] = ()
    known: tuple[Known, ...] = ()
    complaint: Complaint | None = None
    parts: tuple[Part, ...] = ()


ROUND = {
    "yusuf": Round(
        seen=(
            Seen("sam", 34, "home", ALONE, "The room, the heating and how college goes."),
            Seen(
                "sam", 16, "phone", "not-alone", "The next visit to his brother.", interpreter=False
            ),
            Seen("olga", 3, "elsewhere", ALONE, "What he wants the meeting to know.", talk=True),
        ),
        known=(
            Known(
                "health",
                20,
                "He eats no nuts: they make him ill. George and the college know.",
            ),
        ),
        complaint=Complaint(
            "غرفتي كانت باردة ثلاثة أسابيع ولم يأتِ أحد.",
            GoesTo.IRO,
            "olga",
            "You are right. Three weeks was too long, and I am sorry. The curtain is up now,"
            " and the heating is checked before winter.",
            ago=25,
            days=6,
            settled=False,
        ),
        parts=(
            Part(
                "george",
                "foster-carer",
                "Yusuf helps in the kitchen and is up early for college every day.",
                "He is sad in the evening after he has talked with his mother.",
                "Please fix the day of the next visit to his brother.",
            ),
            Part(
                "vera",
                "virtual-head",
                "His teacher says that his English is much better.",
                "",
                "Two more English lessons a week from January.",
            ),
        ),
    ),
    "abel": Round(
        seen=(
            Seen("sam", 24, "home", ALONE, "How he sleeps, and the football club."),
            Seen("sam", 4, MESSAGE, None, "The time of the visit next week.", interpreter=False),
        ),
        known=(
            Known(
                "moving",
                60,
                "A move was planned. Abel did not want it.",
                "He stays with Carmen. Nothing changes.",
            ),
        ),
        complaint=Complaint(
            "ብዘይ ተርጓሚ ኣኼባ ነይሩ።",
            GoesTo.MANAGER,
            "mei",
            "There was no interpreter, and there should have been one. From now on"
            " nobody starts a meeting with you without one.",
            ago=40,
            days=8,
            settled=True,
        ),
    ),
}
