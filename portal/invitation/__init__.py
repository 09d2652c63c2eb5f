"""The meeting in somebody's calendar, and the way into it by video: no names, no reasons."""
