"""One page of a Wagtail site, with the blocks that a council's page has."""
