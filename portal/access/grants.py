"""Which role may do what: the one table."""

from portal.access.permissions import Permission
from portal.people.models import Role

P = Permission

GRANTS: dict[Role, frozenset[Permission]] = {
    Role.YOUNG_PERSON: frozenset(
        {
            P.READ_HOME,
            P.GET_READY,
            P.SHARE,
            P.SEE_MY_PEOPLE,
            P.SEE_WHAT_HAPPENED,
            P.KEEP_MY_ACCOUNT,
        }
    ),
    Role.REVIEWING_OFFICER: frozenset(
        {
            P.KEEP_STAFF_ACCOUNT,
            P.READ_OFFICER_DESK,
            P.READ_PACK,
            P.ADD_AGENDA_POINT,
            P.CONFIRM_PARTICIPATION,
        }
    ),
    Role.PROFESSIONAL: frozenset({P.KEEP_STAFF_ACCOUNT, P.READ_SHARED_WITH_ME}),
    Role.COUNCIL_EDITOR: frozenset({P.KEEP_STAFF_ACCOUNT}),
    Role.COUNCIL_PUBLISHER: frozenset({P.KEEP_STAFF_ACCOUNT}),
    Role.MANAGER: frozenset({P.KEEP_STAFF_ACCOUNT, P.READ_FIGURES}),
    Role.ADMINISTRATOR: frozenset(
        {
            P.KEEP_STAFF_ACCOUNT,
            P.MANAGE_PEOPLE,
            P.MANAGE_ASSIGNMENTS,
            P.MANAGE_REVIEWS,
            P.MAKE_CARDS,
        }
    ),
}

FOR_YOUNG_PEOPLE = GRANTS[Role.YOUNG_PERSON]


def role_may(role: Role, permission: Permission) -> bool:
    return permission in GRANTS[role]
