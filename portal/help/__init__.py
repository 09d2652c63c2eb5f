"""Who can help now, for everyone, signed in or not."""
