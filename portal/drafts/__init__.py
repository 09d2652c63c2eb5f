"""What every draft of a young person shares: its words, its audience, its revision."""
