"""Health assessments: when they were held, and why one is late."""
