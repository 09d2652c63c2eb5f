"""Texts that the phone itself may read, where nobody has spoken them yet."""

from typing import Any

from flask import g
from markupsafe import Markup

from portal.clips.known import clip_of, is_listener
from portal.i18n import Message, Text, _, speaking
from portal.i18n.catalogue import remembers

# No phone has a voice for ps, ckb, ti, am, so, sq, om or ku; Android lists some all the same.
WITH_VOICES = frozenset({"en", "ar", "fa", "fa_AF", "fr", "vi", "bn", "ur", "uk"})
NOTHING = Markup()
_marks: dict[str, dict[Any, Any]] = {}
remembers(_marks)


def label_of(text: Text | str) -> Message:
    return _("Listen: %(text)s", text=text)


def say(message: object) -> Markup:
    """The mark of a text that a voice may read: an attribute that holds the button's label.

    Empty where there is a clip, where phones have no such voice, and for a text that stands in
    another language than its page.
    """
    tag = speaking().shown
    if tag not in WITH_VOICES or not isinstance(message, Message) or not is_listener():
        return NOTHING
    if clip_of(message):
        return NOTHING
    kept = _marks.setdefault(tag, {})
    mark: Markup | None = kept.get(message)
    if mark is None:
        mark = _mark(message, tag)
        if message.fixed:
            kept[message] = mark
    if mark:
        g.something_to_hear = True
    return mark


def say_words(tag: str, name: Text) -> Markup:
    """The mark of an adult's words in this language; `name` says what they are."""
    if tag not in WITH_VOICES or not is_listener():
        return NOTHING
    g.something_to_hear = True
    return Markup(' data-say="{}"').format(label_of(name).plain())


def _mark(message: Message, tag: str) -> Markup:
    found = message.trusted(tag)
    own = tag == "en" or (found is not None and found.tag == tag)
    return Markup(' data-say="{}"').format(label_of(message).plain(tag)) if own else NOTHING
