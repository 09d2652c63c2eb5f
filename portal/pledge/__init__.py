"""What the council shows as a whole: what was promised, what came of ideas, and who it is."""
