"""The usual way: Flask-Login, Flask-WTF and SQLAlchemy as their guides say, and nothing of ours.

It keeps the same rows as durably as the portal. There is no sealing, audience, queue of writers,
limit, log, header or translation: what it takes is what the named packages take by themselves.
"""

import os
from datetime import UTC, datetime
from sqlite3 import Connection as SqliteConnection
from uuid import UUID

from flask import Flask, flash, redirect, render_template_string
from flask.typing import ResponseReturnValue
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user
from flask_sqlalchemy_lite import SQLAlchemy
from flask_wtf import CSRFProtect, FlaskForm
from sqlalchemy import JSON, ForeignKey, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from wtforms import HiddenField, IntegerField, RadioField, SelectMultipleField, TextAreaField
from wtforms.validators import InputRequired, Length

DATABASE = "USUAL_DATABASE"
NEW = "/get-ready/wishes/new"
PAGE = '<form><input name="csrf_token" value="{{ csrf_token() }}">{{ form.text }}</form>'
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON", "foreign_keys=ON")
db = SQLAlchemy()


class Base(DeclarativeBase):
    pass


class Person(UserMixin, Base):  # type: ignore[misc]
    __tablename__ = "person"
    id: Mapped[UUID] = mapped_column(primary_key=True)


class Wish(Base):
    __tablename__ = "wish"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    young_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    audience: Mapped[str]
    readers: Mapped[list[str]] = mapped_column(JSON)
    words: Mapped[bytes]
    revision: Mapped[int]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class WishForm(FlaskForm):
    id = HiddenField(validators=[InputRequired()])
    revision = IntegerField(default=0)
    kind = RadioField(choices=["want", "do_not_want", "change"])
    text = TextAreaField(validators=[InputRequired(), Length(max=5000)])
    audience = RadioField(choices=["me", "iro", "chosen", "meeting"])
    readers = SelectMultipleField(choices=[])


def from_environment() -> Flask:
    app = Flask("usual")
    app.config |= {
        "SECRET_KEY": "nothing is kept by it" * 2,
        "SQLALCHEMY_ENGINES": {"default": f"sqlite:///{os.environ[DATABASE]}"},
    }
    db.init_app(app)
    CSRFProtect(app)
    LoginManager(app).user_loader(lambda known: db.session.get(Person, UUID(known)))
    with app.app_context():
        event.listen(db.engine, "connect", _set_pragmas)
        Base.metadata.create_all(db.engine)
    app.add_url_rule("/in/<uuid:person_id>", view_func=enter)
    app.add_url_rule(NEW, view_func=new, methods=["GET", "POST"])
    return app


def enter(person_id: UUID) -> ResponseReturnValue:
    """Make somebody, sign them in and draw their form."""
    person = Person(id=person_id)
    db.session.add(person)
    db.session.commit()
    login_user(person)
    return render_template_string(PAGE, form=WishForm())


@login_required  # type: ignore[untyped-decorator]
def new() -> ResponseReturnValue:
    form = WishForm()
    if not form.validate_on_submit():
        return render_template_string(PAGE, form=form)
    db.session.add(_wish(form))
    db.session.commit()
    flash("Saved")
    return redirect("/get-ready/wishes", 303)


def _wish(form: WishForm) -> Wish:
    now = datetime.now(UTC)
    return Wish(
        id=UUID(form.id.data),
        young_person_id=current_user.id,
        kind=form.kind.data,
        audience=form.audience.data,
        readers=form.readers.data,
        words=(form.text.data or "").encode().ljust(300, b"\0"),
        revision=1,
        created_at=now,
        updated_at=now,
    )


def _set_pragmas(connection: SqliteConnection, _entry: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
