"""Guides to read before a meeting: for the young person, and for the adults round them."""
