"""One granian server of a benchmark, set as `portal.serving` sets its own, with one worker."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from portal.serving import THREADS

HERE = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


class Server(NamedTuple):
    port: int
    pid: int

    def cpu_seconds(self) -> float:
        """CPU of the worker so far, 0 where there is no /proc."""
        stat = Path(f"/proc/{self.pid}/stat")
        if not stat.exists():
            return 0.0
        return sum(map(int, stat.read_text().rsplit(")", 1)[1].split()[11:13])) / TICKS


@contextmanager
def serving(target: str, env: Mapping[str, str], workers: int = 1) -> Iterator[Server]:
    """Serve the application factory `target` and wait until it answers."""
    port = _free_port()
    numbers = [str(number) for number in (port, workers, THREADS)]
    command = [sys.executable, "-m", "benchmarks.granian_one", target, *numbers]
    process = subprocess.Popen(command, env=dict(env), cwd=HERE, stderr=subprocess.DEVNULL)  # noqa: S603 our own file
    try:
        _wait_for(port, process)
        yield Server(port, _worker_of(process.pid))
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(20)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the server did not start"
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("the server does not answer")


def _worker_of(pid: int) -> int:
    """The process that granian forked or spawned to answer requests."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    found = children.read_text().split() if children.exists() else []
    return int(found[-1]) if found else pid
