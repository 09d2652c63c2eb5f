"""One block of a draft: written, moved, taken out; each a plain button."""

from http import HTTPStatus
from uuid import UUID

from flask import Response, abort, redirect, url_for
from flask.typing import ResponseReturnValue

from portal.access import needs
from portal.council.block_forms import (
    BlockForm,
    EventForm,
    HeadingForm,
    LinkForm,
    PollForm,
    QuoteForm,
    StepsForm,
    TextForm,
    TitleForm,
)
from portal.council.blocks import MOST_BLOCKS, Block, BlockKind
from portal.council.changes import BlockClash, TextIsFull, block_in, moved, without_block
from portal.council.desk import OnDesk
from portal.council.desk_views import CHANGED, WRITES, blocks_of, bp, refused, text_of, who
from portal.council.file_forms import AudioForm, FileForm, PhotoForm
from portal.council.files import FileClash, TooManyFiles, keep_file
from portal.council.forms import SendForm
from portal.council.kinds import BLOCKS
from portal.council.service import change_blocks, save_block
from portal.council.versions import NotNow
from portal.db import db
from portal.i18n import Message, _, london_today, ngettext
from portal.photos.answers import photo_store
from portal.polls.for_council import polls_to_pick
from portal.vault import current_vault
from portal.web.answers import page, saved
from portal.web.headers import records_sound
from portal.web.uploads import takes_a_file

__all__ = ["bp"]

FORMS: dict[BlockKind, type[BlockForm]] = {
    BlockKind.TITLE: TitleForm,
    BlockKind.HEADING: HeadingForm,
    BlockKind.TEXT: TextForm,
    BlockKind.PHOTO: PhotoForm,
    BlockKind.QUOTE: QuoteForm,
    BlockKind.STEPS: StepsForm,
    BlockKind.LINK: LinkForm,
    BlockKind.POLL: PollForm,
    BlockKind.AUDIO: AudioForm,
    BlockKind.EVENT: EventForm,
}
TOO_MANY = _("I can add 10 photos a day. I can add this one tomorrow.")


@bp.route("/<uuid:text_id>/add/<block>", methods=["GET", "POST"])
@needs(WRITES)
@takes_a_file
@records_sound
def add(text_id: UUID, block: str) -> ResponseReturnValue:
    """A new block; and whatever is sent of one, so that words of one taken out are kept too."""
    one = text_of(text_id)
    if block not in FORMS:
        abort(HTTPStatus.NOT_FOUND)
    kind = BlockKind(block)
    return _written(one, _form_of(kind, one, None), kind)


@bp.get("/<uuid:text_id>/blocks/<uuid:block_id>")
@needs(WRITES)
@records_sound
def block(text_id: UUID, block_id: UUID) -> ResponseReturnValue:
    one = text_of(text_id)
    standing = _block_or_404(one, block_id)
    return _drawn(one, _form_of(standing.kind, one, standing), standing.kind)


@bp.post("/<uuid:text_id>/blocks/<uuid:block_id>/up", defaults={"by": -1})
@bp.post("/<uuid:text_id>/blocks/<uuid:block_id>/down", defaults={"by": 1})
@needs(WRITES)
def move(text_id: UUID, block_id: UUID, by: int) -> ResponseReturnValue:
    one = text_of(text_id)
    _block_or_404(one, block_id)
    try:
        change_blocks(db.write, who(), text_id, lambda blocks: moved(blocks, block_id, by))
    except NotNow:
        return refused(one)
    return redirect(_at(text_id, block_id), HTTPStatus.SEE_OTHER)


@bp.post("/<uuid:text_id>/blocks/<uuid:block_id>/remove")
@needs(WRITES)
def take_out(text_id: UUID, block_id: UUID) -> ResponseReturnValue:
    """The button carries the revision: what somebody changed meanwhile stays."""
    one, seen = text_of(text_id), SendForm().revision.data or 0
    _block_or_404(one, block_id)
    try:
        change_blocks(
            db.write, who(), text_id, lambda blocks: without_block(blocks, block_id, seen)
        )
    except (NotNow, BlockClash):
        return refused(one)
    return saved(url_for("council_desk.show", text_id=text_id), said=_("Removed"))


def _written(one: OnDesk, form: BlockForm, kind: BlockKind) -> Response:
    if not form.validate_on_submit():
        return _drawn(one, form, kind)
    made = Block(form.id.data, kind, form.said, form.revision.data or 0)
    try:
        # A block that is refused leaves no photo behind.
        with db.write.begin_nested():
            _keep_file(one, form)
            save_block(db.write, who(), one.text_id, made)
    except TooManyFiles:
        return _refused(one, form, kind, TOO_MANY)
    except TextIsFull:
        full = ngettext(
            "A page holds %(num)d block at most. Take one out first.",
            "A page holds %(num)d blocks at most. Take one out first.",
            MOST_BLOCKS,
        )
        return _refused(one, form, kind, full)
    except NotNow:
        return _refused(one, form, kind, CHANGED)
    except BlockClash as clash:
        form.revision.carry(clash.standing.revision if clash.standing else 0)
        return _refused(one, form, kind, CHANGED, clash.standing)
    return saved(_at(one.text_id, made.id))


def _keep_file(one: OnDesk, form: BlockForm) -> None:
    """The file first: no block ever stands without it."""
    if not isinstance(form, FileForm) or form.clean is None:
        return
    try:
        keep_file(
            db.write,
            photo_store(),
            current_vault(),
            actor=who().id,
            piece_id=one.piece_id,
            file_id=form.file_id.data,
            clean=form.clean,
        )
    except FileClash:
        form.file_id.renew()
        raise BlockClash(form.standing) from None


def _refused(
    one: OnDesk, form: BlockForm, kind: BlockKind, why: Message, standing: Block | None = None
) -> Response:
    form.form_errors = [why]
    return _drawn(one, form, kind, HTTPStatus.CONFLICT, standing)


def _drawn(
    one: OnDesk,
    form: BlockForm,
    kind: BlockKind,
    status: int = HTTPStatus.OK,
    standing: Block | None = None,
) -> Response:
    return page(
        "council/block.html",
        form,
        status,
        one=one,
        kind=kind,
        look=BLOCKS[kind],
        standing=standing,
        **blocks_of(one),
    )


def _form_of(kind: BlockKind, one: OnDesk, standing: Block | None) -> BlockForm:
    made = FORMS[kind]
    form = made()
    if standing is not None:
        form = made(**made.filled(standing), revision=standing.revision)
        form.id.data = standing.id
    form.standing = block_in(one.blocks, form.id.data)
    if isinstance(form, PollForm):
        form.offer(polls_to_pick(db.read, one.language.tag, london_today()))
    return form


def _block_or_404(one: OnDesk, block_id: UUID) -> Block:
    found = block_in(one.blocks, block_id)
    if found is None:
        abort(HTTPStatus.NOT_FOUND)
    return found


def _at(text_id: UUID, block_id: UUID) -> str:
    return url_for("council_desk.show", text_id=text_id, _anchor=f"block-{block_id}")
