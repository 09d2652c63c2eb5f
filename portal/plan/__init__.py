"""My plan: the care or pathway plan in plain words, and what the young person says of it."""
