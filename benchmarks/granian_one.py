"""Start one granian server as `portal.serving` starts its own, and import nothing of the portal.

The target's module is imported before the workers fork, so that they share its memory.
"""

import gc
import sys
from importlib import import_module

from granian import Granian
from granian.constants import Interfaces


def main(target: str, port: str, workers: str, threads: str) -> None:
    import_module(target.partition(":")[0])
    gc.freeze()
    Granian(
        target,
        factory=True,
        port=int(port),
        interface=Interfaces.WSGI,
        workers=int(workers),
        blocking_threads=int(threads),
        log_enabled=False,
    ).serve()


if __name__ == "__main__":
    main(*sys.argv[1:])
