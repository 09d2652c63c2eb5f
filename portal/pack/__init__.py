"""The review pack: what a young person shared, gathered first and then drawn."""
