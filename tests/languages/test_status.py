"""How far each language is, open to everyone."""

from portal.i18n import LANGUAGES, SHIPPED, catalogue
from portal.i18n.catalogue import Catalogue
from portal.i18n.progress import progress
from portal.i18n.template import every_source


def test_anybody_sees_every_language(anybody):
    page = anybody.visit("/languages")
    for tag in SHIPPED:
        assert LANGUAGES[tag].own_name in page.text


def test_a_language_counts_its_own_messages_and_not_its_fallbacks(monkeypatch):
    some = every_source()[:3]
    entries = {(one.context, one.text): (one.text,) * len(one.forms) for one in some}
    listed = frozenset({some[0].review_id})
    monkeypatch.setitem(catalogue.made_up, "fa_AF", Catalogue("fa_AF", entries, reviewed=listed))
    counted = progress("fa_AF")
    assert (counted.translated, counted.checked) == (3, 1)
    assert counted.messages == len(every_source()) > 700


def test_the_language_page_leads_there(anybody):
    assert "/languages" in anybody.visit("/language").links()
