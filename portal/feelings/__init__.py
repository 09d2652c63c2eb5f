"""How I feel: a feeling for each area of life that a young person picks."""
