"""The choice of language, before and after signing in."""
