"""Catalogues as MO files, which are read in half the time."""

from contextlib import suppress
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from portal.i18n.catalogue import TRANSLATIONS, is_compiled, mo_path, po_path
from portal.i18n.locales import LANGUAGES


def compile_catalogues(
    folder: Path = TRANSLATIONS, tags: tuple[str, ...] = tuple(LANGUAGES)
) -> list[Path]:
    """Write each catalogue as an MO file; give their paths.

    Raises OSError, and PoFileError, ValueError or TypeError for a file that is no catalogue.
    """
    return [_compiled(folder, tag) for tag in tags if po_path(folder, tag).is_file()]


def compile_changed(folder: Path = TRANSLATIONS) -> None:
    """Do that for the ones that changed; what cannot be read or written here is left as it is."""
    for tag in LANGUAGES:
        if po_path(folder, tag).is_file() and not is_compiled(folder, tag):
            with suppress(OSError, PoFileError, ValueError, TypeError):
                _compiled(folder, tag)


def _compiled(folder: Path, tag: str) -> Path:
    path = mo_path(folder, tag)
    with po_path(folder, tag).open("rb") as file:
        catalog = read_po(file, locale=tag, abort_invalid=True)
    # A portal that runs never finds half a file.
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        write_mo(file, catalog)
    return part.replace(path)
