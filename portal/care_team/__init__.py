"""Young people, the people around them, and who is assigned to whom, from when to when."""
