"""Words by what they are about, for whoever does not know yet what to look for."""

from collections.abc import Mapping
from dataclasses import dataclass

from portal.choices.areas import AREAS
from portal.choices.choice import Choice, Choices
from portal.choices.feelings import FEELINGS
from portal.choices.jobs import IRO_JOB, JOBS
from portal.choices.ways import WAYS
from portal.choices.wishes import WISH_KINDS
from portal.i18n import Message, Text, _, pgettext
from portal.my_words.phrases import Phrase, phrase_of


@dataclass(frozen=True, slots=True)
class Group(Choice):
    """`hue` is the colour of its card."""

    hue: str
    messages: tuple[Text, ...]

    @property
    def phrases(self) -> list[Phrase]:
        return [phrase_of(one) for one in self.messages if isinstance(one, Message)]


def _labels(*kinds: Mapping[str, Choice]) -> tuple[Text, ...]:
    return tuple(choice.label for choices in kinds for choice in choices.values())


GROUPS = Choices(
    Group("my-life", _("My life"), "house", "teal", _labels(AREAS)),
    Group("feelings", _("How I feel"), "heart", "sun", _labels(FEELINGS)),
    Group(
        "my-review",
        _("My review"),
        "calendar-check",
        "violet",
        (
            _("My review"),
            _("Get ready for my review"),
            _("What I want to talk about"),
            _("Things I am proud of"),
            _("My wishes"),
            *_labels(WISH_KINDS),
            _("How I take part"),
            *_labels(WAYS),
            _("Look and share"),
            _("What happened to what I said"),
        ),
    ),
    Group(
        "my-people",
        _("My people"),
        "users-round",
        "blue",
        (_("My people"), IRO_JOB.label, *_labels(JOBS)),
    ),
    Group(
        "help-and-rights",
        _("Help and my rights"),
        "life-buoy",
        "help",
        (
            _("Help now"),
            pgettext("safety", "Help with my rights in care"),
            pgettext("safety", "Somebody on my side who helps me be heard"),
            pgettext("safety", "Somebody to talk to about anything"),
            pgettext("safety", "When everything feels too much"),
            pgettext("safety", "When the council did something wrong"),
            _("I don't want to say"),
            _("I talk about this with my IRO alone."),
            _("I can take something back at any time."),
            pgettext("safety", "Only me"),
            pgettext("safety", "Who can see this?"),
        ),
    ),
)
