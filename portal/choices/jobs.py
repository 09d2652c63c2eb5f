"""The jobs of the people round a young person."""

from dataclasses import dataclass

from portal.choices.choice import Choice, Choices
from portal.i18n import Message, _


@dataclass(frozen=True, slots=True)
class Job(Choice):
    """`label` is the field's word, for adults; `plain` says to a young person what they do."""

    plain: Message


JOBS = Choices(
    Job(
        "social-worker", _("Social worker"), "id-card", _("My social worker: plans my care with me")
    ),
    Job(
        "personal-adviser",
        _("Personal adviser"),
        "compass",
        _("My personal adviser: helps me live on my own"),
    ),
    Job(
        "virtual-head",
        _("Virtual head teacher"),
        "graduation-cap",
        _("Virtual head: helps with school"),
    ),
    Job("foster-carer", _("Foster carer"), "house", _("My carer: looks after me at home")),
    Job("key-worker", _("Key worker"), "key-round", _("My key worker: helps me where I live")),
    Job(
        "designated-nurse",
        _("Designated nurse for children in care"),
        "stethoscope",
        _("Nurse: helps with my health"),
    ),
    Job("camhs-worker", _("CAMHS worker"), "brain", _("CAMHS worker: helps with hard feelings")),
    Job("teacher", _("Teacher or tutor"), "book-open", _("My teacher: helps me learn")),
    Job("youth-worker", _("Youth worker"), "trophy", _("Youth worker: fun things and friends")),
    Job("advocate", _("Advocate"), "megaphone", _("My advocate: on my side, helps me be heard")),
    Job(
        "independent-visitor",
        _("Independent visitor"),
        "coffee",
        _("My visitor: a grown-up who spends time with me"),
    ),
    Job("interpreter", _("Interpreter"), "languages", _("Interpreter: says it in my language")),
    Job(
        "legal-representative",
        _("Legal representative"),
        "scale",
        _("My lawyer: helps with the law"),
    ),
)

# The reviewing officer stands apart: a young person never picks among jobs whether to have one.
IRO_JOB = Job("iro", _("Reviewing officer"), "user-round-check", _("My IRO: runs my review"))


def job_of(code: str) -> Job:
    """The job of an assignment. Raises KeyError for a code that never was."""
    return IRO_JOB if code == IRO_JOB.code else JOBS[code]
