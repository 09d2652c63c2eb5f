"""What I want to talk about: the points of a young person, in their own order."""
