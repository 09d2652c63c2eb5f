"""Getting ready: the hub, look and share, and what was shared."""
