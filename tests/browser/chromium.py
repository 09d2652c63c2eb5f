"""The browser that the tests drive: the system's Chromium, else Playwright's own."""

import os
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Playwright

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--host-resolver-rules=MAP localhost 127.0.0.1",
    "--no-first-run",
)


def launch(playwright: Playwright, **options: Any) -> Browser:
    return playwright.chromium.launch(**how(), **options)


def launch_with_profile(playwright: Playwright, folder: Path, **options: Any) -> BrowserContext:
    """A browser that keeps on disk what browsers keep."""
    return playwright.chromium.launch_persistent_context(folder, **how(), **options)


def how() -> dict[str, Any]:
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    return {"executable_path": path, "args": [*QUIET, *as_root]}
