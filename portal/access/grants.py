"""Which role may do what: the one table."""

from portal.access.permissions import Permission
from portal.i18n import Message, _
from portal.people.models import Role

P = Permission

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.YOUNG_PERSON: frozenset(
        {
            P.READ_HOME,
            P.GET_READY,
            P.SHARE,
            P.HOLD_THE_REMOTE,
            P.SEE_MY_PEOPLE,
            P.SEE_WHAT_HAPPENED,
            P.SPEAK_UP,
            P.SEE_MY_PLAN,
            P.ASK_ABOUT_RIGHTS,
            P.READ_GUIDES,
            P.READ_COUNCIL,
            P.TALK_TO_COUNCIL,
            P.SEE_MY_DATES,
            P.KEEP_MY_ACCOUNT,
            P.KEEP_WORDS,
        }
    ),
    Role.REVIEWING_OFFICER: frozenset(
        {
            P.KEEP_STAFF_ACCOUNT,
            P.READ_OFFICER_DESK,
            P.KEEP_DATES,
            P.KEEP_CONTACTS,
            P.READ_PACK,
            P.SHOW_ON_THE_WALL,
            P.ADD_AGENDA_POINT,
            P.ASK_FOR_PARTS,
            P.KEEP_JOIN_LINK,
            P.CONFIRM_PARTICIPATION,
            P.WRITE_RECORD,
            P.RAISE_DISPUTES,
            P.READ_COMPLAINTS_TO_IRO,
            P.CHECK_PLAN,
            P.MARK_ACTIONS,
            P.PUT_INTO_ENGLISH,
            P.TALK_RIGHTS_THROUGH,
            P.READ_GUIDES,
        }
    ),
    Role.PROFESSIONAL: frozenset(
        {
            P.KEEP_STAFF_ACCOUNT,
            P.READ_SHARED_WITH_ME,
            P.WRITE_MY_PART,
            P.INTERPRET,
            P.READ_REPORTS_TO_ADVOCATE,
            P.TELL_OF_MY_ACTIONS,
            P.KEEP_PLAN,
            P.SAY_WHAT_I_SEE,
            P.RECORD_HEALTH,
            P.READ_GUIDES,
            P.RECORD_CONTACTS,
        }
    ),
    Role.COUNCIL_EDITOR: frozenset(
        {P.KEEP_STAFF_ACCOUNT, P.READ_COUNCIL, P.WRITE_COUNCIL_PAGES, P.ANSWER_IDEAS},
    ),
    Role.COUNCIL_PUBLISHER: frozenset(
        {
            P.KEEP_STAFF_ACCOUNT,
            P.READ_COUNCIL,
            P.WRITE_COUNCIL_PAGES,
            P.PUBLISH_COUNCIL_PAGES,
            P.ANSWER_IDEAS,
            P.SEE_COUNCIL_WAITING,
        }
    ),
    Role.MANAGER: frozenset(
        {
            P.KEEP_STAFF_ACCOUNT,
            P.READ_FIGURES,
            P.READ_FIGURES_IN_FULL,
            P.READ_HEALTH_LIST,
            P.READ_COMPLAINTS_TO_MANAGERS,
            P.SEE_COUNCIL_WAITING,
        }
    ),
    Role.ADMINISTRATOR: frozenset(
        {
            P.KEEP_STAFF_ACCOUNT,
            P.MANAGE_PEOPLE,
            P.MANAGE_ASSIGNMENTS,
            P.MANAGE_REVIEWS,
            P.CHANGE_PLAN_TEMPLATE,
            P.CHANGE_SKILL_LIST,
            P.MAKE_CARDS,
            P.MAKE_CLIPS,
        }
    ),
}

FOR_YOUNG_PEOPLE = GRANTS[Role.YOUNG_PERSON]
ADMINISTRATORS = Role.ADMINISTRATOR

ROLE_LABELS: dict[Role, Message] = {
    Role.YOUNG_PERSON: _("Young person"),
    Role.REVIEWING_OFFICER: _("Reviewing officer (IRO)"),
    Role.PROFESSIONAL: _("Professional or carer"),
    Role.COUNCIL_EDITOR: _("Council editor"),
    Role.COUNCIL_PUBLISHER: _("Council publisher"),
    Role.MANAGER: _("Manager"),
    Role.ADMINISTRATOR: _("Administrator"),
}


def role_may(role: Role, permission: Permission) -> bool:
    return permission in GRANTS[role]


def is_young(role: Role) -> bool:
    return role is Role.YOUNG_PERSON


def staff_roles() -> tuple[Role, ...]:
    """The roles that an administrator can give to somebody who works for the authority."""
    return tuple(role for role in Role if not is_young(role))


def roles_that_may(permission: Permission) -> tuple[Role, ...]:
    return tuple(role for role in Role if role_may(role, permission))
