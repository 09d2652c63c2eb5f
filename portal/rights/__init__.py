"""My rights: pages to read, questions about them, and which were talked through."""
