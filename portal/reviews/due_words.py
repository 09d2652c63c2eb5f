"""What each duty is called, and what its date rests on, for adults."""

from portal.i18n import Message, _
from portal.reviews.duties import Duty

LABELS: dict[Duty, Message] = {
    Duty.HEALTH_ASSESSMENT: _("First health assessment"),
    Duty.HEALTH_REVIEW: _("Next health assessment"),
    Duty.PEP_STARTED: _("Personal education plan started"),
    Duty.PEP_READY: _("Personal education plan ready for the first review"),
    Duty.PEP_REVIEW: _("Personal education plan looked at again"),
    Duty.FIRST_REVIEW: _("First review"),
    Duty.SECOND_REVIEW: _("Second review"),
    Duty.LATER_REVIEW: _("Next review"),
    Duty.DECISIONS: _("Decisions written down"),
    Duty.MANAGERS_ANSWER: _("Manager's answer to the decisions"),
    Duty.RECORD: _("Full record written"),
    Duty.RECORD_TO_EVERYONE: _("Record given to everyone"),
    Duty.PATHWAY_NEEDS: _("Pathway needs assessment"),
    Duty.PATHWAY_PLAN_REVIEW: _("Pathway plan looked at again"),
    Duty.PATHWAY_PLAN: _("Last review before 18, with the pathway plan"),
    Duty.REVIEW_AFTER_18: _("One more review after 18, if the young person wants it"),
}

RESTS_ON: dict[Duty, Message] = {
    Duty.HEALTH_ASSESSMENT: _("Before the first review"),
    Duty.HEALTH_REVIEW: _("Every 6 months under 5, every 12 months from 5"),
    Duty.PEP_STARTED: _("Within 10 working days of becoming looked after"),
    Duty.PEP_READY: _("Ready for the first review"),
    Duty.PEP_REVIEW: _("Every school term"),
    Duty.FIRST_REVIEW: _("Within 20 working days of becoming looked after (regulation 33)"),
    Duty.SECOND_REVIEW: _("Not more than 3 months after the first review (regulation 33)"),
    Duty.LATER_REVIEW: _("Not more than 6 months after the review before it (regulation 33)"),
    Duty.DECISIONS: _("5 working days after the review"),
    Duty.MANAGERS_ANSWER: _("5 working days after the decisions were written down"),
    Duty.RECORD: _("15 working days after the review"),
    Duty.RECORD_TO_EVERYONE: _("20 working days after the review"),
    Duty.PATHWAY_NEEDS: _("Not more than 3 months after turning 16, or becoming eligible later"),
    Duty.PATHWAY_PLAN_REVIEW: _("At least every 6 months"),
    Duty.PATHWAY_PLAN: _("In the 6 months before the 18th birthday"),
    Duty.REVIEW_AFTER_18: _("Offered between 18 and 19; the young person chooses"),
}
