"""Polls: one tap, one vote each, and nobody can tell who voted for what."""
