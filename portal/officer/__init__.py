"""The desk of a reviewing officer: the reviews ahead, in order."""
