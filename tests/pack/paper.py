"""What tests of the papers do again and again: fetch them, read them, look inside."""

import io
import subprocess
from zipfile import ZipFile

from cast.visitor import Visitor
from pack.desk import PACK, SAM

PDF, WORD = f"{PACK}.pdf", f"{PACK}.docx"
THEIRS = PACK.replace("/officer", "/professional")
FOR = {"iro": "", "meeting": "?for=meeting", "sam": f"?for={SAM}"}


def text_of(made: bytes, *options: str) -> str:
    """What a reader finds when they search the PDF."""
    command = ["/usr/bin/pdftotext", *options, "-", "-"]
    asked = subprocess.run(command, input=made, capture_output=True, check=True)  # noqa: S603 a fixed command
    return " ".join(asked.stdout.decode().split())


def about(made: bytes) -> str:
    """The PDF's own data and its structure, as far as it can be asked for."""
    return "\n".join(
        told_of(made, *option) for option in ((), ("-meta",), ("-struct-text",), ("-dests",))
    )


def told_of(made: bytes, *options: str) -> str:
    command = ["/usr/bin/pdfinfo", *options, "-"]
    asked = subprocess.run(command, input=made, capture_output=True, check=True)  # noqa: S603 a fixed command
    return asked.stdout.decode(errors="replace")


def words_in_word(made: bytes) -> str:
    """Everything of a Word file, with its own data: all that is text in it."""
    with ZipFile(io.BytesIO(made)) as parts:
        texts = [parts.read(name) for name in parts.namelist() if name.endswith((".xml", ".rels"))]
    return " ".join(text.decode() for text in texts)


def fetched(visitor: Visitor, address: str = PDF, expect: int = 200) -> bytes:
    return visitor.visit(address, expect=expect).bytes
