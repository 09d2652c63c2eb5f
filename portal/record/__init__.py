"""The record of a review: an answer to each thing that was said, and what else was decided."""
