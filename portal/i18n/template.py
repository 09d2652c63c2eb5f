"""Every message of the portal, as the template of all catalogues lists them."""

from functools import cache

from babel.messages.pofile import read_po

from portal.i18n.catalogue import TRANSLATIONS, Source, ids_of


@cache
def every_source() -> tuple[Source, ...]:
    """The messages of `translations/messages.pot`, in its order."""
    with (TRANSLATIONS / "messages.pot").open("rb") as file:
        entries = read_po(file, abort_invalid=True)
    return tuple(_source(ids_of(entry), entry.context) for entry in entries if entry.id)


def _source(ids: tuple[str, ...], context: str | None) -> Source:
    return Source(ids[0], context, ids[1] if len(ids) > 1 else None)
