"""What the papers hold, part by part, without any file being made."""

from datetime import timedelta

from cast.people import review_id
from cast.sharing import share, wish
from pack.desk import everything, feel, next_review
from pack.test_for_whom import FOR_SAM, made
from record.meeting import answer, hold, promise
from translation.desk import write

from portal.db import db
from portal.documents.document import Beside, Block, Bullets, Document, Form, Kind, Pictures, Table
from portal.i18n import london_today
from portal.outcomes.models import Says
from portal.pack.changes import changes_since
from portal.pack.for_whom import THE_IRO, THE_MEETING
from portal.pack.missing import missing_in
from portal.pack.paper import pack_on_paper
from portal.pack.papers import gather_papers
from portal.pack.reading import Reader

RECORD = f"/officer/reviews/{review_id('amina')}/record"


def papers(amina, officer, for_whom=THE_IRO, review=None):
    reader = Reader(officer.id, london_today(), chairs=True)
    with amina.app.app_context():
        paper, _reading = gather_papers(db.read, review or review_id("amina"), reader, for_whom)
    return paper


def drawn(amina, officer, for_whom=THE_IRO, review=None) -> Document:
    with amina.app.app_context():
        return pack_on_paper(papers(amina, officer, for_whom, review), {})


def words(piece) -> str:
    match piece:
        case Block():
            return "".join(span.text for span in piece.spans)
        case Bullets():
            return " ".join("".join(span.text for span in line) for line in piece.lines)
        case Table():
            cells = [cell for row in (piece.heads, *piece.rows) for cell in row]
            return " ".join("".join(span.text for span in cell) for cell in cells)
        case Pictures():
            return " ".join(picture.alt for picture in piece.pictures)
        case Beside():
            return " ".join(words(one) for one in (*piece.first, *piece.second))
        case _:
            return piece.alt


def chapter(document, heading) -> str:
    (found,) = [one for one in document.chapters if one.heading.text == heading]
    return " ".join(words(piece) for piece in found.blocks)


def test_every_step_has_its_chapter(amina, her_officer):
    everything(amina, audience="meeting")
    share(amina)
    document = drawn(amina, her_officer)
    assert [one.heading.text for one in document.chapters] == [
        "What changed since last time",
        "The agenda with its minutes",
        "What is missing, and whose it is",
        "What Amina wants to talk about",
        "How Amina feels",
        "Wishes",
        "Proud of",
        "Taking part",
        "Interpreter",
        "How Amina took part, for the yearly return",
        "Dates that the law sets",
    ]
    assert [one.new_page for one in document.chapters].index(True) == 3
    assert document.title == "Papers for the meeting"
    assert document.language.tag == "en"


def test_the_agenda_has_its_minutes_and_what_is_asked(amina, her_officer):
    everything(amina, audience="meeting")
    share(amina)
    agenda = chapter(drawn(amina, her_officer), "The agenda with its minutes")
    assert "10" in agenda
    assert "35" in agenda
    assert "Alone with the IRO" in agenda
    assert "5 minutes more than the meeting has" in agenda
    full = chapter(drawn(amina, her_officer), "What Amina wants to talk about")
    assert "Not when Carol Carer is in the room" in full
    for_all = chapter(drawn(amina, her_officer, THE_MEETING), "The agenda with its minutes")
    assert "Nothing is on the agenda yet." in for_all


def test_feelings_are_a_chart_with_its_table(amina, her_officer):
    feel(amina, "friends", "sad", audience="meeting")
    share(amina)
    ahead = next_review(amina)
    feel(amina, "friends", "good", audience="meeting")
    share(amina)
    document = drawn(amina, her_officer, THE_MEETING, ahead)
    (found,) = [one for one in document.chapters if one.heading.text == "How Amina feels"]
    (chart,) = next(piece for piece in found.blocks if isinstance(piece, Pictures)).pictures
    assert chart.alt == "My friends. Review 1: I feel sad. Review 2: I feel good."
    assert (chart.form, chart.data[:4]) == (Form.DRAWING, b"<svg")
    table = next(piece for piece in found.blocks if isinstance(piece, Table))
    assert [cell[0].text for cell in table.rows[0]] == ["My friends", "I feel sad", "I feel good"]


def test_what_became_of_last_time(amina, her_officer):
    mine = wish(amina, "See my brother", "meeting")
    share(amina)
    hold(amina, days_ago=30)
    answer(her_officer, mine, outcome="partly", reason="We look for a way.")
    for what, days in (("Ring him", 20), ("Find a day", 25)):
        day = (london_today() + timedelta(days=days)).isoformat()
        her_officer.press(f"{RECORD}/items/{mine}/actions", promise(what=what, by_when=day))
    ahead = next_review(amina)
    paper = papers(amina, her_officer, THE_IRO, ahead)
    (line,) = paper.last.answered
    assert (line.item.words.text, line.answer.reason) == ("See my brother", "We look for a way.")
    assert [one.what for one in changes_since(paper.pack, paper.last).open] == [
        "Ring him",
        "Find a day",
    ]
    document = drawn(amina, her_officer, THE_MEETING, ahead)
    last = chapter(document, "What was decided last time, and what became of it")
    assert "Outcome: \u2068Partly\u2069. \u2068We look for a way.\u2069" not in last
    assert "Outcome: Partly. We look for a way." in last
    assert "Ring him Sam Social" in last
    theirs = papers(amina, her_officer, FOR_SAM, ahead)
    assert [one.what for one in theirs.last.actions] == ["Ring him", "Find a day"]
    assert Says.DONE


def test_what_is_missing_is_for_the_iro(amina, her_officer):
    wish(amina, "ሓወይ ክርኢ ደልየ", "meeting")
    share(amina)
    for for_whom in (THE_MEETING, FOR_SAM):
        paper = papers(amina, her_officer, for_whom)
        assert missing_in(paper.pack, paper.last) == ()
    paper = papers(amina, her_officer)
    told = [one.what.plain("en") for one in missing_in(paper.pack, paper.last)]
    assert any("no English yet" in one for one in told)
    assert made(amina)[0].parts is not None


def test_words_have_their_english_beside_them_or_say_that_there_is_none(amina, her_officer):
    wish(amina, "ሓወይ ክርኢ ደልየ", "meeting")
    share(amina)
    document = drawn(amina, her_officer, THE_MEETING)
    wishes = next(one for one in document.chapters if one.heading.text == "Wishes")
    (beside,) = [piece for piece in wishes.blocks if isinstance(piece, Beside)]
    quote = beside.first[0]
    assert (quote.kind, quote.spans[0].lang) == (Kind.QUOTE, "ti")
    assert words(beside.second[0]) == "There is no English of this yet."


def test_english_is_labelled_beside_the_original(amina, her_officer):
    mine = wish(amina, "ሓወይ ክርኢ ደልየ", "meeting")
    share(amina)
    write(her_officer, mine, "I want to see my brother")
    text = chapter(drawn(amina, her_officer, THE_MEETING), "Wishes")
    assert "In English by Olga Officer" in text
    assert "I want to see my brother" in text
    assert "In Tigrinya" in text
