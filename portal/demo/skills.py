"""What two young people of the made-up authority can do, by review, and what a carer sees."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from portal.choices.audience import Audience
from portal.choices.skills_said import ANSWERS, ASKED
from portal.demo.people import known_id
from portal.drafts.service import Whose
from portal.drafts.words import NO_WORDS, Words
from portal.i18n import london_today
from portal.skills.service import SaidOfArea, WorkingOn, keep_area, keep_goals
from portal.skills_beside.service import Watcher, keep_seen

NOT_YET, HELP, OWN, TEACH = "not-yet", "with-help", "on-my-own", "teach"
SEEN_BY = {"yusuf": "george", "abel": "carmen"}
Areas = dict[str, dict[str, str]]

BEFORE: dict[str, Areas] = {
    "yusuf": {
        "home": {"cook-from-home": NOT_YET, "wash-clothes": HELP, "shop-for-food": HELP},
        "getting-about": {"oyster": HELP, "bus": HELP, "stopped": NOT_YET},
    },
    "abel": {
        "money": {"bank-account": NOT_YET, "plan-a-week": NOT_YET, "spot-a-scam": HELP},
        "health": {"sign-up-with-gp": HELP, "call-999-or-111": HELP},
    },
}
NOW: dict[str, Areas] = {
    "yusuf": {
        "home": {"cook-from-home": HELP, "wash-clothes": OWN, "shop-for-food": OWN},
        "getting-about": {"oyster": TEACH, "bus": OWN, "stopped": HELP},
        "people": {"place-to-pray": TEACH, "safe-online": HELP},
    },
    "abel": {
        "money": {"bank-account": HELP, "plan-a-week": HELP, "spot-a-scam": OWN},
        "health": {"sign-up-with-gp": OWN, "call-999-or-111": TEACH},
        "living-on-my-own": {"my-tenancy": NOT_YET, "fire": HELP, "who-comes-in": OWN},
    },
}
SAID = {("yusuf", "home"): "أتعلم طبخ الكبسة مع جورج.", ("abel", "money"): "ብዛዕባ ባንክ ክመሃር ይደሊ።"}
GOALS = {
    "yusuf": (("cook-from-home", "george", 30), ("stopped", "", 60)),
    "abel": (("bank-account", "sam", 21), ("my-tenancy", "carmen", 90)),
}
SEEN = {
    "yusuf": ("home", {"cook-from-home": OWN, "wash-clothes": OWN}, "He cooks for us on Fridays."),
    "abel": ("money", {"bank-account": HELP, "spot-a-scam": HELP}, ""),
}


def say_as_before(session: Session, key: str, whose: Whose, number: int) -> None:
    """At the first review that was held; later ones start from it."""
    if number == 1 and key in BEFORE:
        _say(session, whose, BEFORE[key], {})


def say_now(session: Session, key: str, whose: Whose, language: str) -> None:
    """For the review ahead, with what they work on now and what their carer sees."""
    if key not in NOW:
        return
    said = {
        area: Words(words, "rtl" if language == "ar" else "ltr", language)
        for (who, area), words in SAID.items()
        if who == key
    }
    _say(session, whose, NOW[key], said)
    goals = [_goal(*goal) for goal in GOALS[key]]
    keep_goals(session, whose, 0, WorkingOn(goals, {}, Audience.MEETING.value, ()))
    area, answers, note = SEEN[key]
    words = Words(note, "ltr", "en") if note else NO_WORDS
    carer: UUID = known_id(SEEN_BY[key])
    watcher = Watcher(carer, "foster-carer", whose.review_id, whose.young_person_id)
    keep_seen(session, watcher, area, 0, {ANSWERS: answers, ASKED: {}, **words.as_json()})


def _say(session: Session, whose: Whose, areas: Areas, said: dict[str, Words]) -> None:
    for area, answers in areas.items():
        words = said.get(area, NO_WORDS)
        one = SaidOfArea(answers, {}, words, Audience.MEETING.value, ())
        keep_area(session, whose, area, 0, one)


def _goal(skill: str, helper: str, days: int) -> dict[str, str]:
    by = (london_today() + timedelta(days=days)).isoformat()
    return {"skill": skill, "with": str(known_id(helper)) if helper else "", "by": by}
