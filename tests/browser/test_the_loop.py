"""The whole loop in two languages: say, share, be answered, see it, say that it happened."""

from uuid import UUID

import pytest
from browser.cards import PASSPHRASE, SIGN_IN_NAME, give_passphrase
from browser.looking import look
from browser.phone import LAPTOP, Phone
from cast.people import Cast, person_id, review_id
from record.meeting import RECORD, hold
from sqlalchemy import select

from portal.choices.outcomes import OUTCOMES
from portal.db import db
from portal.i18n import london_today
from portal.outcomes.afterwards import ActionState
from portal.outcomes.afterwards_reading import afterwards_of
from portal.reviews.service import plan_review
from portal.wishes.models import Wish

WORDS = {
    "ti": ("ንሓወይ ሰሙን ሰሙን ክርእዮ እደሊ", "ስለምንታይ?", "ltr", "amina"),
    "ar": ("أريد أن أرى أخي كل أسبوع", "لماذا؟", "rtl", "amina"),
}
REASON = "Your brother has training on Saturdays. We look again in June."
WHAT = "Book the train tickets"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("language", WORDS)
def test_say_share_answer_see_confirm(cast: Cast, new_phone, language, script):
    words, question, direction, name = WORDS[language]
    phone = new_phone(cast.visitor(name), script=script)
    say_and_share(phone, language, words)
    hold(cast.visitor(name), days_ago=2)
    give_passphrase(cast, "her_officer")
    laptop = new_phone(size=LAPTOP, script=script)
    sign_in(laptop)
    answer(laptop, cast, words)

    item = the_wish(cast)
    see_the_answer(phone, item, language, words, direction)
    ask(phone, item, question)
    confirm(phone, cast)
    bring_it(phone, cast, item, words)

    laptop.open(f"{RECORD}/items/{item}")
    look(laptop)
    assert question in laptop.text


def say_and_share(phone: Phone, language: str, words: str) -> None:
    phone.open("/language")
    phone.pick("language", language)
    phone.press("#question .main-step")
    phone.open("/get-ready/wishes/new?kind=want")
    phone.one("textarea").fill(words)
    phone.pick("audience", "my-iro")
    phone.send()
    phone.open("/get-ready/share")
    phone.send()
    phone.open("/what-happened")
    look(phone)
    assert words in phone.text


def sign_in(laptop: Phone) -> None:
    laptop.open("/sign-in")
    laptop.one("[name=name]").fill(SIGN_IN_NAME)
    laptop.one("[name=passphrase]").fill(PASSPHRASE)
    laptop.press("#question .main-step")


def answer(laptop: Phone, cast: Cast, words: str) -> None:
    """The IRO answers on the page of the record, and says who does what."""
    laptop.open(f"{RECORD}/items/{the_wish(cast)}")
    look(laptop)
    assert words in laptop.text
    laptop.pick("talked", "yes")
    laptop.pick("outcome", "partly")
    laptop.one("[name=reason]").fill(REASON)
    laptop.press("form#question .button")
    laptop.open(f"{RECORD}/items/{the_wish(cast)}")
    laptop.one("summary:below(#actions)").click()
    laptop.one("form#action [name=who]").select_option(str(person_id("her_social_worker")))
    laptop.one("form#action [name=what]").fill(WHAT)
    laptop.one("form#action [name=by_when]").fill(london_today().isoformat())
    laptop.press("form#action .button")


def see_the_answer(phone: Phone, item: UUID, language: str, words: str, direction: str) -> None:
    phone.open("/what-happened")
    look(phone)
    assert OUTCOMES["partly"].label.plain(language) in phone.text
    phone.follow(f"/what-happened/{review_id('amina')}/{item}")
    look(phone)
    quote = phone.page.locator("blockquote", has_text=words)
    assert (quote.get_attribute("lang"), quote.get_attribute("dir")) == (language, direction)
    reason = phone.page.locator("p", has_text=REASON)
    assert (reason.get_attribute("lang"), reason.get_attribute("dir")) == ("en", "ltr")
    assert WHAT in phone.text


def ask(phone: Phone, item: UUID, question: str) -> None:
    phone.follow(f"/what-happened/{review_id('amina')}/{item}/say/ask")
    look(phone)
    phone.one("textarea").fill(question)
    phone.send()
    look(phone)
    assert question in phone.text


def confirm(phone: Phone, cast: Cast) -> None:
    """Say that it happened: then, and not before, it is done."""
    assert the_action(cast).state is ActionState.OPEN
    phone.press('main a[href$="/happened"]')
    look(phone)
    phone.send()
    look(phone)
    assert the_action(cast).state is ActionState.DONE
    assert phone.page.locator('main a[href$="/happened"]').count() == 0


def bring_it(phone: Phone, cast: Cast, item: UUID, words: str) -> None:
    """One tap, and it is among the wishes for the next review."""
    with cast.app.app_context(), db.at_once() as session:
        plan_review(
            session,
            actor=None,
            review_id=UUID(int=7),
            young_person_id=person_id("amina"),
            starts_at=None,
        )
    phone.open(f"/what-happened/{review_id('amina')}/{item}")
    look(phone)
    phone.press('main form[action$="/bring"] button')
    look(phone)
    phone.press('#next-time a[href^="/get-ready/wishes/"]')
    assert words in phone.one("textarea").input_value()


def the_wish(cast: Cast) -> UUID:
    with cast.app.app_context():
        found = db.read.scalars(select(Wish.id).where(Wish.review_id == review_id("amina"))).one()
        assert isinstance(found, UUID)
        return found


def the_action(cast: Cast):
    with cast.app.app_context():
        return afterwards_of(db.read, person_id("amina"))[review_id("amina")].actions[0]
