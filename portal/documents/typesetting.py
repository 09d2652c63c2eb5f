"""The one door to Typst: a document as JSON becomes a PDF. Only the process apart comes here."""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Literal

import typst

TEMPLATE = Path(__file__).with_name("document.typ")
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


def typeset(paper: bytes) -> tuple[bytes, bytes]:
    """The PDF, and whether it is tagged (PDF/UA-1): where that fails, a plain one is made.

    Raises whatever Typst raises for a document that it cannot set at all.
    """
    try:
        return _compiled(paper, "ua-1"), TAGGED
    except typst.TypstError:
        return _compiled(paper, None), PLAIN


def _compiled(paper: bytes, standard: Literal["ua-1"] | None) -> bytes:
    """Words come in as a JSON string alone, and the template's folder is all there is to read."""
    compiler = typst.Compiler(
        TEMPLATE.read_bytes(),
        root=str(TEMPLATE.parent),
        font_paths=fonts(),
        sys_inputs={"paper": paper.decode()},
    )
    made = compiler.compile(format="pdf", pdf_standards=standard)
    if not isinstance(made, bytes):
        raise TypeError
    return made
