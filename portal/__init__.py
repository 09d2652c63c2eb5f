"""Young people in care get ready for their review, and are answered."""
