"""English that somebody of the authority wrote, shown among texts that are translated."""

from portal.i18n import Message
from portal.i18n.catalogue import Source


def as_written(text: str) -> Message:
    """The text as it is: the pair says that it is not translated."""
    return Message(Source("%(text)s"), None, {"text": text})


def plain_english(text: Message) -> str:
    """The English without the isolates that stand round a value."""
    return text.plain("en").replace("\u2068", "").replace("\u2069", "")
