"""Who signs in: people, their role, their sessions, and the one door to who is here."""
