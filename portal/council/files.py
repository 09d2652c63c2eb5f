"""Photos and recordings of the council: clean, sealed with its own key, a few a day."""

from datetime import timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy.orm import Session

from portal.clips.sound import CleanSound
from portal.council.models import COUNCIL, CouncilFile
from portal.council.queries import FILES_LATELY
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time
from portal.photos.picture import CleanPhoto
from portal.photos.storage import PhotoStore
from portal.vault import Place, Vault

MOST_A_DAY = 10
DAY = timedelta(hours=24)
FileSize = Literal["large", "small", "sound"]


class FileClash(Exception):
    """Another file of this piece has this id."""


class TooManyFiles(Exception):
    """Ten in 24 hours are kept already (SAFETY, threat 18)."""


def keep_file(
    session: Session,
    store: PhotoStore,
    vault: Vault,
    *,
    actor: UUID,
    piece_id: UUID,
    file_id: UUID,
    clean: CleanPhoto | CleanSound,
) -> None:
    """Keep a clean file under the id that its form carried; a replay is the same row.

    On return it is on the disk. Raises TooManyFiles, FileClash, NothingHere for another piece's.
    """
    files = _files_of(clean)
    digest = vault.mac("council", *files.values())
    one_at_a_time(session, actor)
    if _is_kept(session, piece_id, file_id, digest):
        return
    now = utc_now()
    if (session.scalar(FILES_LATELY, {"me": actor, "since": now - DAY}) or 0) >= MOST_A_DAY:
        raise TooManyFiles
    kind = "sound" if isinstance(clean, CleanSound) else "photo"
    session.add(
        CouncilFile(
            id=file_id,
            piece_id=piece_id,
            kind=kind,
            digest=digest,
            added_by=actor,
            added_at=now,
        )
    )
    session.flush()
    for size, data in files.items():
        store.put(f"{file_id}.{size}", vault.seal_bytes(_place(file_id, size), data))


def open_file(store: PhotoStore, vault: Vault, file_id: UUID, size: FileSize) -> bytes:
    """WebP, or MP3 for a `sound`. Raises FileNotFoundError."""
    return vault.open_bytes(_place(file_id, size), store.get(f"{file_id}.{size}"))


def _is_kept(session: Session, piece_id: UUID, file_id: UUID, digest: bytes) -> bool:
    standing = session.get(CouncilFile, file_id)
    if standing is None:
        return False
    if standing.piece_id != piece_id:
        raise NothingHere
    if standing.digest != digest:
        raise FileClash
    return True


def _files_of(clean: CleanPhoto | CleanSound) -> dict[FileSize, bytes]:
    if isinstance(clean, CleanSound):
        return {"sound": clean.mp3}
    return {"large": clean.large, "small": clean.small}


def _place(file_id: UUID, size: FileSize) -> Place:
    return Place("council_file", size, file_id, COUNCIL)
