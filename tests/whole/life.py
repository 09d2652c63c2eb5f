"""A full life in the portal: Amina has one of everything, made through the pages."""

import io
from typing import Any
from uuid import UUID, uuid4

from cast.people import Cast, person_id, review_id
from cast.sharing import share
from photos.pictures import corners, exif, file_of
from whole.a_letter import send_a_letter
from whole.about_rights import ask_about_a_right
from whole.between import promise_something
from whole.canaries import Canaries
from whole.disagreeing import complain, open_a_dispute
from whole.in_english import english, put_into_english
from whole.of_the_council import publish_for_everybody
from whole.on_the_wall import put_on_the_wall
from whole.planned import plan_for_her
from whole.recorded import record_the_last_review
from whole.saying_back import say_back
from whole.skilled import say_what_she_can, see_what_she_can
from whole.talking_to_the_council import talk_to_the_council
from whole.visited import visit_her
from whole.written import write_for_her

from portal.my_words.phrases import Phrase
from portal.my_words.service import id_of

READY = "/get-ready"
AMINA = "amina"
CHAIR = "her_officer"
CHOSEN = "her_social_worker"
INTERPRETER = "her_carer"
ROOM = (AMINA, CHAIR, CHOSEN, INTERPRETER)
EYES = {
    "only-me": (AMINA,),
    "my-iro": (AMINA, CHAIR),
    "chosen": (AMINA, CHOSEN),
    "meeting": ROOM,
}
WRITTEN = {
    f"{READY}/agenda": {"minutes": "5"},
    f"{READY}/wishes": {"kind": "want"},
    f"{READY}/achievements": {"happened_on": "2026-03-25"},
}
AREAS = dict(zip(EYES, ("money", "friends", "free-time", "family"), strict=True))
SECTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "how": ("meeting", {"ways": ["there"]}),
    "people": ("my-iro", {f"person-{person_id(CHOSEN)}": "come"}),
    "where-and-when": ("chosen", {}),
    "needs": ("only-me", {}),
    "interpreter": ("meeting", {"interpreter_language": "ti"}),
}


class Life:
    """By the URL's argument: `ids` of what stands, `removed` of what was taken out.

    `ids_of` holds, by endpoint, those that mean something else in its address.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.canaries = Canaries()
        self.amina = cast.visitor(AMINA)
        self.ids: dict[str, Any] = {"young_person_id": person_id(AMINA)}
        self.ids |= {"review_id": review_id(AMINA), "person_id": person_id(AMINA)}
        self.removed: dict[str, Any] = {"area": "future"}
        self.ids_of: dict[str, dict[str, Any]] = {}
        self.items: dict[tuple[str, str], UUID] = {}

    def live(self) -> "Life":
        self.get_ready()
        share(self.amina)
        self.cast.visitor(CHAIR).visit(f"/officer/reviews/{review_id(AMINA)}/pack")
        put_into_english(self)
        self.change_and_share_again()
        return self

    def get_ready(self) -> None:
        topics = {"topics": ["family", "my-plan"], "revision": "0"}
        self.amina.press(f"{READY}/agenda/topics", topics)
        for address, values in WRITTEN.items():
            self._step(address, values)
        for audience, area in AREAS.items():
            self._feel(area, audience, EYES[audience])
        self._feel("future", "meeting", (AMINA,))
        self.amina.press(f"{READY}/feelings/future/remove")
        for section, (audience, values) in SECTIONS.items():
            said = self._said(section, audience, EYES[audience])
            self.amina.press(f"{READY}/taking-part/{section}", {**said, **values})
        self.amina.press(f"{READY}/wishes/done", {"done": "1"})
        say_what_she_can(self, a_photo())
        self.keep_words()
        ask_about_a_right(self)

    def keep_words(self) -> None:
        """One phrase that is in her list, and one that she took out."""
        kept, gone = Phrase("Feeling safe"), Phrase("My future")
        self.amina.press("/my-words/tap", {"english": [kept.english, gone.english]})
        self.ids["word_id"], self.removed["word_id"] = (
            id_of(person_id(AMINA), phrase) for phrase in (kept, gone)
        )
        self.amina.press(f"/my-words/{self.removed['word_id']}/remove")

    def change_and_share_again(self) -> None:
        """The second version has another wish and lacks one; a third wish is not shared."""
        taken_back = self._write(f"{READY}/wishes", "taken-back", "meeting", (AMINA,), kind="want")
        share(self.amina)
        english(self, CHAIR, taken_back, "english-taken-back")
        self.amina.press(f"{READY}/share/{taken_back}/take-back")
        self._write(f"{READY}/wishes", "unshared", "meeting", (AMINA,), kind="change")
        self.ids["item_id"] = self.ids["wish_id"]
        put_on_the_wall(self)
        promise_something(self)
        plan_for_her(self)
        write_for_her(self)
        send_a_letter(self)
        record_the_last_review(self)
        say_back(self)
        visit_her(self)
        see_what_she_can(self)
        open_a_dispute(self)
        complain(self)
        talk_to_the_council(self)
        publish_for_everybody(self)

    def _step(self, address: str, values: dict[str, Any]) -> None:
        step = address.rpartition("/")[2]
        argument = {"agenda": "point_id", "wishes": "wish_id"}.get(step, "achievement_id")
        for audience, eyes in EYES.items():
            made = self._write(address, step, audience, eyes, **values)
            self.ids[argument] = self.items[step, audience] = made
        gone = self._write(address, f"removed-{step}", "meeting", (AMINA,), **values)
        self.amina.press(f"{address}/{gone}/remove")
        self.removed[argument] = gone

    def _write(
        self, address: str, field: str, audience: str, eyes: tuple[str, ...], **values: Any
    ) -> UUID:
        made = uuid4()
        sent = {**self._said(field, audience, eyes), "id": str(made), **values}
        if address.endswith("achievements"):
            sent |= a_photo()
            if audience == "meeting":
                self.ids.setdefault("photo_id", UUID(sent["photo_id"]))
        self.amina.press(f"{address}/new", sent)
        return made

    def _feel(self, area: str, audience: str, eyes: tuple[str, ...]) -> None:
        said = self._said(f"feeling-{area}", audience, eyes)
        self.amina.press(f"{READY}/feelings/{area}", {**said, "feeling": "so-so"})

    def _said(self, field: str, audience: str, eyes: tuple[str, ...]) -> dict[str, Any]:
        said = {"text": self.canaries.sing(f"{field}-{audience}", *eyes), "audience": audience}
        readers = [str(person_id(CHOSEN))] if audience == "chosen" else []
        return {**said, "revision": "0", "readers": readers}


def a_photo() -> dict[str, Any]:
    picture = io.BytesIO(file_of(corners(), "JPEG", exif=exif()))
    return {"photo_id": str(uuid4()), "photo": (picture, "photo.jpg")}
