"""Where a link of the council may lead: a page of the portal, or a public address by https."""

import re
from urllib.parse import urlsplit

LONGEST = 500
_NEVER = re.compile(r"[\s\\<>\"'`\x00-\x1f\x7f]")


def may_lead_to(address: str) -> bool:
    """No other scheme, no address that a browser reads as another host, no name before a host."""
    if not address or len(address) > LONGEST or _NEVER.search(address):
        return False
    if address.startswith("/"):
        return not address.startswith("//")
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme == "https" and bool(host) and "@" not in parts.netloc and "." in str(host)


def host_of(address: str) -> str:
    """The host of another site, for who is about to leave; nothing for a page of the portal."""
    return "" if address.startswith("/") else urlsplit(address).hostname or ""
