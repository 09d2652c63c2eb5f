"""Fifty words at once, and the whole list on one page."""

from cast.counting import queries
from my_words.words import KEEP, LIST, kept

from portal.my_words.phrases import phrases


def test_fifty_are_kept_by_one_press(app, amina):
    wanted = sorted(phrases(), key=lambda one: (one.english, one.code))[:50]
    amina.press(KEEP, {"phrases": [one.code for one in wanted]})
    assert kept(amina) == [one.english for one in wanted]
    amina.press(KEEP, {"phrases": [one.code for one in wanted]})
    assert len(kept(amina)) == 50
    with queries(app) as seen:
        amina.visit(LIST)
    assert len(seen) <= 5


def test_every_phrase_that_there_is_can_be_kept(amina):
    everything = [one.code for one in phrases()]
    for start in range(0, len(everything), 250):
        amina.press(KEEP, {"phrases": everything[start : start + 250]})
    assert len(kept(amina)) == len(everything)
