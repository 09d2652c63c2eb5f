"""Every table of the portal, for whoever needs them all: migrations, contracts, the demo."""

from portal.accounts import card_models
from portal.accounts import models as accounts
from portal.accounts import staff_models as staff_sign_in
from portal.achievements import models as achievements
from portal.agenda import models as agenda
from portal.audit import models as audit
from portal.care_team import models as care_team
from portal.clips import models as clips
from portal.contacts import models as contacts
from portal.council import models as council
from portal.dates import models as dates
from portal.db import Base
from portal.disputes import models as disputes
from portal.drafts import models as drafts
from portal.everyones_part import models as everyones_part
from portal.feelings import models as feelings
from portal.health import models as health
from portal.ideas import models as ideas
from portal.invitation import models as invitation
from portal.letters import models as letters
from portal.my_words import models as my_words
from portal.outcomes import models as outcomes
from portal.people import models as people
from portal.photos import models as photos
from portal.plan import models as plan
from portal.polls import models as polls
from portal.preparation.submissions import models as submissions
from portal.present import models as present
from portal.reviews import models as reviews
from portal.reviews import openings, participation_models, points
from portal.rights import models as rights
from portal.skill_list import models as skill_list
from portal.skills import models as skills
from portal.skills_beside import models as skills_beside
from portal.speaking_up import models as speaking_up
from portal.taking_part import models as taking_part
from portal.translation import models as translation
from portal.wishes import models as wishes

ROOMS = (
    accounts,
    card_models,
    achievements,
    agenda,
    feelings,
    points,
    taking_part,
    audit,
    care_team,
    clips,
    contacts,
    council,
    dates,
    disputes,
    health,
    drafts,
    everyones_part,
    ideas,
    invitation,
    letters,
    my_words,
    outcomes,
    people,
    openings,
    participation_models,
    photos,
    plan,
    polls,
    present,
    reviews,
    rights,
    skill_list,
    skills,
    skills_beside,
    speaking_up,
    staff_sign_in,
    submissions,
    translation,
    wishes,
)
metadata = Base.metadata
