"""From the bytes a phone sent to a picture that is safe to keep and show."""

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

from portal.photos import pipe
from portal.photos.picture import MOST_BYTES, BadPhoto, CleanPhoto

__all__ = ["BadPhoto", "CleanPhoto", "CleaningUnavailable", "Decoder", "clean"]

SECONDS_FOR_A_PICTURE = 8.0
SECONDS_TO_START = 30.0
CHECKOUT = Path(__file__).parents[2]
# The child gets no other variable: those of the server hold keys.
ENVIRONMENT = {"PYTHONPATH": str(CHECKOUT), "MALLOC_ARENA_MAX": "2"}
COMMAND = (sys.executable, "-P", "-m", "portal.photos.worker")


class CleaningUnavailable(OSError):
    """The decoding process could not be started: the machine's fault, not the picture's."""


class Decoder:
    """A child process that decodes, one picture at a time; it is ended when it hangs.

    Threads may share it: they wait for each other.
    """

    def __init__(self, seconds: float = SECONDS_FOR_A_PICTURE) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def repaint(self, data: bytes) -> CleanPhoto:
        """Raise `BadPhoto` when the child refuses the file, dies of it or takes too long."""
        with self._lock:
            child = self._running()
            try:
                with self._ended_after(child, self._seconds):
                    pipe.send_file(_stdin(child), data)
                    photo = pipe.receive_answer(_stdout(child))
            except (OSError, EOFError):
                photo = None
        if photo is None:
            raise BadPhoto
        return photo

    def close(self) -> None:
        """End the child, if there is one; the next picture starts another."""
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

    @property
    def pid(self) -> int | None:
        return None if self._child is None else self._child.pid

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = self._started()
        return self._child

    def _started(self) -> subprocess.Popen[bytes]:
        self._child = child = _spawned()
        with self._ended_after(child, SECONDS_TO_START):
            if _stdout(child).read(1) != pipe.READY:
                raise CleaningUnavailable("the decoding process did not start")
        return child

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


def _spawned() -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - a fixed command
            COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=ENVIRONMENT,
            start_new_session=True,
        )
    except OSError as error:
        raise CleaningUnavailable("the decoding process did not start") from error


def _stdin(child: subprocess.Popen[bytes]) -> BufferedWriter:
    return cast("BufferedWriter", child.stdin)


def _stdout(child: subprocess.Popen[bytes]) -> BufferedReader:
    return cast("BufferedReader", child.stdout)


_DECODER = Decoder()
atexit.register(_DECODER.close)
os.register_at_fork(after_in_child=_DECODER.forget)


def clean(data: bytes) -> CleanPhoto:
    """Give back the pixels of a JPEG, PNG, WebP or HEIC file of up to 10 MB and 40 megapixels.

    Only the first picture of an animation is kept, upright and on white. Raises `BadPhoto`
    for every way in which a picture can be bad, and `CleaningUnavailable` (an OSError) when
    the decoding process cannot start.
    """
    if not 0 < len(data) <= MOST_BYTES:
        raise BadPhoto
    return _DECODER.repaint(data)
