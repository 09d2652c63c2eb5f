"""Clips: a text of the portal, spoken by somebody who speaks the language, kept by its hash."""
