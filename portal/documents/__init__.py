"""Documents on paper: what they hold, and the doors to PDF (Typst) and Word (python-docx)."""
