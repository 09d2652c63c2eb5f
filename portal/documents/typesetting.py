"""The one door to Typst: a document as JSON becomes a PDF. Only the process apart comes here."""

import json
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

import typst

TEMPLATE = Path(__file__).with_name("document.typ")
DRAWINGS = Path(__file__).with_name("drawings.typ")
PIXELS_TO_AN_INCH = 220
# Each package carries static files, or in the last two variable ones that Typst reads well.
FONTS = {
    "fontpkg_amiri": "files",
    "fontpkg_hind_siliguri": "files",
    "fontpkg_noto_sans": "files",
    "justmytype_intl_africa": "fonts",
}
TAGGED, PLAIN = b"tagged", b"plain"


@cache
def fonts() -> typst.Fonts:
    """The fonts that come with the portal; those of the machine differ from one to the next."""
    folders = [Path(str(import_module(name).__file__)).parent / FONTS[name] for name in FONTS]
    return typst.Fonts(include_system_fonts=False, font_paths=[str(one) for one in folders])


def prepare() -> None:
    """Read the fonts once, before memory is bounded."""
    fonts().families()


def made(asked: bytes) -> Sequence[bytes]:
    """A PDF and how it was made, of a document; or a PNG of each drawing."""
    what = json.loads(asked)
    if "drawings" in what:
        return _pixels(json.dumps(what["drawings"]))
    return typeset(what["paper"])


def typeset(paper: dict[str, Any]) -> tuple[bytes, bytes]:
    """The PDF, and whether it is tagged (PDF/UA-1): where that fails, a plain one says so.

    Raises whatever Typst raises for a document that it cannot set at all.
    """
    try:
        return _compiled({**paper, "tagged": True}, "ua-1"), TAGGED
    except typst.TypstError:
        return _compiled({**paper, "tagged": False}, None), PLAIN


def _compiled(paper: dict[str, Any], standard: Literal["ua-1"] | None) -> bytes:
    compiler = _compiler(TEMPLATE, json.dumps(paper))
    file = compiler.compile(format="pdf", pdf_standards=standard)
    if not isinstance(file, bytes):
        raise TypeError
    return file


def _pixels(drawings: str) -> list[bytes]:
    compiler = _compiler(DRAWINGS, drawings)
    files = compiler.compile(format="png", ppi=PIXELS_TO_AN_INCH)
    return [one for one in (files if isinstance(files, list) else [files]) if one]


def _compiler(template: Path, given: str) -> typst.Compiler:
    """Words come in as JSON strings alone, and the template's folder is all there is to read."""
    return typst.Compiler(
        template.read_bytes(),
        root=str(template.parent),
        font_paths=fonts(),
        sys_inputs={"given": given},
    )
