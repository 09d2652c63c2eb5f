"""What I want to talk about, on a phone."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import Blueprint, Response, url_for
from flask.typing import ResponseReturnValue

from portal.access import Permission, needs
from portal.agenda.forms import OwnPointForm, PlaceForm, TopicForm, TopicsForm, minutes_label
from portal.agenda.models import AgendaPoint
from portal.agenda.queries import MY_POINT, MY_POINTS, MY_REMOVED_POINT, MY_TOPICS
from portal.agenda.service import move_point, write_point
from portal.agenda.topics import TopicsClash, pick_topics, picked, revision_of
from portal.care_team.queries import circle_of, open_name
from portal.choices.topics import LAWYER_FIRST, TOPICS
from portal.db import AnyRow, db
from portal.drafts.answers import CLASH, keep_draft, mine_to_change
from portal.drafts.forms import standing_in, words_in
from portal.drafts.models import Step
from portal.drafts.queries import open_words
from portal.drafts.service import bring_back, remove_draft
from portal.drafts.steps import is_done
from portal.i18n import _, london_today
from portal.people.session import signed_in_person
from portal.reviews.ahead import my_review, whose
from portal.reviews.points import ADDED_TO_MINE, added_by, words_of_point
from portal.reviews.queries import Meeting
from portal.web.answers import is_autosave, page, refusal, saved
from portal.web.loading import all_rows, one_or_404

bp = Blueprint("agenda", __name__, url_prefix="/get-ready/agenda")


@bp.get("")
@needs(Permission.GET_READY)
def show() -> ResponseReturnValue:
    review = my_review()
    mine = {"me": review.young_person_id, "review_id": review.id}
    points = all_rows(db.read, MY_POINTS, **mine)
    added = all_rows(db.read, ADDED_TO_MINE, **mine)
    return page(
        "agenda/show.html",
        points=[(row, open_words(AgendaPoint, row), _not_with(row)) for row in points],
        added=[(row, words_of_point(row), added_by(row)) for row in added],
        taken=sum(row.minutes for row in points),
        length=review.minutes,
        topics=TOPICS,
        minutes_label=minutes_label,
        lawyer_first=LAWYER_FIRST if _for_a_lawyer(points) else None,
        done=is_done(db.read, Step.AGENDA, **mine),
    )


@bp.route("/topics", methods=["GET", "POST"])
@needs(Permission.GET_READY)
def topics() -> ResponseReturnValue:
    review = my_review()
    rows = all_rows(db.read, MY_TOPICS, me=review.young_person_id, review_id=review.id)
    form = TopicsForm(topics=picked(rows), revision=revision_of(rows))
    if not form.validate_on_submit():
        return _tiles(form)
    try:
        revision = pick_topics(
            db.write, whose(review), form.revision.data or 0, form.topics.data or []
        )
    except TopicsClash as clash:
        return _both_picks(form, clash)
    return saved(url_for("agenda.show"), revision=revision)


@bp.route("/new", methods=["GET", "POST"])
@needs(Permission.GET_READY)
def new() -> ResponseReturnValue:
    form = OwnPointForm()
    return _written(form, my_review(), None)


@bp.route("/<uuid:point_id>", methods=["GET", "POST"])
@needs(Permission.GET_READY)
def change(point_id: UUID) -> ResponseReturnValue:
    review = my_review()
    row = mine_to_change(MY_POINT, point_id, review.id)
    kind = TopicForm if row.topic else OwnPointForm
    form = kind(
        text=open_words(AgendaPoint, row)["text"],
        minutes=str(row.minutes),
        alone_with_iro=row.alone_with_iro,
        not_with=row.not_with or "",
        **standing_in(row),
    )
    form.id.data = point_id
    form.kept_away = (row.not_with, _not_with(row)) if row.not_with else None
    return _written(form, review, row.topic, point_id=point_id)


@bp.post("/<uuid:point_id>/up")
@needs(Permission.GET_READY)
def up(point_id: UUID) -> ResponseReturnValue:
    return _moved(point_id, up=True)


@bp.post("/<uuid:point_id>/down")
@needs(Permission.GET_READY)
def down(point_id: UUID) -> ResponseReturnValue:
    return _moved(point_id, up=False)


@bp.post("/<uuid:point_id>/remove")
@needs(Permission.GET_READY)
def remove(point_id: UUID) -> ResponseReturnValue:
    remove_draft(db.write, AgendaPoint, signed_in_person().person_id, point_id)
    return saved(url_for("agenda.removed", point_id=point_id), said=None)


@bp.get("/<uuid:point_id>/removed")
@needs(Permission.GET_READY)
def removed(point_id: UUID) -> ResponseReturnValue:
    me = signed_in_person().person_id
    row = one_or_404(db.read, MY_REMOVED_POINT, me=me, draft_id=point_id)
    return page(
        "drafts/removed.html",
        title=TOPICS[row.topic].label if row.topic else _("What I want to talk about"),
        words=open_words(AgendaPoint, row),
        undo=url_for("agenda.undo", point_id=point_id),
        back=url_for("agenda.show"),
    )


@bp.post("/<uuid:point_id>/undo")
@needs(Permission.GET_READY)
def undo(point_id: UUID) -> ResponseReturnValue:
    bring_back(db.write, AgendaPoint, signed_in_person().person_id, point_id)
    return saved(url_for("agenda.show"))


def _written(form: TopicForm, review: Meeting, code: str | None, **context: Any) -> Response:
    topic = TOPICS[code] if code else None
    context |= {"topic": topic, "minutes_label": minutes_label}
    context["lawyer_first"] = LAWYER_FIRST if topic is None or topic.lawyer_first else None
    form.offer(circle_of(db.read, review.young_person_id, london_today()))
    if not form.validate_on_submit():
        return page("agenda/write.html", form, **context)
    return keep_draft(
        form,
        lambda: write_point(
            db.write,
            whose(review),
            form.id.data,
            form.revision.data or 0,
            topic=code,
            words=words_in(form.text),
            audience=form.audience.data,
            readers=form.chosen_readers,
            **form.fields_of_point(),
        ),
        "agenda/write.html",
        url_for("agenda.show"),
        **context,
    )


def _moved(point_id: UUID, *, up: bool) -> Response:
    place = PlaceForm().position.data or 0
    move_point(db.write, signed_in_person().person_id, point_id, place, up=up)
    return saved(url_for("agenda.show", _anchor=f"point-{point_id}"), said=None)


def _tiles(form: TopicsForm, status: int = 200, **context: Any) -> Response:
    icons = {topic.code: topic.icon for topic in TOPICS.values()}
    return page("agenda/topics.html", form, status, icons=icons, **context)


def _both_picks(form: TopicsForm, clash: TopicsClash) -> Response:
    if is_autosave():
        return refusal(CLASH, HTTPStatus.CONFLICT)
    form.revision.carry(clash.revision)
    form.form_errors = [CLASH]
    return _tiles(form, HTTPStatus.CONFLICT, elsewhere=[TOPICS[code] for code in clash.picked])


def _for_a_lawyer(points: Sequence[AnyRow]) -> bool:
    return any(row.topic and TOPICS[row.topic].lawyer_first for row in points)


def _not_with(row: AnyRow) -> str:
    return open_name(row, UUID(row.not_with)) if row.name_sealed else ""
