"""The codes that say how somebody took part in a review, and the sentences that are evidence."""

from enum import StrEnum

from portal.choices.ways import Way
from portal.i18n import Message, _


class ParticipationCode(StrEnum):
    """How somebody took part: SSDA903 codes. PN0 is only under 4, PN1 to PN7 only from 4."""

    PN0 = "PN0"
    PN1 = "PN1"
    PN2 = "PN2"
    PN3 = "PN3"
    PN4 = "PN4"
    PN5 = "PN5"
    PN6 = "PN6"
    PN7 = "PN7"

    @property
    def label(self) -> Message:
        return CODE_LABELS[self]


CODE_LABELS: dict[ParticipationCode, Message] = {
    ParticipationCode.PN0: _("Under 4 at the time of the review"),
    ParticipationCode.PN1: _("Attends and speaks for themselves"),
    ParticipationCode.PN2: _("Attends, and an advocate speaks"),
    ParticipationCode.PN3: _("Attends, and shows their views with symbols"),
    ParticipationCode.PN4: _("Attends, but does not speak or show their views"),
    ParticipationCode.PN5: _("Does not attend, but briefs an advocate"),
    ParticipationCode.PN6: _("Does not attend, but sends their feelings another way"),
    ParticipationCode.PN7: _("Does not attend, and sends no views"),
}

WAY_EVIDENCE: dict[Way, Message] = {
    Way.THERE: _("They chose to come to the meeting."),
    Way.PART: _("They chose to come for part of the meeting."),
    Way.VIDEO: _("They chose to join by video."),
    Way.RECORD: _("They chose to write or record what they want to say."),
    Way.IRO_SPEAKS: _("They chose that the IRO speaks for them."),
    Way.ADVOCATE_SPEAKS: _("They chose that an advocate speaks for them."),
    Way.CHAIR: _("They chose to lead the meeting."),
}

NO_WAY = _("They did not say how they want to take part.")
SHARED = _("They shared their views in this portal.")
NOT_SHARED = _("They shared nothing in this portal.")
BEFORE_MEETING = _("The meeting has not happened yet. This is only what was planned.")
AFTER_MEETING = _("The portal does not know who came. Please check with your own notes.")
AGE_UNKNOWN = _("The age is not known. For somebody under 4 the code is PN0.")
UNDER_4 = _("They are under 4.")
VIDEO_NOT_SETTLED = _("The guidance does not say if joining by video counts as being there.")
ADVOCATE_AND_VIEWS = _("An advocate was asked and views were sent. PN5 and PN6 overlap here.")
ADVOCATE_ROOM = _("They did not say if they will be in the room with the advocate.")
COMES_AND_IRO_SPEAKS = _("They come, but want the IRO to speak. Only the meeting can show more.")
