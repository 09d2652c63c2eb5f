"""The browsers that the tests drive: the system's Chromium, else Playwright's own."""

import os
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Playwright

SHELL, WHOLE = "chromium-headless-shell", ("chromium", "chromium-browser")
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
    """The headless shell where there is one: the same engine without the windows around it."""
    return playwright.chromium.launch(**how(SHELL), **options)


def launch_whole(playwright: Playwright, **options: Any) -> Browser:
    """With the windows and what they do, such as keep pages for Back."""
    return playwright.chromium.launch(**how(), **options)


def launch_with_profile(playwright: Playwright, folder: Path, **options: Any) -> BrowserContext:
    """A browser that keeps on disk what browsers keep."""
    return playwright.chromium.launch_persistent_context(folder, **how(), **options)


def how(*programs: str) -> dict[str, Any]:
    """Options to start the first of these programs that is here, else the whole browser."""
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    path = next(filter(None, map(shutil.which, (*programs, *WHOLE))), None)
    return {"executable_path": path, "args": [*QUIET, *as_root]}
