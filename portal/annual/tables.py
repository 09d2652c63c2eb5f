"""The tables of the report, and how each line of one hangs together with the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from portal.choices.delays import DELAYS
from portal.choices.interpreters import INTERPRETER_LANGUAGES, OwnName
from portal.i18n import LANGUAGES, Message, Text, _
from portal.reviews.participation_codes import ParticipationCode
from portal.speaking_up.kinds import KINDS, STANDINGS, UNFAIR


@dataclass(frozen=True, slots=True)
class Line:
    """`name` is that of what `Tally` counts."""

    name: str
    label: Text


@dataclass(frozen=True, slots=True)
class Table:
    """A total and its parts, which are all there are.

    `rest` names together what is not shown of many parts: a list of twenty languages of nobody
    says nothing, and one that leaves out only those of nobody would say who is there.
    """

    heading: Message
    total: Line
    parts: tuple[Line, ...]
    notes: tuple[Message, ...] = ()
    rest: Message | None = None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(line.name for line in self.parts)


OTHER_LANGUAGES = _("Other languages")
HELD = Line("held", _("Reviews held"))
PEOPLE = Line("during", _("Looked after during the year"))
IN_TIME, LATE = _("In time"), _("Late")
NOT_YET, MISSING = _("Not yet, and not late yet"), _("Missing, and late")


def _lines(prefix: str, labels: Iterable[tuple[str, Text]]) -> tuple[Line, ...]:
    return tuple(Line(f"{prefix}.{name}", label) for name, label in labels)


def _written(prefix: str, heading: Message, note: Message) -> Table:
    labels = (("in-time", IN_TIME), ("late", LATE), ("missing", MISSING), ("open", NOT_YET))
    return Table(heading, HELD, _lines(prefix, labels), (note,))


LANGUAGE_TABLE = Table(
    _("Languages"),
    PEOPLE,
    _lines("language", ((tag, OwnName(one)) for tag, one in LANGUAGES.items())),
    (_("The language in which each young person reads."),),
    OTHER_LANGUAGES,
)
REVIEW_TABLE = Table(
    _("Reviews"),
    HELD,
    _lines(
        "review",
        (("in-time", IN_TIME), ("late", LATE), ("no-limit", _("With no limit by law"))),
    ),
    (_("The first within 20 working days, the second within 3 months, then within 6 (reg 33)."),),
)
PARTICIPATION_TABLE = Table(
    _("How young people took part"),
    HELD,
    _lines(
        "code",
        (
            *(
                (code.value, _("%(code)s: %(gloss)s", code=code.value, gloss=code.label))
                for code in ParticipationCode
            ),
            ("none", _("No code confirmed")),
        ),
    ),
    (_("Only codes that an IRO confirmed."),),
)
PREPARATION_TABLE = Table(
    _("Getting ready"),
    HELD,
    _lines("prepared", (("yes", _("Got ready and shared")), ("no", _("Nothing shared")))),
)
AGENDA_TABLE = Table(
    _("Own agenda"),
    HELD,
    _lines(
        "agenda",
        (("own", _("With a point of the young person")), ("none", _("Without one"))),
    ),
)
SKILLS_TABLE = Table(
    _("Skills"),
    HELD,
    _lines("skills", (("yes", _("Shared")), ("no", _("Nothing shared")))),
)
TALK_TABLE = Table(
    _("The IRO spoke with the young person in private before"),
    HELD,
    _lines(
        "talk",
        (
            ("alone", _("Spoke in private")),
            ("declined", _("The young person did not want it")),
            ("none", _("Nothing written down")),
        ),
    ),
)
INTERPRETER_TABLE = Table(
    _("Interpreters"),
    HELD,
    _lines(
        "interpreter",
        (("yes", _("An interpreter was wanted")), ("no", _("No interpreter was asked for"))),
    ),
)
INTERPRETER_LANGUAGE_TABLE = Table(
    _("Interpreters, by language"),
    Line("interpreter.yes", _("An interpreter was wanted")),
    _lines("speaks", ((code, choice.label) for code, choice in INTERPRETER_LANGUAGES.items())),
    rest=OTHER_LANGUAGES,
)
RECORD_TABLE = _written(
    "record", _("Full record"), _("Written within 15 working days of the review.")
)
LETTER_TABLE = _written(
    "letter", _("Letter to the young person"), _("Sent within 20 working days of the review.")
)
HEALTH_TABLE = Table(
    _("Health assessments"),
    Line("health", _("Assessments due")),
    _lines("health", (("in-time", IN_TIME), ("late", LATE))),
    (_("Late are those held after their last day, and those not held yet."),),
)
DELAY_TABLE = Table(
    _("Why health assessments were late"),
    Line("health.late", LATE),
    _lines(
        "delay",
        (*((code, delay.label) for code, delay in DELAYS.items()), ("none", _("No reason yet"))),
    ),
)
ACTION_TABLE = Table(
    _("What was agreed"),
    Line("action", _("Actions due")),
    _lines(
        "action",
        (
            ("in-time", _("Done in time")),
            ("late", _("Done late")),
            ("not-done", _("Not done yet")),
        ),
    ),
    (_("An action is done when the young person or the IRO says so."),),
)
RIGHTS_TABLE = Table(
    _("Rights"),
    PEOPLE,
    _lines(
        "rights",
        (
            ("yes", _("Rights talked through in the year")),
            ("no", _("Nothing written down")),
        ),
    ),
)
DISPUTE_TABLE = Table(
    _("Disputes"),
    Line("dispute", _("Disputes opened")),
    _lines(
        "dispute",
        (
            ("informal", _("Informal only")),
            ("formal", _("Formal")),
            ("cafcass", _("Taken to Cafcass")),
        ),
    ),
)
REPORT_TABLE = Table(
    KINDS[UNFAIR].name,
    Line("report", _("Reports made")),
    _lines("report", ((code, standing.label) for code, standing in STANDINGS.items())),
    (_("Small numbers are never shown here: who a report is about may read this."),),
)
TABLES = (
    REVIEW_TABLE,
    PARTICIPATION_TABLE,
    PREPARATION_TABLE,
    AGENDA_TABLE,
    SKILLS_TABLE,
    TALK_TABLE,
    INTERPRETER_TABLE,
    INTERPRETER_LANGUAGE_TABLE,
    RECORD_TABLE,
    LETTER_TABLE,
    HEALTH_TABLE,
    DELAY_TABLE,
    ACTION_TABLE,
    RIGHTS_TABLE,
    DISPUTE_TABLE,
    REPORT_TABLE,
    LANGUAGE_TABLE,
)
OVERDUE = Line("overdue", _("Young people whose next review was late on the last day"))
# The others of that day, who are not shown but follow from it.
NOT_OVERDUE = "overdue.no"
