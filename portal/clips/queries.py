"""Which clips there are."""

from sqlalchemy import bindparam, select

from portal.clips.models import Clip

CLIP_COLUMNS = (
    Clip.id,
    Clip.tag,
    Clip.text_hash,
    Clip.source,
    Clip.seconds,
    Clip.size,
    Clip.made_at,
)
ALL_KNOWN = select(Clip.text_hash, Clip.id)
EVERY_CLIP = select(Clip.tag, Clip.text_hash, Clip.source)
CLIPS_OF = select(*CLIP_COLUMNS).where(Clip.tag == bindparam("tag")).order_by(Clip.made_at)
CLIP = CLIPS_OF.where(Clip.text_hash == bindparam("text_hash"))
