"""The server's end: one child process, started with its first file, ended when it hangs."""

import atexit
import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from io import BufferedReader, BufferedWriter
from pathlib import Path
from typing import cast

from portal.apart import pipe

SECONDS_FOR_A_FILE = 8.0
SECONDS_TO_START = 30.0
CHECKOUT = Path(__file__).parents[2]
# The child gets no other variable: those of the server hold keys.
ENVIRONMENT = {"PYTHONPATH": str(CHECKOUT), "MALLOC_ARENA_MAX": "2"}


class CleaningUnavailable(OSError):
    """The process could not be started: the machine's fault, not the file's."""


class Busy(Exception):
    """Others were before this one for too long: to be asked again later."""


class Child:
    """A process that runs `module`, which calls `portal.apart.work.serve`, one file at a time.

    Threads may share it: they wait for each other, `in_line` seconds at most (-1 for ever).
    """

    def __init__(
        self, module: str, seconds: float = SECONDS_FOR_A_FILE, in_line: float = -1
    ) -> None:
        self.command: tuple[str, ...] = (sys.executable, "-P", "-m", module)
        self._seconds, self._in_line = seconds, in_line
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def ask(self, data: bytes) -> pipe.Parts:
        """Give what the child makes of the file: nothing when it refuses, dies of it or is late.

        Raises CleaningUnavailable when there is no child to ask, Busy when others took too long.
        """
        with self._turn():
            child = self._running()
            try:
                with self._ended_after(child, self._seconds):
                    pipe.send_file(_stdin(child), data)
                    parts = pipe.receive_answer(_stdout(child))
            except (OSError, EOFError):
                parts = ()
        return parts

    def close(self) -> None:
        """End the child, if there is one; the next file starts another."""
        with self._lock:
            self._end()

    def forget(self) -> None:
        """Leave the child to the process that started it: called in a fork of that process."""
        self._lock = threading.Lock()
        child, self._child = self._child, None
        if child is not None:
            # Closed below their buffers: what another thread was sending is not sent twice.
            _stdin(child).raw.close()
            _stdout(child).raw.close()

    @contextlib.contextmanager
    def _turn(self) -> Iterator[None]:
        lock = self._lock
        if not lock.acquire(timeout=self._in_line):
            raise Busy
        try:
            yield
        finally:
            lock.release()

    @property
    def pid(self) -> int | None:
        return None if self._child is None else self._child.pid

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = self._started()
        return self._child

    def _started(self) -> subprocess.Popen[bytes]:
        self._child = child = self._spawned()
        with self._ended_after(child, SECONDS_TO_START):
            if _stdout(child).read(1) != pipe.READY:
                raise CleaningUnavailable("the process apart did not start")
        return child

    def _spawned(self) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(  # noqa: S603 - a fixed command
                self.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env=ENVIRONMENT,
                start_new_session=True,
            )
        except OSError as error:
            raise CleaningUnavailable("the process apart did not start") from error

    @contextlib.contextmanager
    def _ended_after(self, child: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
        """Bound an exchange; whatever breaks it ends the child, or answers would be mixed up."""
        late = threading.Event()

        def end_it() -> None:
            late.set()
            child.kill()

        timer = threading.Timer(seconds, end_it)
        timer.start()
        finished = False
        try:
            yield
            finished = True
        finally:
            timer.cancel()
            timer.join()
            if late.is_set() or not finished:
                self._end()

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for end in (_stdin(child), _stdout(child)):
            with contextlib.suppress(OSError):
                end.close()


def for_this_process(child: Child) -> Child:
    """End the child with the server; a fork of the server starts its own."""
    atexit.register(child.close)
    os.register_at_fork(after_in_child=child.forget)
    return child


def _stdin(child: subprocess.Popen[bytes]) -> BufferedWriter:
    return cast("BufferedWriter", child.stdin)


def _stdout(child: subprocess.Popen[bytes]) -> BufferedReader:
    return cast("BufferedReader", child.stdout)
