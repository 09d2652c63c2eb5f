"""A photo is kept once, sealed for its person; ten a day are the most."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session
from time_machine import travel

from portal.db import Base
from portal.people.models import Person
from portal.photos.models import Photo
from portal.photos.picture import CleanPhoto
from portal.photos.service import (
    PhotoConflict,
    TooManyPhotos,
    keep_photo,
    open_photo,
    photos_today,
)
from portal.photos.storage import FolderStore
from portal.vault import MasterKeys, SealBroken, Vault

PHOTO = CleanPhoto(b"CANARY large", b"CANARY small", b"CANARY paper", 1600, 1200)
OTHER = CleanPhoto(b"another", b"another", b"another", 1600, 1200)


class Room:
    """A database, a store and a vault, with one young person and another."""

    def __init__(self, session: Session, folder: Path) -> None:
        MasterKeys.generate_file(folder / "masters")
        self.session = session
        self.folder = folder / "photos"
        self.store = FolderStore(self.folder)
        self.vault = Vault.at(folder / "keys", MasterKeys.from_file(folder / "masters"))
        self.me, self.ben = uuid4(), uuid4()
        for person_id in (self.me, self.ben):
            self.vault.create(person_id)
            session.add(_person(person_id))
        session.flush()

    def keep(self, photo_id: UUID, clean: CleanPhoto = PHOTO, who: UUID | None = None) -> Photo:
        return keep_photo(
            self.session,
            self.store,
            self.vault,
            young_person_id=who or self.me,
            photo_id=photo_id,
            clean=clean,
        )

    def count(self) -> int:
        return self.session.scalar(select(func.count()).select_from(Photo)) or 0

    def files(self) -> list[Path]:
        return [path for path in self.folder.rglob("*") if path.is_file()]


def _person(person_id: UUID) -> Person:
    return Person(
        id=person_id,
        role="young-person",
        role_seal=bytes(32),
        name_sealed=b"",
        language="en",
        mode="both",
        created_at=datetime.now(UTC),
    )


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=[Person.__table__, Photo.__table__])
    with Session(engine) as session:
        yield Room(session, tmp_path)
    engine.dispose()


def test_a_kept_photo_opens_for_its_person_alone(room: Room) -> None:
    photo = room.keep(photo_id := uuid4())
    assert (photo.width, photo.height) == (1600, 1200)
    assert open_photo(room.store, room.vault, room.me, photo_id, "large") == b"CANARY large"
    assert open_photo(room.store, room.vault, room.me, photo_id, "small") == b"CANARY small"
    with pytest.raises(SealBroken):
        open_photo(room.store, room.vault, room.ben, photo_id, "large")


def test_nothing_lies_on_the_disk_in_clear(room: Room) -> None:
    room.keep(uuid4())
    assert len(room.files()) == 3
    assert not any(b"CANARY" in path.read_bytes() for path in room.files())


def test_files_changed_over_do_not_open(room: Room) -> None:
    room.keep(first := uuid4())
    room.keep(second := uuid4(), OTHER)
    room.store.put(f"{first}.large", room.store.get(f"{second}.large"))
    room.store.put(f"{second}.large", room.store.get(f"{second}.small"))
    for photo_id in (first, second):
        with pytest.raises(SealBroken):
            open_photo(room.store, room.vault, room.me, photo_id, "large")


def test_sent_twice_is_kept_once(room: Room) -> None:
    first = room.keep(photo_id := uuid4())
    before = {path: path.read_bytes() for path in room.files()}
    assert room.keep(photo_id) is first
    assert room.count() == 1
    assert {path: path.read_bytes() for path in room.files()} == before


def test_other_content_or_another_person_is_a_conflict_and_changes_nothing(room: Room) -> None:
    room.keep(photo_id := uuid4())
    with pytest.raises(PhotoConflict):
        room.keep(photo_id, OTHER)
    with pytest.raises(PhotoConflict):
        room.keep(photo_id, who=room.ben)
    assert open_photo(room.store, room.vault, room.me, photo_id, "large") == b"CANARY large"


def test_the_eleventh_of_a_day_is_refused_but_a_replay_is_not(room: Room) -> None:
    with travel(datetime(2026, 11, 21, 12, tzinfo=UTC), tick=False) as clock:
        for number in range(10):
            assert photos_today(room.session, room.me) == number
            room.keep(last := uuid4())
        with pytest.raises(TooManyPhotos):
            room.keep(uuid4())
        assert len(room.files()) == 30
        room.keep(last)
        room.keep(uuid4(), who=room.ben)
        clock.shift(timedelta(hours=24))
        room.keep(uuid4())
    assert room.count() == 12


def test_a_full_disk_keeps_no_row(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.session.commit()

    def full(_self: FolderStore, _name: str, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(FolderStore, "put", full)
    with pytest.raises(OSError, match="No space"), room.session.begin_nested():
        room.keep(uuid4())
    assert room.count() == 0
