"""Letters are in no file in clear, and cost few queries."""

from cast.counting import queries
from letters.letters import FORMAL, LETTER, MINE, PREVIEW, SENT, answered, held, send, write

SECRET = "canaryletterzq"
ARABIC = "كناريسريجدا"


def test_no_file_holds_a_letter_in_clear(amina, her_officer, capfd):
    answered(her_officer, held(amina, ARABIC), reason=f"{SECRET}reason is a long story to tell.")
    write(her_officer, well=f"{SECRET}draft")
    send(her_officer)
    write(her_officer, well=f"{SECRET}next")
    for visitor, address in ((amina, MINE), (her_officer, LETTER), (her_officer, FORMAL)):
        visitor.visit(address)
        visitor.visit(f"{address}.pdf")
        visitor.visit(f"{address}.docx")
    folder = amina.app.extensions["settings"].data
    kept = [one.read_bytes() for one in folder.rglob("*") if one.is_file()]
    assert kept
    said = "".join(capfd.readouterr())
    for words in (SECRET, ARABIC):
        assert not any(words.encode() in one for one in kept)
        assert words not in said


def test_pages_ask_little(app, amina, her_officer):
    answered(her_officer, held(amina))
    write(her_officer, reach="Ring me.")
    send(her_officer)
    for visitor, address, most in (
        (amina, MINE, 5),
        (her_officer, LETTER, 10),
        (her_officer, PREVIEW, 10),
        (her_officer, SENT, 10),
        (her_officer, FORMAL, 10),
    ):
        with queries(app) as seen:
            visitor.visit(address)
        assert len(seen) <= most, (address, seen)
