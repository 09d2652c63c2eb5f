"""The administrator's room: people, who is assigned to whom, reviews and cards; no words at all."""
