"""Making people: staff, and young people."""

from uuid import UUID

from flask import Blueprint, abort, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.access.grants import is_young
from portal.accounts.staff_service import MY_SIGN_IN, SignInNameTaken, sign_in_name
from portal.db import db
from portal.i18n import _
from portal.manage.clash import answer_both, both_people
from portal.manage.forms import SignInNameForm, StaffForm, YoungPersonForm
from portal.manage.people_service import (
    PersonClash,
    Staff,
    Young,
    make_staff,
    make_young,
    rename_sign_in,
)
from portal.manage.queries import OPEN_PERSON, listed
from portal.people.models import Role
from portal.people.session import signed_in_person
from portal.web.answers import page, saved
from portal.web.loading import one_or_404

bp = Blueprint("make", __name__)

TAKEN = _("Somebody signs in with this name already. Pick another one.")


@bp.route("/new-staff", methods=["GET", "POST"])
@needs(Permission.MANAGE_PEOPLE, proof=True)
def staff() -> ResponseReturnValue:
    form = StaffForm()
    person_id = form.id.data
    if not form.validate_on_submit():
        return page("manage/new_staff.html", form)
    made = Staff(
        form.name.data or "",
        Role(form.role.data),
        form.language.data,
        (form.sign_in_name.data or "").casefold(),
    )
    try:
        make_staff(db.write, actor=signed_in_person().person_id, person_id=person_id, staff=made)
    except SignInNameTaken:
        form.form_errors = [TAKEN]
        return page("manage/new_staff.html", form)
    except PersonClash as clash:
        return answer_both(person_id, both_people(clash.saved, made))
    return saved(url_for("manage.person", person_id=person_id))


@bp.route("/people/<uuid:person_id>/sign-in-name", methods=["GET", "POST"])
@needs(Permission.MANAGE_PEOPLE, proof=True)
def sign_in(person_id: UUID) -> ResponseReturnValue:
    who = listed(one_or_404(db.read, OPEN_PERSON, person_id=person_id))
    if is_young(who.role):
        abort(404)
    mine = db.read.execute(MY_SIGN_IN, {"me": person_id}).one_or_none()
    form = SignInNameForm(sign_in_name=sign_in_name(mine))
    if form.validate_on_submit():
        name = (form.sign_in_name.data or "").casefold()
        try:
            rename_sign_in(
                db.write, actor=signed_in_person().person_id, person_id=person_id, name=name
            )
        except SignInNameTaken:
            form.form_errors = [TAKEN]
        else:
            return saved(url_for("manage.person", person_id=person_id))
    return page("manage/sign_in_name.html", form, who=who)


@bp.route("/new-young-person", methods=["GET", "POST"])
@needs(Permission.MANAGE_PEOPLE)
def young_person() -> ResponseReturnValue:
    form = YoungPersonForm()
    person_id = form.id.data
    born_on, since = form.born_on, form.looked_after_since
    if not form.validate_on_submit() or born_on.data is None or since.data is None:
        return page("manage/new_young_person.html", form)
    made = Young(form.name.data or "", form.language.data, born_on.data, since.data)
    try:
        make_young(db.write, actor=signed_in_person().person_id, person_id=person_id, young=made)
    except PersonClash as clash:
        return answer_both(person_id, both_people(clash.saved, made))
    return saved(url_for("manage.person", person_id=person_id))
