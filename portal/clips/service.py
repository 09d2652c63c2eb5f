"""Keeping a clip and taking one away."""

from collections.abc import Container
from hashlib import sha256
from uuid import UUID

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from portal.audit.models import Act
from portal.audit.service import record
from portal.clips.models import Clip
from portal.clips.sound import CleanSound
from portal.clips.storage import ClipStore
from portal.clips.texts import Spoken
from portal.db import NothingHere, utc_now
from portal.people.locking import one_at_a_time


class ClipConflict(Exception):
    """Another recording has this id, or this is no longer the recording that was looked at."""


def keep_clip(
    session: Session,
    store: ClipStore,
    *,
    actor: UUID,
    clip_id: UUID,
    tag: str,
    spoken: Spoken,
    sound: CleanSound,
    standing: Container[bytes],
) -> Clip:
    """Keep a recording under the id that the form carried; a replay is the same row.

    It replaces the clip of the same text, and those of the same English whose text is none of
    `standing`, the hashes of the texts of today. Raises `ClipConflict`.
    """
    digest = sha256(sound.mp3).digest()
    event.listen(session, "after_commit", lambda _session: store.say_changed(), once=True)
    one_at_a_time(session, actor)
    found = session.get(Clip, clip_id)
    if found is not None:
        return _same(found, spoken.text_hash, digest)
    _make_room(session, store, tag, spoken, standing)
    clip = Clip(
        id=clip_id,
        tag=tag,
        text_hash=spoken.text_hash,
        source=_source(spoken),
        seconds=sound.seconds,
        size=len(sound.mp3),
        digest=digest,
        made_by_id=actor,
        made_at=utc_now(),
    )
    session.add(clip)
    session.flush()
    store.put(clip.text_hash, clip.id, sound.mp3)
    record(session, Act.CLIP_RECORDED, actor=actor, subject=clip.id, tag=tag)
    return clip


def _make_room(
    session: Session, store: ClipStore, tag: str, spoken: Spoken, standing: Container[bytes]
) -> None:
    for old in session.scalars(select(Clip).where(Clip.tag == tag)).all():
        outlived = old.source == _source(spoken) and old.text_hash not in standing
        if old.text_hash == spoken.text_hash or outlived:
            _take_away(session, store, old)


def _source(spoken: Spoken) -> list[str | None]:
    return list(spoken.source[:2])


def remove_clip(
    session: Session, store: ClipStore, *, actor: UUID, tag: str, text_hash: bytes, clip_id: UUID
) -> None:
    """Raises NothingHere when there is none, `ClipConflict` when it was recorded again."""
    one_at_a_time(session, actor)
    clip = session.scalar(select(Clip).where(Clip.tag == tag, Clip.text_hash == text_hash))
    if clip is None:
        raise NothingHere
    if clip.id != clip_id:
        raise ClipConflict
    record(session, Act.CLIP_REMOVED, actor=actor, subject=clip.id, tag=tag)
    _take_away(session, store, clip)


def _same(clip: Clip, text_hash: bytes, digest: bytes) -> Clip:
    if (clip.text_hash, clip.digest) != (text_hash, digest):
        raise ClipConflict
    return clip


def _take_away(session: Session, store: ClipStore, clip: Clip) -> None:
    """The row now, its file once that is sure."""
    text_hash, clip_id = clip.text_hash, clip.id
    session.delete(clip)
    session.flush()

    def after(_session: Session) -> None:
        store.say_changed()
        store.delete(text_hash, clip_id)

    event.listen(session, "after_commit", after, once=True)
