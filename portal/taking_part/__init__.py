"""How I take part: ways, people, place and time, needs, interpreter."""
