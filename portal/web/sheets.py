"""A table for a spreadsheet: CSV that Excel reads as UTF-8 and never takes for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

from flask import Response

from portal.i18n import Text
from portal.i18n.text import is_text

# A cell that starts so is run as a formula (the four last but two are full-width forms).
STARTS_A_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\uff1d",
    "\uff0b",
    "\uff0d",
    "\uff20",
    "|",
    "%",
)
BYTE_ORDER_MARK = "\ufeff"


def sheet(name: str, header: Sequence[Text], rows: Iterable[Sequence[object]]) -> Response:
    """Answer with `name`.csv; a cell is said in the reader's language."""
    out = io.StringIO()
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow([safe(label.plain()) for label in header])
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    answer = Response(out.getvalue().encode(), mimetype="text/csv")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def safe(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run; isolates of names go."""
    bare = cell.replace("\u2068", "").replace("\u2069", "").replace("\x00", "")
    runs = bare.startswith(STARTS_A_FORMULA) or bare.lstrip().startswith(STARTS_A_FORMULA)
    return f"'{bare}" if runs else bare


def _cell(cell: object) -> str:
    """A number stays one, also below 0: it holds nothing that could run."""
    if isinstance(cell, int | float):
        return str(cell)
    return safe(cell.plain() if is_text(cell) else str(cell))
