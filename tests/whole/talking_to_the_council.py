"""In a whole life: a poll of the council that Amina voted in, and an idea of hers."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from council.writing import add, begin, publish, send
from ideas.writing import DESK, an_idea, answer
from polls.polling import a_poll, tap

if TYPE_CHECKING:
    from whole.life import Life

POLL = UUID("5a1c9d5e-28f5-4b0a-8f0d-0d0c4be8a7f1")
READERS = ("amina", "editor", "publisher")


def talk_to_the_council(life: "Life") -> None:
    """Whoever answers for the council reads her idea; nobody else does."""
    there = begin(editor := life.cast.visitor("editor"), "Pizza or a film?")
    add(editor, there, "poll", poll_id=str(a_poll(life.cast, is_open=False, poll_id=POLL)))
    send(editor, there)
    publish(life.cast.visitor("publisher"), there)
    tap(life.amina, POLL, 1)
    made = uuid4()
    an_idea(life.amina, life.canaries.sing("idea", *READERS), made)
    reason = life.canaries.sing("idea-answer", *READERS)
    answer(editor, made, says="decided", outcome="partly", text=reason)
    editor.press(f"{DESK}/{made}/piece", {"heading": "What we did"})
    life.ids["idea_id"] = made
