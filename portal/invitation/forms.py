"""The form of the way into a video meeting."""

from urllib.parse import urlsplit

from portal.i18n import _
from portal.web.fields import HiddenNumber, LineField, Wrong
from portal.web.forms import Form

LONGEST = 1000


class JoinForm(Form):
    """`revision` is of the address that stood when the page was drawn."""

    revision = HiddenNumber(default=0)
    address = LineField(
        _("Link to the video meeting"),
        description=_("It starts with https. Leave this empty if nobody joins by video."),
        most=LONGEST,
    )

    def validate_address(self, field: LineField) -> None:
        if field.data and not is_safe_link(field.data):
            raise Wrong(_("Write the whole link, like https://meeting.example/123."))


def is_safe_link(address: str) -> bool:
    """A whole https address with a host of its own, without a name or password in it."""
    if any(letter.isspace() or not letter.isprintable() or letter == "\\" for letter in address):
        return False
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 a port that is none raises
    except ValueError:
        return False
    if parts.scheme != "https" or "@" in parts.netloc:
        return False
    host = parts.hostname or ""
    return "." in host and not host.replace(".", "").isdigit()
