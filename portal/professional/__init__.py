"""What was shared with somebody of a young person's circle."""
