"""A young person asks a computer for an adult's English in their language."""

from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID

from portal.audit.models import Act
from portal.audit.service import record
from portal.db import db
from portal.i18n import Message, _
from portal.translation.exchange import BadAnswer, NoAnswer
from portal.translation.into_their_language import in_their_language
from portal.translation.machine import ENGINE, CannotDo, service_in
from portal.web.settings import current_settings

Code = TypeVar("Code")
ONLY_A_PERSON = _("A computer can't do my language. I can ask an interpreter to read it to me.")
NOT_NOW = _("The computer does not answer now. I can try later, or ask an interpreter.")


def in_my_language(
    me: UUID, subject: UUID, texts: Mapping[Code, str], language: str
) -> tuple[dict[Code, str], Message | None]:
    """The texts in that language, or why there are none; that it is asked for is recorded.

    Nothing is held meanwhile: no transaction, and no other page waits for the service.
    """
    service = service_in(current_settings())
    if service is None:
        return {}, ONLY_A_PERSON
    db.stop_reading()
    with db.at_once() as session:
        record(session, Act.TRANSLATION_ASKED, actor=me, about=me, subject=subject, engine=ENGINE)
    try:
        return in_their_language(service, texts, language), None
    except CannotDo:
        return {}, ONLY_A_PERSON
    except (NoAnswer, BadAnswer):
        return {}, NOT_NOW
