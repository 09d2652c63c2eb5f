"""A young person's words in English: by a person or a computer, beside the original."""
