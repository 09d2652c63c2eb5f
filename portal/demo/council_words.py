"""What the made-up council has written; nobody in it is anybody."""

from functools import partial
from typing import Any, NamedTuple

from portal.council.models import PieceKind
from portal.demo.pictures import face, football_pitch


class Text(NamedTuple):
    """One language of a piece: its title, and (kind, fields) of each block."""

    tag: str
    title: str
    blocks: tuple[tuple[str, dict[str, Any]], ...]


class Written(NamedTuple):
    """A piece that is published, or one that waits to be checked."""

    key: str
    kind: PieceKind
    is_public: bool
    texts: tuple[Text, ...]
    waits: bool = False


def member(key: str, nickname: str, colour: str, says: str) -> Written:
    said = ("quote", {"text": says, "who": ""})
    drawing = ("photo", {"draw": partial(face, colour), "alt": f"A drawing of {nickname}"})
    return Written(key, PieceKind.MEMBER, True, (Text("en", nickname, (drawing, said)),))  # noqa: FBT003


PUBLIC, OURS = True, False
PIECES = (
    Written(
        "wifi",
        PieceKind.POST,
        PUBLIC,
        (
            Text(
                "en",
                "Wi-Fi in every home",
                (
                    (
                        "text",
                        {"text": "We asked for **good Wi-Fi** in every home.\n\nNow we have it."},
                    ),
                    ("quote", {"text": "I can call my mum now.", "who": "Zed"}),
                    ("heading", {"text": "It does not work where you live?"}),
                    ("steps", {"text": "Tell your carer.\nTell your social worker.\nTell us."}),
                    ("link", {"text": "My rights", "address": "/rights"}),
                ),
            ),
            Text(
                "ar",
                "إنترنت في كل بيت",
                (
                    ("text", {"text": "طلبنا **إنترنت جيداً** في كل بيت. والآن صار عندنا."}),
                    ("quote", {"text": "الآن أستطيع أن أتصل بأمي.", "who": "Zed"}),
                    ("heading", {"text": "لا يعمل في بيتك؟"}),
                    ("steps", {"text": "قل لمن يرعاك.\nقل لعاملك الاجتماعي.\nقل لنا."}),
                    ("link", {"text": "حقوقي", "address": "/rights"}),
                ),
            ),
        ),
    ),
    Written(
        "pizza",
        PieceKind.EVENT,
        OURS,
        (
            Text(
                "en",
                "Pizza and talk",
                (
                    ("text", {"text": "Come and say what should change. Travel is paid."}),
                    (
                        "event",
                        {"text": "Pizza and talk", "place": "The youth centre", "in_days": 12},
                    ),
                ),
            ),
        ),
    ),
    Written(
        "football",
        PieceKind.POST,
        OURS,
        (
            Text(
                "en",
                "We won two games",
                (
                    ("photo", {"draw": football_pitch, "alt": "A football and a goal"}),
                    (
                        "text",
                        {"text": "Eleven of us played on Saturday. Next time we need **you**."},
                    ),
                    ("quote", {"text": "I scored and everybody shouted.", "who": "Star"}),
                ),
            ),
            Text(
                "ar",
                "فزنا في مباراتين",
                (
                    ("photo", {"draw": football_pitch, "alt": "كرة قدم ومرمى"}),
                    (
                        "text",
                        {"text": "لعبنا يوم السبت وكنا أحد عشر. في المرة القادمة نحتاج **إليك**."},
                    ),
                    ("quote", {"text": "سجلت هدفاً وهتف الجميع.", "who": "Star"}),
                ),
            ),
        ),
    ),
    member("zed", "Zed", "#ffc83d", "I want everybody to be heard."),
    member("star", "Star", "#bfe3f5", "Ask me about football."),
    member("moon", "Moon", "#dff3e5", "I like to draw."),
    Written(
        "summer",
        PieceKind.POST,
        OURS,
        (
            Text(
                "en",
                "A summer trip",
                (("text", {"text": "Where shall we go? Call Zed on 020 7946 0000."}),),
            ),
        ),
        waits=True,
    ),
)
