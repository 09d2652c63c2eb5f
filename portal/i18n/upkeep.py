"""Catalogues in step with the code: `portal languages extract|update|check`."""

import io
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import PoFileError, read_po, write_po

from portal.i18n import faults, glossary, plurals
from portal.i18n.catalogue import Source, State, ids_of, po_path
from portal.i18n.locales import LANGUAGES
from portal.i18n.reviews import read_review, write_review

ROOT = Path(__file__).resolve().parents[2]
_FLAGS = (
    *("-k", "lazy_gettext", "--omit-header", "--no-location", "--sort-output"),
    *("--add-comments=NOTE:", "--strip-comment-tags"),
)
# Dates would differ at every run, and the rest is what Babel writes for want of a name.
_LEFT_OUT = (
    *('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Project-Id-Version'),
    *('"Report-Msgid-Bugs-To', '"Last-Translator: FULL NAME', '"Language-Team'),
)


def extract(root: Path = ROOT, into: Path | None = None) -> Path:
    """Write the template of every message in `portal` and `templates`; give its path."""
    path = into or root / "translations" / "messages.pot"
    path.parent.mkdir(parents=True, exist_ok=True)
    places = [str(root / name) for name in ("portal", "templates") if (root / name).is_dir()]
    mapping = ["-F", str(root / "pyproject.toml")]
    CommandLineInterface().run(  # type: ignore[no-untyped-call]
        ["pybabel", "-q", "extract", *mapping, *_FLAGS, "-o", str(path), *places]
    )
    return path


def update(root: Path = ROOT, tags: tuple[str, ...] = tuple(LANGUAGES)) -> None:
    """Bring the template and each catalogue up to date; finished translations stay."""
    template = read_catalog(extract(root))
    for tag in tags:
        if tag == "en":
            continue
        path = po_path(root / "translations", tag)
        catalog = read_catalog(path, tag) if path.is_file() else Catalog(locale=tag)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(tag, catalog), "utf-8")
        _bring_along(root / "translations" / tag, template)


def _bring_along(folder: Path, template: Catalog) -> None:
    """Write what stands beside a catalogue, and take out of its review what is no message."""
    if not (folder / "glossary.toml").is_file():
        (folder / "glossary.toml").write_text(glossary.EMPTY, "utf-8")
    review = read_review(folder / "review.toml")
    write_review(folder / "review.toml", review.default, review.listed & _names(template))


def _names(template: Catalog) -> set[str]:
    return {Source(ids_of(entry)[0], entry.context).review_id for entry in template if entry.id}


def written(tag: str, catalog: Catalog) -> str:
    """Give a catalogue as text, the same for the same translations whenever it is written."""
    catalog.fuzzy = False
    catalog.header_comment = f"# {LANGUAGES[tag].english_name} translations of the portal."
    catalog.mime_headers = [("Plural-Forms", plurals.header(tag))]
    file = io.BytesIO()
    write_po(file, catalog, width=100, sort_output=True, no_location=True, ignore_obsolete=True)
    lines = file.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_LEFT_OUT))


def check(root: Path = ROOT, tags: tuple[str, ...] = tuple(LANGUAGES)) -> list[str]:
    """Give a sentence for everything that would show wrong or foreign words to a reader."""
    pages = {str(page.relative_to(root)): page.read_text("utf-8") for page in _pages(root)}
    broken = [what for name, text in pages.items() for what in faults.unreadable(name, text)]
    if broken:
        return broken
    with tempfile.TemporaryDirectory() as folder:
        fresh = extract(root, Path(folder) / "messages.pot")
        template = read_catalog(fresh)
        committed = root / "translations" / "messages.pot"
        stale = not committed.is_file() or committed.read_bytes() != fresh.read_bytes()
    said = ["translations/messages.pot is stale: run update."] if stale else []
    said += faults.of_english(template)
    for tag in tags:
        if tag != "en":
            said += _of_language(root / "translations", tag, template)
    for name, text in pages.items():
        said += faults.of_page(name, text)
    return said


def _pages(root: Path) -> list[Path]:
    return sorted((root / "templates").rglob("*.html"))


def _of_language(folder: Path, tag: str, template: Catalog) -> Iterator[str]:
    path = po_path(folder, tag)
    if not path.is_file():
        yield f"{tag}: there is no catalogue: run update."
        return
    try:
        catalog = read_catalog(path, tag)
    except (PoFileError, ValueError, TypeError) as error:
        yield f"{tag}: the catalogue cannot be read: {error}"
        return
    yield from faults.of_catalogue(tag, catalog, template)
    yield from glossary.faults(tag, folder / tag / "glossary.toml", catalog)
    yield from _of_review(folder / tag / "review.toml", tag, template)


def _of_review(path: Path, tag: str, template: Catalog) -> Iterator[str]:
    try:
        review = read_review(path)
    except tomllib.TOMLDecodeError as error:
        yield f"{tag}: review.toml cannot be read: {error}."
        return
    if review.default not in list(State):
        yield f"{tag}: review.toml has a default that is no state."
    for name in sorted(review.listed - _names(template)):
        yield f"{tag}: review.toml lists {name!r}, which is no message."


def read_catalog(path: Path, tag: str | None = None) -> Catalog:
    """Raises PoFileError, ValueError or TypeError for a file that is no catalogue."""
    with path.open("rb") as file:
        return read_po(file, locale=tag, abort_invalid=True)
