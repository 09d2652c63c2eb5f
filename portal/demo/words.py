"""What the young people of the made-up authority have written, in their own languages."""

from dataclasses import dataclass, field

from portal.choices.audience import Audience

IRO, MEETING, CHOSEN, ME = Audience.MY_IRO, Audience.MEETING, Audience.CHOSEN, Audience.ONLY_ME


@dataclass(frozen=True)
class Said:
    """What one young person wrote, each item with its audience.

    `agenda` (topic, minutes, text), `feelings` (area, feeling, text), `wishes` (kind, text),
    `proud` (text, picture), `earlier` feelings (area, feeling) for each review that was held.
    """

    agenda: tuple[tuple[str | None, int, str, Audience], ...] = ()
    feelings: tuple[tuple[str, str, str, Audience], ...] = ()
    wishes: tuple[tuple[str, str, Audience], ...] = ()
    proud: tuple[tuple[str, str | None, Audience], ...] = ()
    ways: tuple[str, ...] = ()
    interpreter: str = ""
    earlier: tuple[tuple[tuple[str, str], ...], ...] = field(default=())
    shared: bool = True


WORDS = {
    "yusuf": Said(
        agenda=(
            ("papers-and-lawyer", 10, "متى أقابل المحامي مرة أخرى؟", IRO),
            ("where-i-live", 10, "غرفتي جيدة لكنها باردة في الليل.", MEETING),
            (None, 15, "أريد أن أرى أخي أكثر.", MEETING),
        ),
        feelings=(
            ("where-i-live", "so-so", "الغرفة باردة.", MEETING),
            ("family", "sad", "أشتاق إلى أمي.", IRO),
            ("school-or-work", "good", "معلمتي لطيفة.", MEETING),
        ),
        wishes=(
            ("want", "أريد أن أرى أخي كل أسبوع.", MEETING),
            ("do-not-want", "لا أريد أن أغيّر مدرستي.", MEETING),
            ("change", "أريد دروس إنجليزية أكثر.", CHOSEN),
            ("want", "هذا لي وحدي.", ME),
        ),
        proud=(
            ("سجّلت هدفًا في المباراة!", "football", MEETING),
            ("قرأت كتابًا كاملًا بالإنجليزية.", None, MEETING),
        ),
        ways=("there", "part"),
        interpreter="ar",
        earlier=(
            (("where-i-live", "sad"), ("family", "sad"), ("school-or-work", "worried")),
            (("where-i-live", "worried"), ("family", "sad"), ("school-or-work", "so-so")),
        ),
    ),
    "selam": Said(
        agenda=(("family", 10, "ሓወይ ክረክብ ይደሊ።", IRO), ("school-or-work", 10, "", MEETING)),
        feelings=(("health-and-sleep", "tired", "ጽቡቕ ኣይድቅስን።", IRO),),
        wishes=(("want", "ቤት ትምህርቲ ክጅምር ይደሊ።", MEETING),),
        interpreter="ti",
        shared=False,
    ),
    "abel": Said(
        agenda=(
            ("future", 15, "ከመይ ገይረ ኮለጅ ክኣቱ እኽእል?", MEETING),
            ("money", 10, "ብዛዕባ ባንክ ክመሃር ይደሊ።", MEETING),
            ("friends", 10, "", IRO),
        ),
        feelings=(
            ("future", "worried", "እንታይ ከም ዝመጽእ ኣይፈልጥን።", MEETING),
            ("friends", "good", "ክልተ ጽቡቓት ኣዕሩኽ ኣለዉኒ።", MEETING),
        ),
        wishes=(
            ("want", "ሞቶረኛ ክኸውን ክመሃር ይደሊ።", MEETING),
            ("do-not-want", "ብተደጋጋሚ ገዛ ክቕይር ኣይደልን።", IRO),
        ),
        proud=(("ሕምባሻ ሰሪሐ።", "loaf", MEETING),),
        ways=("chair",),
        interpreter="ti",
        earlier=(
            (("future", "sad"), ("friends", "sad")),
            (("future", "worried"), ("friends", "so-so")),
            (("future", "so-so"), ("friends", "good")),
        ),
    ),
    "mariam": Said(
        wishes=(("want", "أريد أن أتعلم السباحة.", MEETING),),
        interpreter="ckb",
        earlier=((("school-or-work", "worried"), ("friends", "sad")),),
        shared=False,
    ),
    "noor": Said(
        agenda=(
            ("living-on-my-own", 20, "كيف أدفع الفواتير؟", MEETING),
            ("future", 20, "", MEETING),
        ),
        wishes=(("want", "أريد أن أعرف أين سأعيش بعد عيد ميلادي.", MEETING),),
        ways=("video",),
        interpreter="ar",
    ),
    "hana": Said(
        wishes=(("want", "ናይ ገዛእ ርእሰይ መፍትሕ ክህልወኒ ይደሊ።", MEETING),),
        ways=("there",),
    ),
    "robin": Said(
        agenda=(("free-time", 10, "Can I join the swimming club?", MEETING),),
        feelings=(("school-or-work", "so-so", "Maths is hard.", MEETING),),
        wishes=(
            ("want", "I want to choose the colour of my room.", MEETING),
            ("change", "I want my review to be shorter.", IRO),
        ),
        ways=("record",),
    ),
    "lena": Said(
        feelings=(("where-i-live", "good", "", MEETING),),
        wishes=(("want", "I want to cook my own food on Fridays.", MEETING),),
        shared=False,
    ),
}
