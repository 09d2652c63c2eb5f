"""Form fields: the one typed door to WTForms, which thinks that every text is a string."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from werkzeug.datastructures import FileStorage
from wtforms import (
    BooleanField,
    Field,
    HiddenField,
    IntegerField,
    MultipleFileField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its types
from wtforms.widgets import FileInput, HiddenInput

from portal.i18n import Text, ngettext
from portal.web.tidying import direction_of, tidy

LONGEST = 5000
Pairs = Sequence[tuple[str, object]]

__all__ = ["Field", "HiddenField", "IntegerField", "StringField"]


def options(pairs: Pairs) -> Any:
    """(code, label) pairs as the choices of a field."""
    return [SelectChoice(value=code, label=label) for code, label in pairs]


class Wrong(ValidationError):
    """What is wrong with a field, as a text that says what to do."""

    def __init__(self, message: Text) -> None:
        super().__init__(message)  # type: ignore[arg-type]


class Needed:
    """Something has to be here; the message says what to do, where nothing else has said it."""

    def __init__(self, message: Text) -> None:
        self.message = message

    def __call__(self, _form: object, field: Field) -> None:
        if field.data in (None, "", []) and not field.process_errors:
            raise Wrong(self.message)


class NotTooLong:
    """At most `most` characters; the message counts what is too many."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, _form: object, field: Field) -> None:
        over = len(field.data or "") - self.most
        if over > 0:
            raise Wrong(
                ngettext(
                    "This is %(num)d letter too long. Make it shorter, then save again.",
                    "This is %(num)d letters too long. Make it shorter, then save again.",
                    over,
                )
            )


class OneOf:
    """One of the choices that are offered."""

    def __init__(self, message: Text) -> None:
        self.message = message

    def __call__(self, _form: object, field: Any) -> None:
        if field.data not in {code for code, *_label in field.choices or []}:
            raise Wrong(self.message)


class WordsField(TextAreaField):
    """Words in any script, at most `most` characters, with the direction the phone reported."""

    direction = "ltr"

    def __init__(
        self, label: Text, validators: Sequence[Any] = (), *, most: int = LONGEST, **kwargs: Any
    ) -> None:
        checks = [*validators, NotTooLong(most)]
        super().__init__(label, checks, filters=[tidy], **kwargs)  # type: ignore[arg-type]

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        super().process(formdata, *args, **kwargs)
        self.direction = _direction(self, formdata)


class LineField(StringField):
    """One line of words, at most `most` characters, with its direction."""

    direction = "ltr"

    def __init__(
        self, label: Text, validators: Sequence[Any] = (), *, most: int = 200, **kwargs: Any
    ) -> None:
        checks = [*validators, NotTooLong(most)]
        super().__init__(label, checks, filters=[tidy], **kwargs)  # type: ignore[arg-type]

    def process(self, formdata: Any, *args: Any, **kwargs: Any) -> None:
        super().process(formdata, *args, **kwargs)
        self.direction = _direction(self, formdata)


class Tile(NamedTuple):
    """One thing to tap; `data` is what is sent when it is `checked`."""

    id: str
    name: str
    kind: str
    data: str
    label: Any
    checked: bool


def tiles_of(field: Any, kind: str) -> Iterator[Tile]:
    """Give the choices as tiles: WTForms would make a whole field of each, for every page."""
    for place, (code, label, chosen, *_rest) in enumerate(field.iter_choices()):
        yield Tile(f"{field.id}-{place}", field.name, kind, code, label, chosen)


class PickOne(RadioField):
    """One of several, as tiles; `wrong` says what to do when none of them was sent."""

    def __init__(self, label: Text, choices: Pairs = (), *, wrong: Text, **kwargs: Any) -> None:
        checks = [OneOf(wrong)]
        super().__init__(label, checks, choices=options(choices), validate_choice=False, **kwargs)  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[Any]:
        return tiles_of(self, "radio")


class MayPickOne(RadioField):
    """One of several, or none of them; what was not offered counts as none."""

    def __init__(self, label: Text, choices: Pairs = (), **kwargs: Any) -> None:
        text: Any = label
        super().__init__(text, choices=options(choices), validate_choice=False, **kwargs)

    def __iter__(self) -> Iterator[Any]:
        return tiles_of(self, "radio")

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002 the shape WTForms calls
        offered: Any = self.choices or []
        if self.data not in {code for code, *_label in offered}:
            self.data = None


class PickFromList(SelectField):
    """One of many, as a list."""

    def __init__(self, label: Text, choices: Pairs = (), *, wrong: Text, **kwargs: Any) -> None:
        checks = [OneOf(wrong)]
        super().__init__(label, checks, choices=options(choices), validate_choice=False, **kwargs)  # type: ignore[arg-type]


class PickSome(SelectMultipleField):
    """Any of several, as tiles; what was not offered is dropped."""

    def __init__(self, label: Text, choices: Pairs = (), **kwargs: Any) -> None:
        text: Any = label
        kwargs = {"validate_choice": False, "coerce": str, **kwargs}
        super().__init__(text, choices=options(choices), **kwargs)

    def __iter__(self) -> Iterator[Any]:
        return tiles_of(self, "checkbox")

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002 the shape WTForms calls
        offered: Any = self.choices or []
        codes = {code for code, *_label in offered}
        self.data = [code for code in self.data or [] if code in codes]


class TickField(BooleanField):
    def __init__(self, label: Text, **kwargs: Any) -> None:
        super().__init__(label, **kwargs)  # type: ignore[arg-type]

    @property
    def tile(self) -> Tile:
        return Tile(self.id, self.name, "checkbox", "y", self.label.text, bool(self.data))


class UploadField(MultipleFileField):
    """One file, through any of the inputs of its name; `data` is its bytes or None."""

    widget = FileInput()

    def __init__(self, label: Text, *, hint: Text, **kwargs: Any) -> None:
        super().__init__(label, description=hint, **kwargs)  # type: ignore[arg-type]

    def process_formdata(self, valuelist: list[Any]) -> None:
        files = [file for file in valuelist if isinstance(file, FileStorage) and file.filename]
        self.data: Any = files[0].read() if files else None


class HiddenId(HiddenField):
    """The id of what a form will make, so that sending it twice makes one.

    A page that carries none, or nonsense, gets a new one.
    """

    def __init__(self, **kwargs: Any) -> None:
        new: Any = uuid4
        super().__init__(default=new, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        with suppress(ValueError):
            self.data: Any = UUID(str(valuelist[0]) if valuelist else "")

    def renew(self) -> None:
        """Another id, so that sending the form again makes another one."""
        self.data = uuid4()


class HiddenNumber(IntegerField):
    """A number that the page carries; nonsense counts as 0."""

    widget = HiddenInput()

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = str(valuelist[0]) if valuelist else ""
        small = text.isascii() and text.isdigit() and len(text) < 10  # noqa: PLR2004 a revision is small
        self.data = int(text) if small else 0

    def carry(self, number: int) -> None:
        """Put a number into the page, whatever was sent."""
        self.data, self.raw_data = number, None


def _direction(field: Field, formdata: Any) -> str:
    reported = formdata.get(f"{field.name}.dir") if formdata else None
    return reported if reported in {"ltr", "rtl"} else direction_of(field.data or "")
