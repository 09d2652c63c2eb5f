"""Long pages: Markdown of each language, read, checked and drawn in a small profile."""
