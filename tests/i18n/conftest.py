"""A folder of small catalogues, read instead of the real ones."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from portal.i18n import catalogue, plurals

Write = Callable[..., None]


@pytest.fixture
def translations(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "translations"
    with catalogue.reading_from(folder):
        yield folder


@pytest.fixture
def write(translations: Path) -> Write:
    """Write a catalogue: `write("ar", 'msgid "Save"', 'msgstr "احفظ"', reviewed=["Save"])`."""

    def put(tag: str, *lines: str, header: str | None = None, reviewed: str = "") -> None:
        path = catalogue.po_path(translations, tag)
        path.parent.mkdir(parents=True, exist_ok=True)
        forms = header or plurals.header(tag)
        top = f'msgid ""\nmsgstr ""\n"Language: {tag}\\n"\n"Plural-Forms: {forms}\\n"\n'
        kind = '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
        path.write_text(top + kind + "\n".join(lines) + "\n", "utf-8")
        if reviewed:
            (translations / tag / "review.toml").write_text(reviewed, "utf-8")
        catalogue.forget()

    return put
