"""The forms of taking part, one for each section. Every question can be left open."""

from collections.abc import Sequence
from typing import Any, ClassVar, cast
from uuid import UUID

from portal.care_team.queries import IRO, CircleMember
from portal.choices.audience import AUDIENCES, Audience
from portal.choices.interpreters import (
    INTERPRETER_COMES,
    INTERPRETER_IS,
    INTERPRETER_LANGUAGES,
)
from portal.choices.taking_part import (
    NO_INTERPRETER,
    NO_INTERPRETER_NEEDED,
    NOT_MY_COMMUNITY,
    PEOPLE,
    PERSON_COMES,
)
from portal.choices.ways import BREAKS, FOOD_AND_PRAYER, PLACES, TIMES, WAYS
from portal.drafts.forms import DraftForm, words_in
from portal.drafts.words import NO_WORDS
from portal.i18n import _, pgettext
from portal.web.fields import MayPickOne, PickFromList, PickOne, PickSome, TickField, WordsField

NOT_IN_THE_ROOM = [pair for pair in AUDIENCES.pairs() if pair[0] != Audience.MEETING]


class SectionForm(DraftForm):
    """`QUESTIONS` are the fields whose picks are kept, by their own names."""

    QUESTIONS: ClassVar[tuple[str, ...]] = ()

    text = WordsField(_("More about this, in my own words"))

    @property
    def picks(self) -> dict[str, Any]:
        return {name: self[name].data for name in self.QUESTIONS}

    @property
    def answered(self) -> bool:
        return bool(self.text.data) or any(self.picks.values())

    @property
    def words(self) -> dict[str, Any]:
        """What is kept of this section: the picks, then the words of their own."""
        return {**self.picks, **(words_in(self.text) or NO_WORDS).as_json()}


class HowForm(SectionForm):
    QUESTIONS = ("ways",)

    ways = PickSome(_("I can pick more than one"), WAYS.pairs())


class PeopleForm(SectionForm):
    """Made by `people_form`; what it says never shows in the room."""

    audience = PickOne(
        pgettext("safety", "Who can see this?"),
        NOT_IN_THE_ROOM,
        wrong=_("Pick who can see this."),
        default=Audience.MY_IRO.value,
    )
    text = WordsField(_("Somebody else I want there, or more about this"))
    asked: ClassVar[tuple[CircleMember, ...]] = ()

    @property
    def people(self) -> list[Any]:
        return [self[_field_of(person.adult_id)] for person in self.asked]

    @property
    def picks(self) -> dict[str, Any]:
        answers = [(person, self[_field_of(person.adult_id)].data) for person in self.asked]
        return {
            PEOPLE: [
                {"id": str(person.adult_id), "name": person.name, "answer": answer}
                for person, answer in answers
                if answer
            ]
        }


class WhereAndWhenForm(SectionForm):
    QUESTIONS = ("places", "times")

    places = PickSome(_("Where I want to meet"), PLACES.pairs())
    times = PickSome(_("When I want to meet, not in school time"), TIMES.pairs())


class NeedsForm(SectionForm):
    QUESTIONS = ("breaks", "food_and_prayer")

    breaks = MayPickOne(_("Breaks"), BREAKS.pairs())
    food_and_prayer = PickSome(_("Food and prayer"), FOOD_AND_PRAYER.pairs())


class InterpreterForm(SectionForm):
    QUESTIONS = (
        "interpreter_language",
        "interpreter_is",
        "interpreter_comes",
        "not_my_community",
    )

    interpreter_language = PickFromList(
        _("The language I want to speak"),
        [
            ("", _("I have not picked yet")),
            (NO_INTERPRETER, NO_INTERPRETER_NEEDED),
            *INTERPRETER_LANGUAGES.pairs(),
        ],
        wrong=_("Pick a language from the list."),
    )
    interpreter_is = MayPickOne(_("A woman or a man"), INTERPRETER_IS.pairs())
    interpreter_comes = MayPickOne(_("On the phone or in the room"), INTERPRETER_COMES.pairs())
    not_my_community = TickField(NOT_MY_COMMUNITY)
    text = WordsField(_("My dialect, another language, or more about this"))


FORMS: dict[str, type[SectionForm]] = {
    "how": HowForm,
    PEOPLE: PeopleForm,
    "where-and-when": WhereAndWhenForm,
    "needs": NeedsForm,
    "interpreter": InterpreterForm,
}


def form_for(section: str, circle: Sequence[CircleMember], words: dict[str, Any]) -> SectionForm:
    """The form of a section, filled with what is kept of it, for this circle."""
    kind = people_form(circle) if section == PEOPLE else FORMS[section]
    answers = {_field_of(one["id"]): one["answer"] for one in words.get(PEOPLE, ())}
    form = kind(**{**words, **answers})
    form.offer(circle)
    return form


def people_form(circle: Sequence[CircleMember]) -> type[PeopleForm]:
    """A form that asks about each person once; the IRO chairs and always comes."""
    asked = {person.adult_id: person for person in circle if person.job != IRO}
    fields: dict[str, Any] = {
        _field_of(person.adult_id): MayPickOne(cast("Any", person.name), PERSON_COMES.pairs())
        for person in asked.values()
    }
    return type("PeopleForm", (PeopleForm,), {**fields, "asked": tuple(asked.values())})


def _field_of(adult_id: UUID | str) -> str:
    return f"person-{adult_id}"
