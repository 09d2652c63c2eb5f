"""Contacts and visits, and alerts: who saw a young person and how, and what people must know."""
