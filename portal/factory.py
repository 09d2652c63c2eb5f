"""Putting the portal together."""

from functools import partial
from pathlib import Path

from flask import Blueprint, Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from portal.access.gate import guard
from portal.accounts.card_views import bp as cards
from portal.accounts.enrol_views import bp as enrolment
from portal.accounts.key_code_views import bp as key_codes
from portal.accounts.leave_views import bp as leave
from portal.accounts.phone_views import bp as phones
from portal.accounts.staff_views import bp as staff_sign_in
from portal.accounts.views import bp as accounts
from portal.achievements.views import bp as achievements
from portal.agenda.views import bp as agenda
from portal.annual.views import bp as annual
from portal.care_team.views import bp as care_team
from portal.clips.manage_views import bp as clip_making
from portal.clips.views import bp as clips
from portal.config import Settings
from portal.contacts.staff_views import officer as contacts_officer
from portal.contacts.staff_views import worker as contacts_worker
from portal.contacts.views import bp as contacts
from portal.council.check_views import bp as council_desk
from portal.council.views import bp as council
from portal.dates.staff_views import bp as officer_dates
from portal.dates.views import bp as dates
from portal.db import db, engine_options
from portal.disputes.staff_views import bp as disputes
from portal.everyones_part.link_views import bp as part_link
from portal.everyones_part.officer_views import bp as parts
from portal.everyones_part.staff_views import bp as my_part
from portal.everyones_part.views import bp as written_for_me
from portal.feelings.views import bp as feelings
from portal.guides.views import bp as guides
from portal.health.manage_views import bp as health_list
from portal.health.staff_views import bp as assessments
from portal.help.views import bp as help_now
from portal.home.views import bp as home
from portal.ideas.staff_views import bp as ideas_desk
from portal.ideas.views import bp as ideas
from portal.ideas.waiting_views import bp as council_waits
from portal.invitation.staff_views import invited, office, officers
from portal.invitation.views import bp as my_meeting
from portal.languages.status_views import bp as languages
from portal.letters.document_views import bp as letters
from portal.letters.document_views import my_bp as my_letter
from portal.manage.views import bp as manage
from portal.my_words.views import bp as my_words
from portal.officer.stalls_views import bp as officer
from portal.outcomes.action_views import bp as my_actions
from portal.outcomes.carry_views import bp as carrying
from portal.outcomes.english_views import bp as outcomes
from portal.outcomes.reply_views import bp as replies
from portal.pack.data_views import bp as pack_data
from portal.pack.paper_views import bp as pack
from portal.pack.schema import bp as schemas
from portal.people.session import init_sessions
from portal.photos.storage import FolderStore
from portal.plan.english_views import bp as plan
from portal.plan.staff_english_views import officer as plan_officer
from portal.plan.staff_record_views import bp as plan_record
from portal.plan.staff_template_views import bp as plan_template
from portal.plan.staff_views import worker as plan_keeper
from portal.pledge.views import bp as pledge
from portal.polls.staff_views import bp as polls_desk
from portal.polls.views import bp as polls
from portal.preparation.share_views import bp as preparation
from portal.present.notes_views import bp as present
from portal.present.views import bp as remote
from portal.professional.paper_views import bp as professional
from portal.professional.skills_views import bp as skills_worker
from portal.record.decision_views import bp as record
from portal.reviews.calendar import read_calendar, use_calendar
from portal.rights.english_views import bp as rights
from portal.rights.offline import bp as offline
from portal.rights.staff_english_views import bp as rights_officer
from portal.skill_list.staff_views import bp as skill_list
from portal.skills.views import bp as skills
from portal.speaking_up.english_views import bp as speaking_up
from portal.speaking_up.staff_english_views import bp as complaints
from portal.taking_part.views import bp as taking_part
from portal.vault import MasterKeys, Vault
from portal.web.application import Portal
from portal.web.asset_views import bp as assets
from portal.web.context import init_context
from portal.web.csrf import init_csrf
from portal.web.early_answers import EarlyAnswers
from portal.web.errors import init_errors
from portal.web.headers import init_headers
from portal.web.health import bp as health
from portal.web.limits import init_limits
from portal.web.logs import init_logs
from portal.web.uploads import BIGGEST_BODY, init_uploads
from portal.web.visit import init_visits
from portal.wishes.views import bp as wishes

CHECKOUT = Path(__file__).resolve().parent.parent

BLUEPRINTS: tuple[Blueprint, ...] = (
    accounts,
    cards,
    enrolment,
    key_codes,
    leave,
    phones,
    achievements,
    agenda,
    assets,
    clips,
    feelings,
    health,
    home,
    languages,
    my_words,
    taking_part,
    wishes,
    care_team,
    help_now,
    contacts,
    contacts_officer,
    contacts_worker,
    council,
    council_desk,
    polls,
    polls_desk,
    ideas,
    ideas_desk,
    pledge,
    dates,
    outcomes,
    my_actions,
    replies,
    carrying,
    plan,
    plan_keeper,
    plan_officer,
    plan_record,
    preparation,
    rights,
    rights_officer,
    offline,
    manage,
    council_waits,
    plan_template,
    skills,
    skill_list,
    skills_worker,
    clip_making,
    staff_sign_in,
    officer,
    pack,
    pack_data,
    schemas,
    officer_dates,
    assessments,
    health_list,
    annual,
    disputes,
    speaking_up,
    complaints,
    present,
    remote,
    record,
    letters,
    my_letter,
    my_meeting,
    invited,
    office,
    officers,
    my_part,
    parts,
    part_link,
    written_for_me,
    professional,
    guides,
)


def create_app(settings: Settings) -> Flask:
    """Make the portal. Raises AccessUndeclared when an endpoint says nothing of who may use it."""
    app = Portal(
        "portal",
        root_path=str(CHECKOUT / "portal"),
        template_folder=str(CHECKOUT / "templates"),
        static_folder=None,
    )
    app.config.update(flask_config(settings))
    app.extensions["settings"] = settings
    app.extensions["vault"] = Vault.at(
        settings.keystore, MasterKeys.from_file(settings.master_keys)
    )
    app.extensions["photos"] = FolderStore(settings.photos)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    init_logs(app)
    db.init_app(app)
    init_sessions(app)
    init_visits(app)
    app.before_request(
        partial(use_calendar, read_calendar(settings.bank_holidays, settings.school_terms))
    )
    init_uploads(app)
    init_csrf(app)
    init_limits(app, settings)
    init_headers(app)
    init_errors(app)
    init_context(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    guard(app)
    early = EarlyAnswers(app.wsgi_app, app.config["SESSION_COOKIE_NAME"])
    app.wsgi_app = early  # type: ignore[method-assign]
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)  # type: ignore[method-assign]
    return app


def flask_config(settings: Settings) -> dict[str, object]:
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_ENGINES": engine_options(settings.database_url),
        "TRUSTED_HOSTS": [settings.host],
        "MAX_CONTENT_LENGTH": BIGGEST_BODY,
        "MAX_FORM_MEMORY_SIZE": 1024 * 1024,
        "MAX_FORM_PARTS": 300,
        "SESSION_COOKIE_NAME": "visit",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": settings.secure,
        "WTF_CSRF_TIME_LIMIT": None,
        "TEMPLATES_AUTO_RELOAD": settings.debug,
    }
