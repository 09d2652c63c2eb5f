"""Every benchmark, each in a process of its own; the exit code says whether all targets are met."""

import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

BENCHES = (
    "pages",
    "queries",
    "desk",
    "happened",
    "memory",
    "weight",
    "languages",
    "rights",
    "council",
    "saves",
    "photos",
    "documents",
    "meeting",
)
PACKAGES = (
    "flask",
    "jinja2",
    "sqlalchemy",
    "granian",
    "pillow",
    "pyvips",
    "typst",
    "python-docx",
    "weasyprint",
    "wagtail",
)


def main() -> int:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    print(f"Python {platform.python_version()} on {platform.platform()}; {versions}")
    missed = []
    for bench in BENCHES:
        print(f"\n{bench}", flush=True)
        command = [sys.executable, "-m", f"benchmarks.{bench}"]
        if subprocess.run(command, check=False, cwd=Path(__file__).parent.parent).returncode:  # noqa: S603 our own files
            missed.append(bench)
    print("\n" + (f"a target is missed in: {', '.join(missed)}" if missed else "all targets met"))
    return bool(missed)


if __name__ == "__main__":
    raise SystemExit(main())
