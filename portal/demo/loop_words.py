"""What stands in Yusuf's letter and plan, what he says of the plan, and what it is in English."""

from portal.letters.sections import Section

# What Olga writes where a record has nothing to draft from.
TEXTS = {
    Section.TOLD: (
        "You told me about your room, your mother and your lessons. Thank you for saying it so"
        " clearly. You came with a list, and we talked about all of it."
    ),
    Section.WELL: (
        "You go to your lessons every day. Your teacher says that you help others in the class."
    ),
    Section.WORRY: "Your room was cold for too long. That should not have happened. I am sorry.",
    Section.RIGHTS: "Tess is your advocate. You can ring her whenever you want.",
    Section.REACH: "You can write to me here. I read it on Mondays and Thursdays.",
}

# Area: what we want, what is being done, who, due in days from today, how it stands.
PLAN = {
    "where-i-live": (
        "You live with George and your room is warm.",
        "George has put up a curtain. The heating is looked at in winter.",
        "George",
        21,
        "yes",
    ),
    "family": (
        "You see your brother each month. You speak with your mother each week.",
        "Sam buys the tickets for the next visit.",
        "Sam",
        -9,
        "needs-work",
    ),
    "school": (
        "You learn enough English for the course that you want.",
        "Vera asks the college for two more lessons a week.",
        "Vera",
        2,
        "needs-work",
    ),
    "who-i-am": (
        "You eat halal food, pray when you want, and are treated fairly.",
        "George knows which shops you like. You tell us when something is unfair.",
        "George and Sam",
        0,
        "yes",
    ),
}
STANDS_ON = {
    "Put a thick curtain at the window": "where-i-live",
    "Buy the train tickets for the next visit": "family",
    "Ask the college for two more English lessons a week": "school",
    "Fix the days of the visits with your brother": "family",
    "Bring the heater": "where-i-live",
}
# Area: what he thinks of it, in which words, and what they are in English.
SAID = {
    "who-i-am": ("right", "", ""),
    "family": (
        "not-me",
        "أريد أن أرى أخي كل أسبوع، وليس كل شهر.",
        "I want to see my brother every week, not every month.",
    ),
}
ENGLISH = {
    "أريد أن أرى أخي أكثر.": "I want to see my brother more.",
    "غرفتي جيدة لكنها باردة في الليل.": "My room is good, but it is cold at night.",
}
