"""Photos for paper: the JPEG that was kept, or one that is painted from an older photo."""

import io
from uuid import uuid4

import pytest
from photos.pictures import is_upright, talkative_jpeg
from PIL import Image

from portal.photos import decoding, paper
from portal.photos.paper import photos_on_paper
from portal.photos.picture import BadPhoto, PaperPhoto
from portal.photos.storage import FolderStore
from portal.vault import Place


class Plain:
    """A vault that seals nothing: how a photo is sealed is tried elsewhere."""

    def open_bytes(self, _place: Place, sealed: bytes) -> bytes:
        return sealed


@pytest.fixture
def kept(tmp_path):
    """A store with one photo in it, whose id is given."""
    decoding.prepare()
    store, photo_id = FolderStore(tmp_path), uuid4()
    clean = decoding.repaint(talkative_jpeg())
    for size in ("large", "small", "paper"):
        store.put(f"{photo_id}.{size}", getattr(clean, size))
    return store, photo_id


def on_paper(kept):
    store, photo_id = kept
    return photos_on_paper(store, Plain(), uuid4(), [photo_id]).get(photo_id)


def test_it_is_a_jpeg_of_pixels_alone(kept):
    photo = on_paper(kept)
    with Image.open(io.BytesIO(photo.data)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (photo.width, photo.height))
        assert not picture.getexif()
        assert not {"icc_profile", "comment", "exif", "xmp"} & set(picture.info)
    assert is_upright(photo.data)


def test_one_of_before_is_painted_now(kept):
    store, photo_id = kept
    store.delete(f"{photo_id}.paper")
    assert is_upright(on_paper(kept).data)


def test_a_large_one_is_halved():
    decoding.prepare()
    file = io.BytesIO()
    Image.new("RGB", (1600, 1200), "teal").save(file, "WEBP")
    photo = PaperPhoto.unpacked(decoding.for_paper(file.getvalue())[0])
    assert (photo.width, photo.height) == (800, 600)


def test_past_a_size_the_small_ones_are_taken(kept, monkeypatch):
    monkeypatch.setattr(paper, "MOST_BYTES", -1)
    with Image.open(io.BytesIO(on_paper(kept).data)) as picture:
        assert max(picture.size) <= 400


def test_one_that_is_gone_is_left_out(kept):
    store, photo_id = kept
    for size in ("large", "small", "paper"):
        store.delete(f"{photo_id}.{size}")
    assert on_paper(kept) is None
    with pytest.raises(BadPhoto):
        PaperPhoto.unpacked(b"1234")
