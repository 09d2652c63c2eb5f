"""Home: when the next review is, and what can be done."""
