"""What the made-up council asked young people, what it was promised, and what came of an idea."""

from typing import NamedTuple

from portal.council.models import PieceKind
from portal.demo.council_words import OURS, PUBLIC, Text, Written
from portal.ideas.models import Says


class Question(NamedTuple):
    """A poll: its question and answers by language, how long it is open, and who voted for what."""

    asked: dict[str, tuple[str, tuple[str, ...]]]
    open_days: int
    votes: dict[str, int]


class Answer(NamedTuple):
    """What the council said of an idea; `in_days` is the day of a next step."""

    says: Says
    text: str
    outcome: str | None = None
    in_days: int | None = None


NEXT_TIME = Question(
    {
        "en": (
            "What shall we do next time?",
            ("Cook together", "Play football", "Watch a film", "Make music"),
        ),
        "ar": (
            "ماذا نفعل في المرة القادمة؟",
            ("نطبخ معاً", "نلعب كرة القدم", "نشاهد فيلماً", "نعزف الموسيقى"),
        ),
    },
    open_days=21,
    votes={"mariam": 1, "noor": 4, "hana": 1, "lena": 3, "abel": 2},
)
ASKING = Written(
    "next-time",
    PieceKind.POST,
    OURS,
    (
        Text("en", "You choose", (("text", {"text": "We do what most of us want."}), ("poll", {}))),
        Text("ar", "أنت تختار", (("text", {"text": "نفعل ما يريده أكثرنا."}), ("poll", {}))),
    ),
)
PLEDGES = (
    Written(
        "pledge-answer",
        PieceKind.PLEDGE,
        PUBLIC,
        (
            Text(
                "en",
                "We always get an answer",
                (
                    ("text", {"text": "When we write, somebody answers within two weeks."}),
                    ("heading", {"text": "What was done"}),
                    (
                        "steps",
                        {"text": "Each letter has a name and a day.\nLate answers are counted."},
                    ),
                ),
            ),
            Text(
                "ar",
                "نحصل دائماً على جواب",
                (
                    ("text", {"text": "عندما نكتب، يجيبنا أحد خلال أسبوعين."}),
                    ("heading", {"text": "ما تم فعله"}),
                    ("steps", {"text": "لكل رسالة اسم ويوم.\nنحسب كل تأخير."}),
                ),
            ),
        ),
    ),
    Written(
        "pledge-language",
        PieceKind.PLEDGE,
        PUBLIC,
        (
            Text(
                "en",
                "Our own language in every meeting",
                (
                    ("text", {"text": "Whoever wants an interpreter has one. We pick who it is."}),
                    ("heading", {"text": "What was done"}),
                    (
                        "steps",
                        {"text": "We are asked before each meeting.\nThe same person comes again."},
                    ),
                ),
            ),
        ),
    ),
)
THINKER = "robin"
IDEA = "Can there be a quiet room at the youth centre? To pray, or when it is too loud."
ANSWERS = (
    Answer(Says.ANSWERED, "Good idea. We ask the youth centre this week."),
    Answer(Says.DECIDED, "The youth centre says yes: the small room upstairs.", "yes"),
    Answer(Says.MILESTONE, "We paint it together. Come and help.", in_days=9),
)
