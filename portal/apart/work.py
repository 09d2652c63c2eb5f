"""The child's end: reads files, answers clean ones, dies rather than hang or swell."""

import contextlib
import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from typing import BinaryIO

from portal.apart import pipe

MOST_MEMORY = 1 << 30
CPU_SECONDS = 12
WALL_SECONDS = 10

Clean = Callable[[bytes], Sequence[bytes]]


def serve(prepare: Callable[[], None], clean: Clean) -> None:
    """Answer each file with the parts that `clean` makes of it; whatever it raises means no."""
    questions, answers = sys.stdin.buffer, _own_answers()
    prepare()
    _shut_in()
    answers.write(pipe.READY)
    answers.flush()
    _silence_errors()
    while (data := pipe.receive_file(questions)) is not None:
        _give_time()
        pipe.send_answer(answers, _cleaned(clean, data))
        signal.alarm(0)


def _cleaned(clean: Clean, data: bytes) -> Sequence[bytes]:
    try:
        return clean(data)
    except Exception:  # noqa: BLE001 - a decoder may raise anything, and all of it means no
        return ()


def _own_answers() -> BinaryIO:
    """Keep the pipe for answers alone: what a C library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    _point_at_nothing(1)
    return answers


def _silence_errors() -> None:
    """From here on a message could quote the file, so none reaches the server's log."""
    _point_at_nothing(2)


def _point_at_nothing(number: int) -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, number)
    os.close(nothing)


def _shut_in() -> None:
    """Bound memory, write no file and no core dump; macOS refuses some of these limits."""
    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def _give_time() -> None:
    """Start the clocks of one file, which end this process even if the server is gone."""
    signal.alarm(WALL_SECONDS)
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
