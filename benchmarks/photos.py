"""Cleaning a 12 MP photo against libvips: CPU, memory and time, round by round in one run.

`python benchmarks/photos.py [--rounds N] [PHOTO]`; needs `requirements/bench.txt`. Each round
runs each side once in a fresh process, after a small picture has warmed it. Ratios are medians
of the rounds' ratios: CPU 1.25 or less, memory 0.5 or less, 1.5 s or less for every format.
libvips takes more memory the more threads it has: VIPS_CONCURRENCY sets them, by default one
for each core. HEIC is timed, but not compared: libvips's wheel does not read it.
"""

import argparse
import io
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pillow_heif
import pyvips
from PIL import Image, features

from portal.photos import cleaning, decoding

MOST_CPU, MOST_MEMORY, MOST_SECONDS = 1.25, 0.5, 1.5
SIZE = 4032, 3024
ONE_SIDE = Path(__file__).with_name("photo_side.py")
WAYS_IN: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 90},
    "PNG": {"compress_level": 6},
    "WEBP": {"quality": 85, "method": 1},
    "HEIF": {"quality": 70},
}


def compare(photo: Path, folder: Path, rounds: int) -> bool:
    warming = folder / "warming.jpg"
    warming.write_bytes(_saved(_synthesised().resize((64, 48)), "JPEG"))
    found = [_one_round(warming, photo) for _ in range(rounds)]
    ratios = {}
    for what, unit in (("cpu", "s"), ("clock", "s"), ("memory", "MB")):
        ours, theirs = (statistics.median(r[side][what] for r in found) for side in found[0])
        ratios[what] = statistics.median(r["ours"][what] / r["libvips"][what] for r in found)
        figures = f"ours {ours:7.3f} {unit}, libvips {theirs:7.3f} {unit}"
        print(f"{what:7} {figures}, ratio {ratios[what]:.2f}")
    return ratios["cpu"] <= MOST_CPU and ratios["memory"] <= MOST_MEMORY


def _one_round(warming: Path, photo: Path) -> dict[str, dict[str, Any]]:
    found = {}
    for side in ("ours", "libvips"):
        command = [sys.executable, str(ONE_SIDE), side, str(warming), str(photo)]
        found[side] = json.loads(subprocess.check_output(command))  # noqa: S603 - our own file
    assert found["ours"]["size"] == found["libvips"]["size"]
    return found


def time_each_format(photo: Path, rounds: int) -> bool:
    """Time what the server does: WebP out, through the decoding process."""
    with Image.open(photo) as picture:
        given, pixels = picture.format, picture.convert("RGB")
    longest = 0.0
    for kind in WAYS_IN:
        data = photo.read_bytes() if kind == given else _saved(pixels, kind)
        decoder = cleaning.Decoder(seconds=60)
        decoder.repaint(_saved(pixels.resize((64, 48)), "JPEG"))
        before, clocks = _cpu_of(decoder), [_seconds(decoder, data) for _ in range(rounds)]
        cpu = (_cpu_of(decoder) - before) / rounds
        decoder.close()
        longest = max(longest, statistics.median(clocks))
        times = f"median {statistics.median(clocks):.2f} s, slowest {max(clocks):.2f} s"
        print(f"{kind:5} {len(data) / 1e6:5.1f} MB in: {times}, CPU {cpu:.2f} s")
    return longest <= MOST_SECONDS


def _seconds(decoder: cleaning.Decoder, data: bytes) -> float:
    start = time.perf_counter()
    decoder.repaint(data)
    return time.perf_counter() - start


def _cpu_of(decoder: cleaning.Decoder) -> float:
    """Seconds of CPU of this process and of the decoding one (0 for it without /proc)."""
    stat = Path(f"/proc/{decoder.pid}/stat")
    ticks = stat.read_text().rsplit(")", 1)[1].split()[11:13] if stat.exists() else ()
    return time.process_time() + sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def _saved(picture: Image.Image, kind: str) -> bytes:
    if kind == "PNG":
        # PNG keeps every grain of noise: fewer tones hold it under 10 MB.
        picture = picture.point(lambda tone: tone & 0xE0)
    file = io.BytesIO()
    picture.save(file, kind, **WAYS_IN[kind])
    return file.getvalue()


def _synthesised() -> Image.Image:
    """Clouds of every size under the fine grain of a phone's sensor."""
    bands = []
    for _ in range(3):
        band = Image.effect_noise((8, 6), 90).resize(SIZE, Image.Resampling.BICUBIC)
        for step in (32, 128, 512, 2016):
            cloud = Image.effect_noise((step, step * 3 // 4), 60)
            band = Image.blend(band, cloud.resize(SIZE, Image.Resampling.BICUBIC), 0.25)
        bands.append(Image.blend(band, Image.effect_noise(SIZE, 40), 0.12))
    return Image.merge("RGB", bands)


def _versions() -> str:
    vips = ".".join(str(pyvips.version(part)) for part in range(3))
    threads = os.environ.get("VIPS_CONCURRENCY") or os.cpu_count()
    jpeg = features.version_feature("libjpeg_turbo") or "unknown"
    heif = pillow_heif.libheif_version()
    ours = f"Pillow {Image.__version__}, libjpeg-turbo {jpeg}, libheif {heif}"
    return f"Python {platform.python_version()}, {ours}; libvips {vips}, {threads} threads"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photo", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=7)
    asked = parser.parse_args()
    decoding.prepare()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photo = asked.photo or folder / "photo.jpg"
        if not asked.photo:
            photo.write_bytes(_saved(_synthesised(), "JPEG"))
        print(_versions())
        good = photo.suffix.lower() == ".heic" or compare(photo, folder, asked.rounds)
        good &= time_each_format(photo, asked.rounds)
    print("within the targets" if good else "a target is missed")
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
