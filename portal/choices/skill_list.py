"""The skills of each area as they are shipped: a code that never changes, and plain words."""

from portal.i18n import Message, _

Listed = tuple[tuple[str, Message], ...]

SCHOOL_OR_WORK: Listed = (
    ("be-on-time", _("I can get up and be on time.")),
    ("ask-my-teacher", _("I can ask my teacher for help.")),
    ("read-english", _("I can read a short letter in English.")),
    ("talk-in-english", _("I can talk with people in English.")),
    ("send-an-email", _("I can write and send an email.")),
    ("find-a-course", _("I can find a course that I like.")),
    ("write-a-cv", _("I can write about myself for a job.")),
    ("go-to-an-interview", _("I can talk well when I want a job.")),
    ("allowed-to-work", _("I know if I am allowed to work.")),
    ("read-a-payslip", _("I can read my pay slip.")),
)
PAPERS: Listed = (
    ("know-my-lawyer", _("I know who my lawyer is.")),
    ("call-my-lawyer", _("I can call my lawyer.")),
    ("get-ready-for-lawyer", _("I get ready before I see my lawyer.")),
    ("ask-for-interpreter", _("I can ask for an interpreter.")),
    ("papers-safe", _("I keep my papers in a safe place.")),
    ("copies-of-papers", _("I keep a copy of each paper.")),
    ("papers-that-show-me", _("I know which papers show who I am.")),
    ("papers-run-out", _("I know when my papers run out.")),
    ("tell-when-i-move", _("I know who to tell when I move.")),
    ("fill-in-a-form", _("I can fill in a form.")),
)
HOME: Listed = (
    ("cook-from-home", _("I can cook a meal from home.")),
    ("cook-on-little-money", _("I can cook a meal for little money.")),
    ("shop-for-food", _("I can shop for food in British shops.")),
    ("food-for-my-faith", _("I can find food that fits my faith.")),
    ("keep-food-safe", _("I can keep food safe to eat.")),
    ("use-a-cooker", _("I can use a cooker safely.")),
    ("wash-clothes", _("I can wash and dry my clothes.")),
    ("clean", _("I can clean my room and the kitchen.")),
    ("sort-the-bins", _("I can sort what goes in each bin.")),
    ("mend-small-things", _("I can mend small things.")),
)
MONEY: Listed = (
    ("plan-a-week", _("I can plan my money for a week.")),
    ("bank-account", _("I can open a bank account.")),
    ("use-a-card", _("I can use a bank card safely.")),
    ("save", _("I can save for things I want.")),
    ("pay-a-bill", _("I can pay a bill on time.")),
    ("look-at-prices", _("I look at prices before I buy.")),
    ("spot-a-scam", _("I can spot a trick to take my money.")),
    ("keep-a-pin", _("I keep my PIN and passwords to myself.")),
    ("owe-money", _("I know who can help if I owe money.")),
    ("money-i-can-ask-for", _("I know what money I can ask for.")),
)
PEOPLE: Listed = (
    ("make-friends", _("I can make new friends.")),
    ("say-no", _("I can say no when I want to.")),
    ("being-used", _("I can tell if someone is using me.")),
    ("make-up", _("I can say sorry and make up.")),
    ("who-to-trust", _("I know who I can trust.")),
    ("fair-in-love", _("I know what is fair in love.")),
    ("safe-online", _("I can stay safe with people online.")),
    ("keep-in-touch", _("I keep in touch with people I love.")),
    ("place-to-pray", _("I can find a place to pray.")),
    ("join-a-group", _("I can join a club or a team.")),
)
HEALTH: Listed = (
    ("sign-up-with-gp", _("I can sign up with a doctor (GP).")),
    ("book-gp", _("I can ask to see my doctor.")),
    ("say-what-hurts", _("I can tell a doctor what is wrong.")),
    ("call-999-or-111", _("I know when to call 999 or 111.")),
    ("see-a-dentist", _("I can ask to see a dentist.")),
    ("get-medicine", _("I can get the medicine I need.")),
    ("eat-well", _("I eat food that is good for me.")),
    ("sleep", _("I know what helps me sleep.")),
    ("feel-low", _("I know what helps when I feel low.")),
    ("safe-sex", _("I know where to ask about safe sex.")),
)
LIVING_ON_MY_OWN: Listed = (
    ("be-alone", _("I can be alone and feel fine.")),
    ("my-tenancy", _("I know what my rent contract says.")),
    ("pay-rent", _("I can pay my rent on time.")),
    ("read-a-meter", _("I can read the gas and power meters.")),
    ("tell-what-is-broken", _("I can say when something needs a repair.")),
    ("turn-off-water", _("I can turn off the water and the power.")),
    ("lock-up", _("I keep my home locked and safe.")),
    ("fire", _("I know what to do in a fire.")),
    ("neighbours", _("I can get on with people next door.")),
    ("who-comes-in", _("I decide who comes into my home.")),
)
GETTING_ABOUT: Listed = (
    ("oyster", _("I can use an Oyster card.")),
    ("bus", _("I can go by bus.")),
    ("train", _("I can go by train and Tube.")),
    ("plan-a-trip", _("I can plan a trip to a new place.")),
    ("read-a-map", _("I can find my way with a map.")),
    ("home-at-night", _("I can get home safely at night.")),
    ("ride-a-bike", _("I can ride a bike safely.")),
    ("when-lost", _("I can ask for help if I am lost.")),
    ("stopped", _("I know my rights if police stop me.")),
    ("racism", _("I know what to do if someone is racist.")),
)

LISTS: dict[str, Listed] = {
    "school-or-work": SCHOOL_OR_WORK,
    "papers-and-lawyer": PAPERS,
    "home": HOME,
    "money": MONEY,
    "people": PEOPLE,
    "health": HEALTH,
    "living-on-my-own": LIVING_ON_MY_OWN,
    "getting-about": GETTING_ABOUT,
}
