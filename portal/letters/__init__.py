"""A letter instead of minutes: drafted from the record, edited by the IRO, sent and kept."""
