"""Pages in a folder of their own, read instead of the checkout's."""

import pytest
from long_pages.shelves import shelf_in

from portal.i18n.catalogue import reading_from


@pytest.fixture
def shelf(tmp_path):
    folder = shelf_in(tmp_path / "translations")
    with reading_from(folder):
        yield folder
