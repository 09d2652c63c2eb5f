"""Things I am proud of: photos with words and a date."""
