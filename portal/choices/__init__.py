"""The words and pictures that a young person picks from."""
