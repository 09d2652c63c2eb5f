"""My skills: what a young person can do, area by area, and what they work on now."""
