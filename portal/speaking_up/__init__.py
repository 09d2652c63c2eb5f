"""Speaking up: a young person asks for an advocate, or complains, and is answered by a day."""
