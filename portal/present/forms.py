"""Starting the wall, moving it, and a note beside one thing."""

from portal.i18n import _
from portal.present.queries import Note
from portal.present.service import Press
from portal.web.fields import HiddenField, HiddenNumber, TickField, WordsField
from portal.web.forms import Form

HIDDEN = "blank "


class StartForm(Form):
    revision = HiddenNumber(default=0)
    dark = TickField(_("Light words on a dark wall, for a dark room"))


class MoveForm(Form):
    """`to` is the key of a slide, after `HIDDEN` where the wall goes blank on it."""

    revision = HiddenNumber(default=0)
    to = HiddenField()

    @property
    def press(self) -> Press:
        to = self.to.data or ""
        return Press(to.removeprefix(HIDDEN), to.startswith(HIDDEN), self.revision.data or 0)


class NoteForm(Form):
    """Nothing has to be in it: an empty one takes a note away."""

    revision = HiddenNumber(default=0)
    talked = TickField(_("We talked about it"))
    text = WordsField(_("First words of an answer"))

    @property
    def note(self) -> Note:
        return Note(bool(self.talked.data), self.text.data or "", self.revision.data or 0)

    def apart(self, place: int) -> "NoteForm":
        """Several of them stand on one page: ids end in their place on it."""
        for field in self:
            field.id = field.label.field_id = f"{field.short_name}-{place}"
        return self


def note_form(note: Note) -> NoteForm:
    """As the page is opened: what was noted is there to be gone on with."""
    form = NoteForm(formdata=None, talked=note.talked_about, text=note.words)
    form.revision.data = note.revision
    return form
