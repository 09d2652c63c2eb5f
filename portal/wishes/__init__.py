"""My wishes: what a young person wants, does not want, and would change."""
