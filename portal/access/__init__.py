"""Who may do what: every endpoint says so, or the portal does not start."""

from portal.access.gate import needs, open_to_everyone
from portal.access.permissions import Permission

__all__ = ["Permission", "needs", "open_to_everyone"]
