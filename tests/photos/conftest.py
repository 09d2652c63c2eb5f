"""A decoding process of the test's own, that gives up early."""

from collections.abc import Iterator

import pytest

from portal.photos.cleaning import Decoder


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    decoder = Decoder(seconds=20)
    yield decoder
    decoder.close()
