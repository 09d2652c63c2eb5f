"""What everybody round a young person writes for a review: apart from the young person's words."""
