"""My words: English phrases of the portal that a young person keeps for themselves."""
