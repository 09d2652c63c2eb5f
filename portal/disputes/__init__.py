"""Disputes: an IRO is not happy with the care of a young person, and says so."""
