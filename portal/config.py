"""Settings: one frozen set from PORTAL_* variables; half a set is refused with a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit


class SettingsError(Exception):
    """What is missing or wrong, in a sentence that says what to set."""


@dataclass(frozen=True)
class Settings:
    """What one deployment is set to.

    `data` is a folder; `database_url` an SQLAlchemy address; `master_keys` a file of the vault;
    `origin` the address people type, without a path; `trusted_proxies` how many stand in front;
    `translate_url` a LibreTranslate service, empty for none; `promised_working_days` is how soon
    the authority tells a young person who asked for an advocate.
    """

    data: Path
    database_url: str
    secret_key: str
    master_keys: Path
    origin: str
    authority: str = "City of London"
    demo: bool = False
    debug: bool = False
    trusted_proxies: int = 0
    limits_url: str = "memory://"
    writes_per_minute: int = 30
    help_numbers: Path | None = None
    bank_holidays: Path | None = None
    school_terms: Path | None = None
    promised_working_days: int = 5
    translate_url: str = ""
    translate_key: str = field(default="", repr=False)

    @property
    def keystore(self) -> Path:
        return self.data / "keys"

    @property
    def photos(self) -> Path:
        return self.data / "photos"

    @property
    def clips(self) -> Path:
        return self.data / "clips"

    @property
    def secure(self) -> bool:
        return self.origin.startswith("https://")

    @property
    def host(self) -> str:
        return urlsplit(self.origin).hostname or ""


def settings_from(variables: Mapping[str, str]) -> Settings:
    """Read the settings of a real deployment.

    Raises SettingsError, whose text says which variable to set.
    """
    data = Path(_needed(variables, "PORTAL_DATA", "the folder that holds what people write"))
    origin = _needed(
        variables, "PORTAL_ORIGIN", "the address people type, like https://portal.example"
    )
    return Settings(
        data=data,
        database_url=variables.get("PORTAL_DATABASE_URL") or f"sqlite:///{data / 'portal.sqlite'}",
        secret_key=_secret(variables),
        master_keys=Path(_needed(variables, "PORTAL_MASTER_KEYS", "the file of master keys")),
        origin=_origin(origin),
        authority=variables.get("PORTAL_AUTHORITY") or Settings.authority,
        demo=variables.get("PORTAL_DEMO") == "1",
        debug=variables.get("FLASK_DEBUG", "0") not in {"", "0"},
        trusted_proxies=_number(variables, "PORTAL_TRUSTED_PROXIES", 0),
        limits_url=variables.get("PORTAL_LIMITS_URL") or Settings.limits_url,
        writes_per_minute=_number(variables, "PORTAL_WRITES_PER_MINUTE", 30),
        help_numbers=_path(variables, "PORTAL_HELP_NUMBERS"),
        bank_holidays=_path(variables, "PORTAL_BANK_HOLIDAYS"),
        school_terms=_path(variables, "PORTAL_SCHOOL_TERMS"),
        promised_working_days=_promised(variables),
        translate_url=_service(variables),
        translate_key=variables.get("PORTAL_TRANSLATE_KEY", "").strip(),
    )


def lines_of(file: Path, variable: str, wrong: type[SettingsError]) -> list[str]:
    """The lines of a file that a variable names. Raises `wrong` where it can't be read."""
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError as error:
        raise wrong(f"Set {variable} to a file that can be read.") from error


def _needed(variables: Mapping[str, str], name: str, what: str) -> str:
    value = variables.get(name, "").strip()
    if not value:
        raise SettingsError(f"Set {name} to {what}.")
    return value


def _secret(variables: Mapping[str, str]) -> str:
    secret = _needed(variables, "PORTAL_SECRET_KEY", "64 random hex digits (openssl rand -hex 32)")
    if len(secret) < 64:  # noqa: PLR2004 256 bits in hex
        raise SettingsError("Set PORTAL_SECRET_KEY to 64 random hex digits or more.")
    return secret


def _origin(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path not in {"", "/"}:
        raise SettingsError(
            "Set PORTAL_ORIGIN to a scheme and a host only, like https://portal.example."
        )
    return f"{parts.scheme}://{parts.netloc}"


def _service(variables: Mapping[str, str]) -> str:
    """The translation service's address without a slash at its end; empty for none."""
    url = variables.get("PORTAL_TRANSLATE_URL", "").strip().rstrip("/")
    if variables.get("PORTAL_TRANSLATE_KEY", "").strip() and not url:
        raise SettingsError("Set PORTAL_TRANSLATE_URL too, or unset PORTAL_TRANSLATE_KEY.")
    if url and not _is_service(url):
        raise SettingsError(
            "Set PORTAL_TRANSLATE_URL to the address of a LibreTranslate service, "
            "like https://translate.example, and its key to PORTAL_TRANSLATE_KEY."
        )
    return url


def _is_service(url: str) -> bool:
    try:
        parts = urlsplit(url)
        whole = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return whole and not (parts.query or parts.fragment or "@" in parts.netloc)


def _number(variables: Mapping[str, str], name: str, default: int) -> int:
    text = variables.get(name, "").strip() or str(default)
    if not text.isascii() or not text.isdigit():
        raise SettingsError(f"Set {name} to a whole number, 0 or more.")
    return int(text)


def _promised(variables: Mapping[str, str]) -> int:
    days = _number(variables, "PORTAL_PROMISED_WORKING_DAYS", Settings.promised_working_days)
    if days < 1:
        raise SettingsError("Set PORTAL_PROMISED_WORKING_DAYS to one working day or more.")
    return days


def _path(variables: Mapping[str, str], name: str) -> Path | None:
    text = variables.get(name, "").strip()
    if not text:
        return None
    if not Path(text).is_file():
        raise SettingsError(f"Set {name} to a file that exists.")
    return Path(text)
