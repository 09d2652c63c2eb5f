"""The annual report: the figures of one year, in full or so that they tell of nobody."""
