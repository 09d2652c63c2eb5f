"""Which translations somebody fluent has checked: the `review.toml` beside each catalogue."""

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

HEAD = """\
# How far these translations can be trusted: machine, human or reviewed.
# `reviewed` lists each message that somebody fluent has checked, by its English;
# one with a context is written "context | English".
"""


class Reviewed(NamedTuple):
    """The state of every message that is not listed, and the list."""

    default: str = "machine"
    listed: frozenset[str] = frozenset()


def read_review(path: Path) -> Reviewed:
    """Raises tomllib.TOMLDecodeError for a file that is no TOML."""
    if not path.is_file():
        return Reviewed()
    said = tomllib.loads(path.read_text("utf-8"))
    return Reviewed(said.get("default", "machine"), frozenset(said.get("reviewed", ())))


def write_review(path: Path, default: str, listed: Iterable[str]) -> None:
    lines = "".join(f"  {json.dumps(name, ensure_ascii=False)},\n" for name in sorted(listed))
    names = f"[\n{lines}]" if lines else "[]"
    path.write_text(f'{HEAD}default = "{default}"\nreviewed = {names}\n', "utf-8")
