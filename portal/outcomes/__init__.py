"""What happened to what a young person said."""
