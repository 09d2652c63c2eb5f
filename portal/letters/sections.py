"""The parts of the letter in their order, and what the portal itself says in each."""

from enum import StrEnum

from portal.i18n import Message, _, pgettext


class Section(StrEnum):
    """The codes are sealed in the letters, so they never change."""

    TOLD = "told"
    WELL = "well"
    WORRY = "worry"
    AGREED = "agreed"
    COULD_NOT = "could-not"
    RIGHTS = "rights"
    NEXT = "next"
    REACH = "reach"


HEADINGS: dict[Section, Message] = {
    Section.TOLD: _("What you told me"),
    Section.WELL: _("What is going well"),
    Section.WORRY: _("What we worry about"),
    Section.AGREED: _("What we agreed, who does it and by when"),
    Section.COULD_NOT: _("What I could not do, and why"),
    Section.RIGHTS: _("Your rights"),
    Section.NEXT: _("The next date"),
    Section.REACH: _("How to reach me"),
}

ICONS: dict[Section, str] = {
    Section.TOLD: "message-circle",
    Section.WELL: "sparkles",
    Section.WORRY: "cloud-alert",
    Section.AGREED: "circle-check",
    Section.COULD_NOT: "circle-minus",
    Section.RIGHTS: "scale",
    Section.NEXT: "calendar-days",
    Section.REACH: "phone",
}

HUES: dict[Section, str] = {
    Section.TOLD: "sun",
    Section.WELL: "green",
    Section.WORRY: "violet",
    Section.AGREED: "green",
    Section.COULD_NOT: "blue",
    Section.RIGHTS: "teal",
    Section.NEXT: "violet",
    Section.REACH: "teal",
}

# What stands in every letter, in the young person's language.
STANDING: dict[Section, tuple[Message, ...]] = {
    Section.RIGHTS: (
        pgettext("safety", "An advocate is somebody on your side. It is free, and you can ask me."),
        pgettext("safety", "You can ask why about any answer, or say that we got you wrong."),
        pgettext("safety", "You can make a complaint. An advocate can help you with it."),
        pgettext("safety", "You can have an interpreter in the language you like best."),
    ),
    Section.REACH: (
        _("On the page What happened, you can ask about each answer. I read what you write."),
    ),
}

PROMPTS: dict[Section, Message] = {
    Section.TOLD: _("Nothing was shared with you. Did they tell you in another way?"),
    Section.WELL: _("The record says nothing here. What is good in their life now?"),
    Section.WORRY: _("The record says nothing here. What worries you, in words that are kind?"),
    Section.AGREED: _("The record has no action yet. What will happen, who does it, and by when?"),
    Section.COULD_NOT: _("Nothing was answered with no or not now. You can leave this empty."),
    Section.RIGHTS: _("The letter says the main rights itself. Add what matters for them."),
    Section.NEXT: _("No next review has a date yet. Say when you will tell them."),
    Section.REACH: _("Say how they can reach you, and on which days you answer."),
}

FORMAL_HEADINGS: dict[Section, Message] = {
    Section.TOLD: _("Views of the young person"),
    Section.WELL: _("Progress"),
    Section.WORRY: _("Concerns"),
    Section.AGREED: _("Decisions and actions"),
    Section.COULD_NOT: _("Matters not agreed, and reasons"),
    Section.NEXT: _("Date of the next review"),
}
NOTHING_RECORDED = _("Nothing is recorded.")
