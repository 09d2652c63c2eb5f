"""A file that changes whenever what is published does: every process looks at it, none asks."""

from pathlib import Path
from secrets import token_bytes
from time import time
from typing import NamedTuple

from portal.vault.durable import write_durably
from portal.web.settings import current_settings

# Where another machine, or a process killed in the middle, did not tell: no older than this.
SECONDS = 60


class Stamp(NamedTuple):
    """Where the file lies."""

    path: Path

    def say_changed(self) -> None:
        write_durably(self.path, token_bytes(8))

    def version(self) -> tuple[int, ...]:
        """Another one after each change, and once a minute."""
        now = int(time())
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return (0, 0, now // SECONDS)
        return (found.st_ino, found.st_mtime_ns, now // SECONDS)


def current_stamp() -> Stamp:
    return Stamp(current_settings().data / "council-changed")
