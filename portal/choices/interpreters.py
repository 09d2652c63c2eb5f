"""What somebody can ask of an interpreter."""

from dataclasses import dataclass

from markupsafe import Markup

from portal.choices.choice import Choice, Choices
from portal.i18n import LANGUAGES, Language, _, speaking

OWN_NAME = Markup('<bdi lang="{}" dir="{}">{}</bdi>')
ENGLISH_AND_OWN = Markup('<bdi lang="en" dir="ltr">{}</bdi> ({})')


@dataclass(frozen=True, slots=True)
class OwnName:
    """A language by its own name, as a `Text`; in English the English name stands before it."""

    language: Language

    def plain(self, tag: str | None = None) -> str:
        own = f"\u2068{self.language.own_name}\u2069"
        return f"{self.language.english_name} ({own})" if _in_english(tag) else own

    def html(self, tag: str | None = None) -> Markup:
        language = self.language
        own = OWN_NAME.format(language.html_lang, language.direction, language.own_name)
        return ENGLISH_AND_OWN.format(language.english_name, own) if _in_english(tag) else own

    def __str__(self) -> str:
        return self.plain()

    def __html__(self) -> str:
        return self.html()


@dataclass(frozen=True, slots=True)
class SpokenLanguage(Choice):
    """`spoken_only`: the portal is never read in it, so its speakers are offered an interpreter."""

    spoken_only: bool = False


SPOKEN_ONLY = (
    Language("haz", "هزارگی", "Hazaragi", "rtl", "Arab"),
    Language("fvr", "Bèle Fòòr", "Fur", "ltr", "Latn"),
    Language("mls", "Masarak", "Masalit", "ltr", "Latn"),
    Language("zag", "Beria", "Zaghawa", "ltr", "Latn"),
    Language("ssy", "Saho", "Saho", "ltr", "Latn"),
    Language("byn", "ብሊና", "Bilen", "ltr", "Ethi"),
    Language("syl", "সিলেটি", "Sylheti", "ltr", "Beng"),
)

OTHER_LANGUAGE = "other"


def _in_english(tag: str | None) -> bool:
    return (tag or speaking().shown) == "en"


def _spoken(language: Language, *, only: bool) -> SpokenLanguage:
    code = language.html_lang.lower()
    return SpokenLanguage(code, OwnName(language), "languages", spoken_only=only)


INTERPRETER_LANGUAGES = Choices(
    *(_spoken(language, only=False) for tag, language in LANGUAGES.items() if tag != "en"),
    *(_spoken(language, only=True) for language in SPOKEN_ONLY),
    SpokenLanguage(OTHER_LANGUAGE, _("Another language"), "speech"),
)

INTERPRETER_IS = Choices(
    Choice("woman", _("I want a woman"), "venus"),
    Choice("man", _("I want a man"), "mars"),
    Choice("either", _("A woman or a man is OK"), "circle-equal"),
)

INTERPRETER_COMES = Choices(
    Choice("phone", _("On the phone"), "phone"),
    Choice("in-the-room", _("In the room with me"), "users-round"),
    Choice("either", _("Phone or room is OK"), "circle-equal"),
)
