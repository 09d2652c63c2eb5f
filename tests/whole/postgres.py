"""A PostgreSQL of the test's own: in a temporary folder, on a socket, run by an ordinary user."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql/15/bin")
MISSING = "PostgreSQL's programs are not here: apt-get install postgresql-15 (macOS: brew)."
QUICK = "-c fsync=off -c full_page_writes=off -c listen_addresses="


@contextmanager
def a_postgres() -> Iterator[str]:
    """Give the address of an empty database. Raises AssertionError when there are no programs."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    try:
        _hand_over(folder)
        data = folder / "data"
        _run("initdb", "-D", str(data), "-U", "portal", "-A", "trust", "-E", "UTF8", "-N")
        control = ("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"))
        _run(*control, "-o", f"{QUICK} -k {folder}", "start")
        try:
            yield f"postgresql+psycopg://portal@/postgres?host={folder}"
        finally:
            _run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder)


def _run(program: str, *arguments: str) -> None:
    done = subprocess.run(  # noqa: S603 a program of PostgreSQL
        [_found(program), *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd="/",
        timeout=60,
        check=False,
        user=_ordinary_user(),
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")


def _found(program: str) -> str:
    path = DEBIAN / program
    found = str(path) if path.exists() else shutil.which(program)
    assert found, MISSING
    return found


def _ordinary_user() -> int | None:
    """PostgreSQL does not run as root."""
    return pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None


def _hand_over(folder: Path) -> None:
    user = _ordinary_user()
    if user is not None:
        os.chown(folder, user, -1)
