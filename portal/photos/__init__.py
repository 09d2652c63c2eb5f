"""Photos: bytes in, a safe picture out, kept sealed."""
