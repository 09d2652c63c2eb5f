"""Catalogues in step with the code: `python -m portal.i18n.upkeep extract|update|check`."""

import io
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import PoFileError, read_po, write_po

from portal.i18n import faults, plurals
from portal.i18n.catalogue import Source, State, ids_of, po_path
from portal.i18n.locales import LANGUAGES, SHIPPED

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


def update(root: Path = ROOT, tags: tuple[str, ...] = SHIPPED) -> None:
    """Bring the template and each catalogue up to date; finished translations stay."""
    template = _read(extract(root))
    for tag in tags:
        if tag == "en":
            continue
        path = po_path(root / "translations", tag)
        catalog = _read(path, tag) if path.is_file() else Catalog(locale=tag)
        catalog.update(template, no_fuzzy_matching=True, update_creation_date=False)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(tag, catalog), "utf-8")


def written(tag: str, catalog: Catalog) -> str:
    """Give a catalogue as text, the same for the same translations whenever it is written."""
    catalog.fuzzy = False
    catalog.header_comment = f"# {LANGUAGES[tag].english_name} translations of the portal."
    catalog.mime_headers = [("Plural-Forms", plurals.header(tag))]
    file = io.BytesIO()
    write_po(file, catalog, width=100, sort_output=True, no_location=True, ignore_obsolete=True)
    lines = file.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_LEFT_OUT))


def check(root: Path = ROOT, tags: tuple[str, ...] = SHIPPED) -> list[str]:
    """Give a sentence for everything that would show wrong or foreign words to a reader."""
    pages = {str(page.relative_to(root)): page.read_text("utf-8") for page in _pages(root)}
    broken = [what for name, text in pages.items() for what in faults.unreadable(name, text)]
    if broken:
        return broken
    with tempfile.TemporaryDirectory() as folder:
        fresh = extract(root, Path(folder) / "messages.pot")
        template = _read(fresh)
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
        catalog = _read(path, tag)
    except (PoFileError, ValueError, TypeError) as error:
        yield f"{tag}: the catalogue cannot be read: {error}"
        return
    yield from faults.of_catalogue(tag, catalog, template)
    yield from _of_review(folder / tag / "review.toml", tag, template)


def _of_review(path: Path, tag: str, template: Catalog) -> Iterator[str]:
    said = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    if said.get("default", "machine") not in list(State):
        yield f"{tag}: review.toml has a default that is no state."
    known = {Source(ids_of(entry)[0], entry.context).review_id for entry in template if entry.id}
    for name in said.get("reviewed", ()):
        if name not in known:
            yield f"{tag}: review.toml lists {name!r}, which is no message."


def _read(path: Path, tag: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=tag, abort_invalid=True)


def main(arguments: list[str]) -> int:
    match arguments:
        case ["extract"]:
            extract()
        case ["update"]:
            update()
        case ["check"]:
            said = check()
            sys.stdout.write("".join(f"{sentence}\n" for sentence in said))
            return 1 if said else 0
        case _:
            sys.stderr.write("Say extract, update or check.\n")
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
