"""Clean one photo on one side, in a process that has loaded nothing else, and print the cost."""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

SIDE, SMALL, QUALITY = 1600, 400, 80


def ours() -> Callable[[bytes], tuple[int, int]]:
    from portal.photos import decoding  # noqa: PLC0415 - the other side must not hold it

    decoding.prepare()

    def clean(data: bytes) -> tuple[int, int]:
        photo = decoding.repaint(data, {"format": "JPEG", "quality": QUALITY})
        return photo.width, photo.height

    return clean


def libvips() -> Callable[[bytes], tuple[int, int]]:
    import pyvips  # noqa: PLC0415 - our side must not hold it

    def clean(data: bytes) -> tuple[int, int]:
        # Asked for a profile, libvips converts pictures without one too, for three times the CPU.
        profile = {"export_profile": "srgb"} if b"ICC_PROFILE" in data[:100_000] else {}
        large = pyvips.Image.thumbnail_buffer(data, SIDE, height=SIDE, size="down", **profile)
        large = large.copy_memory()
        large.jpegsave_buffer(Q=QUALITY, keep="none")
        large.thumbnail_image(SMALL, height=SMALL).jpegsave_buffer(Q=QUALITY, keep="none")
        return large.width, large.height

    return clean


SIDES = {"ours": ours, "libvips": libvips}


def peak_memory() -> float:
    """MB of this process alone: Linux counts the parent's into `ru_maxrss`."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(ln for ln in status.read_text().splitlines() if ln.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def main(side: str, warming: str, photo: str) -> None:
    """Print seconds of CPU (of all threads) and of clock, MB at the peak, and the size."""
    clean = SIDES[side]()
    clean(Path(warming).read_bytes())
    data = Path(photo).read_bytes()
    clock, cpu = time.perf_counter(), time.process_time()
    size = clean(data)
    cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
    print(json.dumps({"cpu": cpu, "clock": clock, "memory": peak_memory(), "size": size}))


if __name__ == "__main__":
    main(*sys.argv[1:])
