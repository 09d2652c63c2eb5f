"""What must not be so in production, each as a sentence that says what to do."""

import stat
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

from portal.config import Settings, SettingsError
from portal.help.numbers import load_numbers
from portal.reviews.calendar import read_calendar
from portal.vault import KeyRingWrong, MasterKeys

FEW = 16
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def examine(settings: Settings) -> list[str]:
    """Every fault of a deployment; a demo may have a plain origin, nothing else."""
    checks: tuple[Callable[[Settings], Iterable[str]], ...] = (
        _debug,
        _origin,
        _secret,
        _ring,
        _folders,
        _translation,
        _files,
    )
    return list(chain.from_iterable(check(settings) for check in checks))


def _debug(settings: Settings) -> Iterable[str]:
    if settings.debug:
        yield "Debugging is on, and shows words in error pages. Unset FLASK_DEBUG."


def _origin(settings: Settings) -> Iterable[str]:
    if not settings.secure and not (settings.demo and settings.host in LOOPBACK):
        yield "PORTAL_ORIGIN is plain http. Set it to an https address."
    if settings.demo and settings.host not in LOOPBACK:
        yield "PORTAL_DEMO is set on a public address. Unset it."


def _secret(settings: Settings) -> Iterable[str]:
    if len(set(settings.secret_key)) < FEW // 2 or "change" in settings.secret_key.lower():
        yield "PORTAL_SECRET_KEY is not random. Set it to the output of: openssl rand -hex 32"


def _ring(settings: Settings) -> Iterable[str]:
    try:
        MasterKeys.from_file(settings.master_keys)
    except KeyRingWrong as wrong:
        yield str(wrong)
        return
    if _others_can_read(settings.master_keys):
        yield f"Others can read {settings.master_keys}. Run: chmod 600 {settings.master_keys}"


def _folders(settings: Settings) -> Iterable[str]:
    for folder in (settings.keystore, settings.photos):
        if folder.exists() and _others_can_read(folder):
            yield f"Others can open {folder}. Run: chmod 700 {folder}"


def _translation(settings: Settings) -> Iterable[str]:
    parts = urlsplit(settings.translate_url)
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        yield (
            "PORTAL_TRANSLATE_URL is plain http to another machine, and young people's words would "
            "go there unsealed. Set it to an https address."
        )


def _others_can_read(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _files(settings: Settings) -> Iterable[str]:
    """The authority's own files: a worker that can't read them would start again for ever."""
    reads: tuple[Callable[[], object], ...] = (
        lambda: load_numbers(settings.help_numbers),
        lambda: read_calendar(settings.bank_holidays, settings.school_terms),
    )
    for read in reads:
        try:
            read()
        except SettingsError as wrong:
            yield str(wrong)
