"""Signing in with a passphrase, and a member of staff's own account."""

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs, open_to_everyone
from portal.accounts.staff_forms import ChoosePassphraseForm, ProveForm, SignInForm
from portal.accounts.staff_secrets import hashed, verified
from portal.accounts.staff_service import (
    MY_SIGN_IN,
    accept_proof,
    keep_passphrase,
    let_in,
    note_failure,
    sign_in_name,
    still_theirs,
)
from portal.accounts.staff_service import sign_out_everywhere as end_everything
from portal.accounts.staff_tries import mac_of_name, take_a_try
from portal.db import AnyRow, db
from portal.i18n import _
from portal.people.session import forget_cookie, sign_in, signed_in_person, somebody_signed_in
from portal.web.addresses import safe_next
from portal.web.answers import page, saved
from portal.web.menu import door

bp = Blueprint("staff_sign_in", __name__)
door(
    bp,
    "staff_sign_in.account",
    Permission.KEEP_STAFF_ACCOUNT,
    _("My account"),
    "circle-user-round",
    last=True,
)

# One sentence whatever was wrong, so that it tells nobody which names there are.
WRONG = _(
    "That did not open. Check the sign-in name and the passphrase. After a few wrong tries, "
    "wait some minutes. After ten, ask your administrator for a new card."
)


@bp.route("/sign-in", methods=["GET", "POST"])
@open_to_everyone
def enter() -> ResponseReturnValue:
    form = SignInForm(next=request.args.get("next"))
    if form.validate_on_submit():
        with db.at_once() as session:
            candidate = take_a_try(session, mac_of_name(form.name.data or ""))
        right = verified(candidate.passphrase_hash, form.passphrase.data or "")
        if right and candidate.person_id and still_theirs(db.write, candidate):
            here = somebody_signed_in()
            before = here.token_hash if here else None
            sign_in(let_in(db.write, candidate, candidate.person_id, before))
            return _onwards(form.next.data)
        note_failure(db.write, candidate)
        form.form_errors = [WRONG]
    return page("staff_sign_in/enter.html", form)


@bp.route("/sign-in/again", methods=["GET", "POST"])
@needs(Permission.KEEP_STAFF_ACCOUNT)
def prove() -> ResponseReturnValue:
    mine, form = _my_sign_in(), ProveForm(next=request.args.get("next"))
    if mine is None or not mine.has_passphrase:
        return redirect(url_for("staff_sign_in.choose_passphrase", next=safe_next(form.next.data)))
    form.show_name(sign_in_name(mine))
    if form.validate_on_submit():
        with db.at_once() as session:
            candidate = take_a_try(session, mine.name_mac)
        right = verified(candidate.passphrase_hash, form.passphrase.data or "")
        if right and still_theirs(db.write, candidate):
            accept_proof(db.write, candidate, signed_in_person().token_hash)
            return _onwards(form.next.data)
        note_failure(db.write, candidate)
        form.form_errors = [WRONG]
    return page("staff_sign_in/prove.html", form)


@bp.route("/sign-in/passphrase", methods=["GET", "POST"])
@needs(Permission.KEEP_STAFF_ACCOUNT)
def choose_passphrase() -> ResponseReturnValue:
    """After a card nothing is asked; a passphrase that is there is proved before it is changed."""
    mine, here = _my_sign_in(), signed_in_person()
    if mine is not None and mine.has_passphrase and not here.proved_lately:
        return redirect(url_for("staff_sign_in.prove", next=request.path))
    form = ChoosePassphraseForm(next=request.args.get("next"))
    form.show_name(sign_in_name(mine))
    form.names = (here.name, sign_in_name(mine))
    if mine is not None and form.validate_on_submit():
        made = hashed(form.passphrase.data or "")
        keep_passphrase(
            db.write, me=here.person_id, token_hash=here.token_hash, passphrase_hash=made
        )
        return saved(safe_next(form.next.data) or url_for("home.show"))
    return page("staff_sign_in/choose_passphrase.html", form)


@bp.get("/account")
@needs(Permission.KEEP_STAFF_ACCOUNT)
def account() -> ResponseReturnValue:
    return page("staff_sign_in/account.html", sign_in_name=sign_in_name(_my_sign_in()))


@bp.post("/account/sign-out-everywhere")
@needs(Permission.KEEP_STAFF_ACCOUNT)
def sign_out_everywhere() -> ResponseReturnValue:
    end_everything(db.write, signed_in_person().person_id)
    forget_cookie()
    response = saved(url_for("staff_sign_in.enter"), said=None)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _my_sign_in() -> AnyRow | None:
    return db.read.execute(MY_SIGN_IN, {"me": signed_in_person().person_id}).one_or_none()


def _onwards(address: str | None) -> Response:
    return saved(safe_next(address) or url_for("home.show"), said=None)
