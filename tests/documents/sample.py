"""A document with every kind of piece, with the words of one language or of all."""

import io
import subprocess

from PIL import Image

from portal.documents.document import (
    ENGLISH,
    Beside,
    Block,
    Bullets,
    Chapter,
    Document,
    Form,
    Kind,
    Picture,
    Pictures,
    Span,
    Table,
)
from portal.i18n import LANGUAGES

WORDS = {
    "en": "I want to see my brother",
    "ar": "أريد أن أرى أخي أكثر",
    "ti": "ሓወይ ክርኢ ደልየ",
    "fa_AF": "می‌خواهم برادرم را ببینم",
    "fa": "می‌خواهم برادرم را بیشتر ببینم",
    "ps": "زه غواړم خپل ورور ووینم",
    "ku": "Ez dixwazim birayê xwe bibînim",
    "ckb": "دەمەوێت براکەم ببینم",
    "so": "Waxaan rabaa inaan arko walaalkay",
    "am": "ወንድሜን ማየት እፈልጋለሁ",
    "om": "Obboleessa koo arguun barbaada",
    "vi": "Tôi muốn gặp anh trai",
    "sq": "Dua ta shoh vëllanë tim më shpesh",
    "bn": "আমি আমার ভাইকে দেখতে চাই",
    "ur": "میں اپنے بھائی سے ملنا چاہتا ہوں",
    "uk": "Я хочу бачити брата",
    "fr": "Je veux voir mon frère plus souvent",
}
FAMILY = "👨‍👩‍👧‍👦"
BAD = {
    "controls": "before\x00\x07after",
    "private use": "before \ue000\U000f0000 after",
    "no space": "x" * 5000,
    "byte order mark": "\ufeffhello",
    "half a letter": "a\udc80b",
    "code": '#eval("1") $x$ \\ " ` <b> */ @x',
    "no font": "中文字",
    "a family": f"we {FAMILY} together",
    "piled up": "e" + "\u0301" * 200,
    "overrides": "\u202eabc\u2066\u2068",
}
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60">'
    '<circle cx="50" cy="30" r="20" fill="#56308F"/><text x="5" y="55">Home</text></svg>'
)


def spans(text: str, tag: str = "en") -> tuple[Span, ...]:
    return (Span(text, LANGUAGES[tag]),)


def picture(alt: str = "A circle over a word") -> Picture:
    return Picture(Form.DRAWING, DRAWING.encode(), alt, 100, 60)


def jpeg(shade: int = 99) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (200, 150), (shade, 99, 99)).save(file, "JPEG")
    return file.getvalue()


def document(text: str, tag: str = "en") -> Document:
    """The same words in every kind of piece."""
    quote = Block(spans(text, tag), Kind.QUOTE)
    photo = Picture(Form.PHOTO, jpeg(), f"A photo: {text}", 200, 150)
    kinds = tuple(Block(spans(text, tag), kind) for kind in Kind)
    pieces = (
        *kinds,
        Bullets((spans(text, tag), spans("Second line"))),
        Table(text, (spans("What"), spans("Says")), ((spans("Row"), spans(text, tag)),), (1, 2)),
        Table("Facts", (), ((spans("Where"), spans(text, tag)),), (1, 2)),
        Pictures((picture(), picture(f"Alt: {text}"))),
        Beside((quote, photo), (Block(spans("In English")),)),
    )
    heading = Span(text[:40], LANGUAGES[tag])
    chapters = (Chapter(heading, pieces, "A heading"), Chapter(Span("Next"), (), new_page=True))
    opening = (Block(spans("Dear Amina"), Kind.LEAD),)
    return Document(ENGLISH, "Papers", opening, chapters, (Block(spans("The end"), Kind.NOTE),))


def read(made: bytes, *options: str) -> str:
    """What a reader finds when they search the PDF."""
    command = ["/usr/bin/pdftotext", *options, "-", "-"]
    asked = subprocess.run(command, input=made, capture_output=True, check=True)  # noqa: S603 a fixed command
    return asked.stdout.decode(errors="replace")


def told(made: bytes, option: str) -> str:
    """What the PDF says of itself: `-struct-text`, `-meta` and so on."""
    command = ["/usr/bin/pdfinfo", option, "-"]
    asked = subprocess.run(command, input=made, capture_output=True, check=True)  # noqa: S603 a fixed command
    return asked.stdout.decode(errors="replace")
