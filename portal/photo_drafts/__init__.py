"""Drafts that may come with a photo."""
