"""What was done and read, by whom and why; the young person reads theirs."""
