"""Asking about a right, and finding what was asked."""

from uuid import UUID, uuid4

from portal.rights.models import Asked

RIGHT = "an-advocate"
PAGE = f"/rights/{RIGHT}"


def ask(visitor, text="Can I have one?", asks=Asked.QUESTION, right=RIGHT, **options) -> UUID:
    made = options.pop("made", None) or uuid4()
    sent = {"id": str(made), "asks": asks.value, "text": text}
    visitor.press(f"/rights/{right}/ask", sent, **options)
    return made
