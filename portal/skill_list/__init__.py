"""The skills that are asked for, and how an administrator changes them."""
