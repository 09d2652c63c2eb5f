"""What the council's pieces, blocks and states are called, and how they look."""

from typing import NamedTuple

from portal.council.blocks import BlockKind
from portal.council.models import PieceKind, VersionState
from portal.council.warnings import Danger
from portal.i18n import Message, _


class Look(NamedTuple):
    label: Message
    icon: str
    hue: str = ""


KINDS = {
    PieceKind.POST: Look(_("News"), "newspaper"),
    PieceKind.PAGE: Look(_("Page"), "book-open"),
    PieceKind.EVENT: Look(_("Event"), "calendar-days"),
    PieceKind.MEMBER: Look(_("Somebody of the council"), "user-round"),
    PieceKind.PLEDGE: Look(_("A promise of the authority"), "handshake"),
    PieceKind.SAID: Look(_("You said, we did"), "lightbulb"),
}
BLOCKS = {
    BlockKind.TITLE: Look(_("Title"), "heading"),
    BlockKind.HEADING: Look(_("Heading"), "heading"),
    BlockKind.TEXT: Look(_("Text"), "pilcrow"),
    BlockKind.PHOTO: Look(_("Photo"), "image"),
    BlockKind.QUOTE: Look(_("What somebody said"), "quote"),
    BlockKind.STEPS: Look(_("Steps"), "list-ordered"),
    BlockKind.LINK: Look(_("Link"), "link"),
    BlockKind.POLL: Look(_("Poll"), "vote"),
    BlockKind.AUDIO: Look(_("Recording"), "mic"),
    BlockKind.EVENT: Look(_("Event"), "calendar-days"),
}
STATES = {
    VersionState.DRAFT: Look(_("Draft. Not sent yet."), "pencil"),
    VersionState.SENT: Look(_("Somebody checks it"), "hourglass", "violet"),
    VersionState.CHANGES_ASKED: Look(_("Something has to change"), "message-circle", "rust"),
    VersionState.PUBLISHED: Look(_("Published"), "circle-check", "green"),
    VersionState.UNPUBLISHED: Look(_("Taken down"), "circle-minus", "rust"),
    VersionState.OLDER: Look(_("An older version"), "clock"),
}
DANGERS = {
    Danger.PHONE: _("Is this a phone number?"),
    Danger.POSTCODE: _("Is this a postcode?"),
    Danger.EMAIL: _("Is this an e-mail address?"),
    Danger.NAME: _("Is this the name of a young person here?"),
}
