"""Every date that the law sets round a young person: late, due soon, done."""
