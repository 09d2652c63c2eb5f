"""A small made-up authority, to try the portal with; nobody in it is real."""
