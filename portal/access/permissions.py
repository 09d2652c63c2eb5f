"""What can be done, one name for each."""

from enum import StrEnum, auto


class Permission(StrEnum):
    READ_HOME = auto()
    GET_READY = auto()
    SHARE = auto()
    SEE_MY_PEOPLE = auto()
    SEE_WHAT_HAPPENED = auto()
    KEEP_MY_ACCOUNT = auto()
    KEEP_WORDS = auto()
    KEEP_STAFF_ACCOUNT = auto()
    READ_OFFICER_DESK = auto()
    READ_PACK = auto()
    ADD_AGENDA_POINT = auto()
    CONFIRM_PARTICIPATION = auto()
    WRITE_RECORD = auto()
    READ_SHARED_WITH_ME = auto()
    TELL_OF_MY_ACTIONS = auto()
    MARK_ACTIONS = auto()
    PUT_INTO_ENGLISH = auto()
    INTERPRET = auto()
    MANAGE_PEOPLE = auto()
    MANAGE_ASSIGNMENTS = auto()
    MANAGE_REVIEWS = auto()
    MAKE_CARDS = auto()
    MAKE_CLIPS = auto()
    READ_FIGURES = auto()
