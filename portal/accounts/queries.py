"""Finding the ways in, my phones, a recovery, and who has looked."""

from sqlalchemy import bindparam, or_, select

from portal.accounts.models import Device, KeyCode, PicturePin
from portal.audit.models import Act, AuditEntry
from portal.people.models import Person

LOOKS = (
    Act.PACK_OPENED,
    Act.ITEM_OPENED,
    Act.PHOTO_OPENED,
    Act.TRANSLATION_ASKED,
    Act.PLAN_WORDS_READ,
    Act.NOT_SO_READ,
    Act.PACK_TAKEN,
    Act.PAPERS_TAKEN,
    Act.PACK_FILED,
    Act.RIGHT_QUESTION_READ,
    Act.MATTER_READ,
)
LOOKS_ON_A_PAGE = 50

_PIN = (PicturePin.person_id, PicturePin.kind, PicturePin.pin_hash)
_OPEN_ACCOUNT = Person.closed_at.is_(None)

PIN_BY_DEVICE = (
    select(Device.id, *_PIN)
    .join(PicturePin, PicturePin.person_id == Device.person_id)
    .join(Person, Person.id == Device.person_id)
    .where(
        Device.token_hash == bindparam("token_hash"),
        Device.revoked_at.is_(None),
        Device.seen_at > bindparam("since"),
        _OPEN_ACCOUNT,
    )
)
KEY_CODE_BY_MAC = select(KeyCode.id).where(KeyCode.code_mac == bindparam("code_mac"))
PIN_BY_KEY_CODE = (
    select(KeyCode.id, *_PIN)
    .join(PicturePin, PicturePin.person_id == KeyCode.person_id)
    .join(Person, Person.id == KeyCode.person_id)
    .where(KeyCode.id == bindparam("key_code_id"), _OPEN_ACCOUNT)
)
MY_PIN = (
    select(KeyCode.id, *_PIN)
    .join(PicturePin, PicturePin.person_id == KeyCode.person_id)
    .where(KeyCode.person_id == bindparam("me"))
)

MY_PHONES = (
    select(Device.id, Device.make, Device.enrolled_at, Device.seen_at)
    .where(
        Device.person_id == bindparam("me"),
        Device.revoked_at.is_(None),
        Device.seen_at > bindparam("since"),
    )
    .order_by(Device.seen_at.desc(), Device.id)
)

RECOVERY_TO_TELL = select(PicturePin.recovered_at).where(
    PicturePin.person_id == bindparam("me"),
    PicturePin.recovered_at.is_not(None),
    PicturePin.recovery_seen_at.is_(None),
)

WHO_LOOKED = (
    select(AuditEntry.id, AuditEntry.at, AuditEntry.act, AuditEntry.actor_id, Person.name_sealed)
    .outerjoin(Person, Person.id == AuditEntry.actor_id)
    .where(
        AuditEntry.about_id == bindparam("me"),
        AuditEntry.act.in_([act.value for act in LOOKS]),
        or_(AuditEntry.actor_id.is_(None), AuditEntry.actor_id != bindparam("me")),
        AuditEntry.id < bindparam("before"),
    )
    .order_by(AuditEntry.id.desc())
    .limit(LOOKS_ON_A_PAGE + 1)
)
