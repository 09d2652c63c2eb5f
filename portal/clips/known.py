"""Which texts have a clip, known in memory: a page asks nothing of the database for it."""

from collections.abc import Mapping
from contextlib import suppress
from uuid import UUID

from flask import Flask, current_app, g, url_for
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from portal.access import Permission
from portal.access.grants import role_may
from portal.clips.queries import ALL_KNOWN
from portal.clips.storage import ClipStore, Stamp
from portal.clips.texts import heard_as, text_hash
from portal.db import db
from portal.i18n import Message, speaking


class KnownClips:
    """Every clip by the hash of its text; read anew when the store says that one has changed."""

    def __init__(self, store: ClipStore, engine: Engine) -> None:
        self.store = store
        self._engine = engine
        self._stamp: Stamp | None = None
        self._ids: Mapping[bytes, UUID] = {}

    @property
    def version(self) -> Stamp | None:
        """Another one whenever a clip has changed, once that could be read."""
        self.ids()
        return self._stamp

    def ids(self) -> Mapping[bytes, UUID]:
        stamp = self.store.stamp()
        if stamp != self._stamp:
            # A database that cannot be read keeps nobody from Help: what was known is enough.
            with suppress(SQLAlchemyError):
                self._ids, self._stamp = self._read(), stamp
        return self._ids

    def _read(self) -> Mapping[bytes, UUID]:
        """By a connection of its own: the request's may show the time before the change."""
        with self._engine.connect() as connection:
            return {row.text_hash: row.id for row in connection.execute(ALL_KNOWN)}


def init_clips(app: Flask, store: ClipStore) -> None:
    with app.app_context():
        app.extensions["clips"] = KnownClips(store, db.get_engine("read"))


def known_clips() -> KnownClips:
    known: KnownClips = current_app.extensions["clips"]
    return known


def clip_of(message: object) -> str | None:
    """The address of the clip of exactly the text that this reader is shown, if there is one."""
    ids = _ids()
    if not ids or not isinstance(message, Message):
        return None
    heard = heard_as(message, speaking().shown)
    return clip_of_text(*heard) if heard else None


def clip_of_text(tag: str, text: str) -> str | None:
    """The address of the clip of a text that is no message, such as a language's own name."""
    ids = _ids()
    if not ids:
        return None
    key = text_hash(tag, text)
    if key not in ids:
        return None
    g.something_to_hear = True
    return address_of(key, ids[key])


def address_of(key: bytes, clip_id: UUID) -> str:
    """An address that is another one when the text is spoken anew: browsers keep it for good."""
    return url_for("clips.show", text_hash=key.hex(), v=clip_id.hex[:8])


def something_to_hear() -> bool:
    """Whether the page so far offers a clip, or a text for a voice of the phone."""
    return "something_to_hear" in g


def is_listener() -> bool:
    """A young person, or somebody who has not signed in yet."""
    here = g.get("here")
    return here is None or role_may(here.role, Permission.READ_HOME)


def _ids() -> Mapping[bytes, UUID]:
    if "clips" not in g:
        g.clips = known_clips().ids() if is_listener() else {}
    ids: Mapping[bytes, UUID] = g.clips
    return ids
