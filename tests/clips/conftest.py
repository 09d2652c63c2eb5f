"""Catalogues of the tests' own, so that a translation can change."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal.i18n.catalogue import TRANSLATIONS, forget, reading_from


@pytest.fixture
def translate(tmp_path: Path) -> Iterator[Callable[[str, str, str], None]]:
    """Change a translation, as in `translate("ti", "My wishes", "…")`."""
    folder = tmp_path / "translations"
    shutil.copytree(TRANSLATIONS, folder)

    def change(tag: str, english: str, text: str) -> None:
        path = folder / tag / "LC_MESSAGES" / "messages.po"
        before, mark, after = path.read_text("utf-8").partition(f'\nmsgid "{english}"\n')
        assert mark, f"{tag} has no {english!r}"
        rest = after.partition("\n")[2]
        path.write_text(f'{before}{mark}msgstr "{text}"\n{rest}', "utf-8")
        forget()

    with reading_from(folder):
        yield change
