"""Catalogues out to a translator and back in, as PO files that any editor of them opens.

Whatever nobody fluent has checked goes out marked `fuzzy` ("needs work"); what comes back without
the mark has been checked. A file with one fault changes nothing.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from portal.i18n import faults, glossary, plurals
from portal.i18n.catalogue import Source, State, forms_of, ids_of, po_path
from portal.i18n.reviews import read_review, write_review
from portal.i18n.upkeep import ROOT, read_catalog, written

# Babel guesses at a line that was cut off instead of refusing it.
_LINE = re.compile(r'#.*|(?:msg(?:id|id_plural|str|ctxt)(?:\[\d\])?\s+)?"(?:[^"\\]|\\.)*"|')
MOST_BYTES = 5_000_000


class Refused(ValueError):
    """The file was not taken; `reasons` has a sentence for each fault."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("\n".join(reasons))
        self.reasons = reasons


class Taken(NamedTuple):
    """How many messages changed, and how many are listed as checked now."""

    changed: int
    checked: int


def out(tag: str, root: Path = ROOT) -> bytes:
    """Give a language's catalogue as a PO file for a translator."""
    catalog = read_catalog(po_path(root / "translations", tag), tag)
    review = read_review(root / "translations" / tag / "review.toml")
    for entry in catalog:
        unchecked = review.default == State.MACHINE and _name(entry) not in review.listed
        if entry.id and unchecked and any(forms_of(entry)):
            entry.flags.add("fuzzy")
    file = io.BytesIO()
    catalog.fuzzy = False
    catalog.mime_headers = [("Plural-Forms", plurals.header(tag))]
    write_po(file, catalog, width=100, sort_output=True, no_location=True, ignore_obsolete=True)
    return file.getvalue()


def take(tag: str, name: str, content: bytes, root: Path = ROOT) -> Taken:
    """Put a translator's PO file into the catalogue; raises Refused and leaves the old one."""
    theirs = _read(tag, name, content)
    path = po_path(root / "translations", tag)
    ours = read_catalog(path, tag)
    reasons = [f"{name}: {what}" for what in _wrong(tag, theirs, ours, root)]
    if reasons:
        raise Refused(*reasons)
    review_path = root / "translations" / tag / "review.toml"
    review = read_review(review_path)
    changed, checked = 0, set(review.listed)
    for entry in theirs:
        mine = ours.get(ids_of(entry)[0], entry.context) if entry.id else None
        if mine is None or not all(forms_of(entry)):
            continue
        if forms_of(mine) != forms_of(entry):
            mine.string = entry.string
            checked.discard(_name(entry))
            changed += 1
        if not entry.fuzzy:
            checked.add(_name(entry))
    path.write_text(written(tag, ours), "utf-8")
    write_review(review_path, review.default, checked)
    return Taken(changed, len(checked))


def _read(tag: str, name: str, content: bytes) -> Catalog:
    if len(content) > MOST_BYTES:
        raise Refused(f"{name}: this is no catalogue: it is over {MOST_BYTES:,} bytes.")
    lines = content.decode("utf-8", "replace").splitlines()
    broken = [at for at, line in enumerate(lines, 1) if not _LINE.fullmatch(line.strip())]
    if broken:
        raise Refused(f"{name}: this cannot be read as a PO file: line {broken[0]} is broken.")
    try:
        return read_po(io.BytesIO(content), locale=tag, abort_invalid=True)
    except (PoFileError, ValueError, TypeError, LookupError) as error:
        raise Refused(f"{name}: this cannot be read as a PO file: {error}.") from error


def _wrong(tag: str, theirs: Catalog, ours: Catalog, root: Path) -> Iterator[str]:
    """Give a sentence for each translation that would show a reader something wrong."""
    if not plurals.agrees(tag, theirs.plural_forms):
        yield f"the plural header should be {plurals.header(tag)!r}."
    terms = glossary.read(root / "translations" / tag / "glossary.toml")
    known = 0
    for entry in theirs:
        source = ours.get(ids_of(entry)[0], entry.context) if entry.id else None
        if source is None:
            continue
        known += 1
        if any(forms_of(entry)):
            yield from faults.of_translation(tag, source, entry)
            yield from glossary.lost(terms, entry)
    if not known:
        yield "it holds no message of the portal."


def _name(entry: object) -> str:
    return Source(ids_of(entry)[0], entry.context).review_id if entry.id else ""  # type: ignore[attr-defined,arg-type]
