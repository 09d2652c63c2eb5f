"""Reporting racism or unfairness: about whom, to whom, and with or without a name."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from uuid import UUID

from portal.i18n import Text, _, pgettext
from portal.speaking_up.around import MANAGER, Around, once_each
from portal.speaking_up.forms import MAY_BE_EMPTY, MY_WORDS
from portal.speaking_up.kinds import GETS_IT
from portal.speaking_up.models import GoesTo
from portal.web.fields import HiddenId, PickOne, PickSome, WordsField, Wrong, options
from portal.web.forms import Form

SOMEBODY_ELSE = "else"
CHANGED = _("Something happened meanwhile. I look at it here first.")
WHO_GETS_IT = pgettext("safety", "Who gets it?")
PICK_WHO = _("Pick who gets it.")
LEADS = pgettext("safety", "The manager leads the people who run reviews.")
ABOUT_THEM = pgettext("safety", "It is about them, so it cannot go to them. I pick somebody else.")
NOBODY_LEFT = pgettext("safety", "Nobody is left here who may get this. I can call one of these.")


class ReportForm(Form):
    """`offer` it who is around before it is drawn or validated."""

    id = HiddenId()
    text = WordsField(MY_WORDS, description=MAY_BE_EMPTY)
    about = PickSome(
        pgettext("safety", "Who is it about?"),
        description=pgettext("safety", "It never goes to who it is about."),
    )
    named = PickOne(
        pgettext("safety", "Do they see my name?"),
        [("yes", _("Yes")), ("no", _("No"))],
        description=pgettext(
            "safety",
            "If no, my name is on no page of theirs, and I still see the answer. They may guess "
            "that it is me, from my words or my language, or because they know few young people.",
        ),
        wrong=_("Pick one answer."),
    )
    to = PickOne(WHO_GETS_IT, description=LEADS, wrong=PICK_WHO)

    def offer(self, around: Around) -> None:
        self.around = around
        people: list[tuple[str, Text | str]] = [
            (str(one.id), _label(one.name, one.job)) for one in once_each(around.people)
        ]
        people.append((SOMEBODY_ELSE, pgettext("safety", "Somebody else: I write who")))
        self.about.choices = options(people)
        self.to.choices = _offered(around.could_get_it(()))

    def validate_text(self, field: WordsField) -> None:
        """Of words alone is known who somebody else is, and what there is to ask a stranger of."""
        if not field.data and (self.is_unnamed or SOMEBODY_ELSE in (self.about.data or [])):
            raise Wrong(_("Write something before you save."))

    def validate_about(self, field: PickSome) -> None:
        """Whoever went since the page was drawn is not left out of it in silence."""
        if len(set(field.raw_data or [])) != len(set(field.data or [])):
            raise Wrong(CHANGED)

    def validate_to(self, field: PickOne) -> None:
        _refuse(self.around, self.about_ids, field)

    @property
    def about_ids(self) -> frozenset[UUID]:
        return frozenset(_ids(self.about.data or []))

    @property
    def is_unnamed(self) -> bool:
        return bool(self.named.data == "no")


class AgainForm(Form):
    """Asking again, or somebody else; `offer` it who is around, and whom it is about."""

    id = HiddenId()
    text = WordsField(MY_WORDS, description=MAY_BE_EMPTY)
    to = PickOne(WHO_GETS_IT, description=LEADS, wrong=PICK_WHO)

    def offer(self, around: Around) -> None:
        self.around = around
        self.about_ids = frozenset(one.id for one in around.about)
        self.to.choices = _offered(around.could_get_it(self.about_ids))

    def validate_to(self, field: PickOne) -> None:
        _refuse(self.around, self.about_ids, field)


def _refuse(around: Around, about: Iterable[UUID], field: PickOne) -> None:
    """Whom it is about cannot get it; where nobody else is left, a number is what is left."""
    could = around.could_get_it(about)
    if not could:
        raise Wrong(NOBODY_LEFT)
    if field.data in set(GoesTo) and field.data not in could:
        raise Wrong(ABOUT_THEM)


def _offered(could: Iterable[GoesTo]) -> Any:
    return options([(one.value, GETS_IT[one]) for one in could])


def _label(name: str, job: str) -> Text | str:
    return _("%(name)s, the manager", name=name) if job == MANAGER else name


def _ids(values: Iterable[str]) -> Iterable[UUID]:
    for value in values:
        with suppress(ValueError):
            yield UUID(value)
