"""The base of every form: it tidies, it explains, and it says so when nothing was saved."""

from typing import Any

from flask import g, request
from flask_wtf import FlaskForm
from werkzeug.datastructures import CombinedMultiDict, MultiDict

from portal.i18n import Text, _
from portal.web.fields import UploadField

NOT_SAVED = _("Not saved. Try again in a minute.")


class Form(FlaskForm):  # type: ignore[misc]  # Flask-WTF is untyped
    """A form whose token is checked for the whole portal, once (`csrf_token()` in each <form>)."""

    form_errors: list[Text]
    # What was typed on a page that could not take it, to be said again somewhere else.
    unsent: str | None = None

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        csrf = False

        def wrap_formdata(self, form: FlaskForm, formdata: Any) -> Any:
            """Read fields and files only: Flask-WTF takes JSON too, whose numbers are no text.

            A file is read where one is asked for: anywhere else it would stand for words.
            """
            if formdata is None or not form.is_submitted():
                return None
            uploads = {field.name for field in form if isinstance(field, UploadField)}
            sent = request.files.items(multi=True)
            files = MultiDict[str, Any](pair for pair in sent if pair[0] in uploads)
            return CombinedMultiDict[str, Any]((files, request.form))

    def validate_on_submit(self, extra_validators: Any = None) -> bool:
        """True when it was sent and holds; never while an answer says that nothing was saved."""
        if g.get("not_saved"):
            self.form_errors = [NOT_SAVED]
            return False
        return bool(super().validate_on_submit(extra_validators))

    @property
    def problems(self) -> list[tuple[str | None, Any]]:
        """Each sentence with the id of its field, for the list at the top of the page."""
        own: list[tuple[str | None, Any]] = [(None, text) for text in self.form_errors]
        return own + [(field.id, text) for field in self for text in _sentences(field.errors)]

    @property
    def listed(self) -> list[tuple[str | None, Any]]:
        """`problems` for the top of the page, where links that read alike would lead nowhere sure.

        Fields that share a sentence each give their question instead.
        """
        asked = {field.id: field.label.text for field in self}
        texts, questions = [text for _place, text in self.problems], list(asked.values())
        return [
            (place, asked[place])
            if place and texts.count(text) > 1 and questions.count(asked[place]) == 1
            else (place, text)
            for place, text in self.problems
        ]


class ButtonForm(Form):
    """A form that is only a button."""


def _sentences(errors: Any) -> list[Any]:
    flat: list[Any] = []
    for error in errors:
        flat.extend(_sentences(error) if isinstance(error, list | tuple) else [error])
    return flat
