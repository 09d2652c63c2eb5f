"""Ideas: a young person writes to the council, and sees what comes of it until it is done."""
