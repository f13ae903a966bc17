"""Bytes of which it is not plain what text they are, and what is made of each."""

import codecs
from typing import NamedTuple

PAGE = "Pier “Łódź” reopens\n\nSource: NATO\n\nIt costs 5 €."
CYRILLIC = "Паром снова ходит\n\nSource: Порт\n\nКоманда ждёт на берегу."
CHINESE = "港口今天重新开放，居民一起庆祝\n\nSource: 港务局\n\n一艘新船已经到达港口，明天开始运送乘客。"
LATIN = b"Caf\xe9 \x93reopens\x94\n\nSource: NATO\n\nIt is \x80 5, and \x81."


class Case(NamedTuple):
    """Bytes, and what they become.

    Attributes:
        name: what is odd about them.
        data: the bytes.
        text: the text they are decoded to, or None where they are refused.
        encoding: the encoding that is told of; of what is refused, the byte at which it is no text.
        notes: the codes of the notes, and where in the text each stands, or None.
    """

    name: str
    data: bytes
    text: str | None
    encoding: str
    notes: tuple[tuple[str, int | None], ...] = ()


def _unmarked(text: str, encoding: str) -> Case:
    at = text.index("Source:")
    name = f"{encoding} without a mark, {text[:5]}"
    return Case(name, text.encode(encoding), text, encoding, (("encoding-guessed", at),))


CASES: tuple[Case, ...] = (
    Case("nothing", b"", "", "utf-8"),
    Case("a mark and nothing else", codecs.BOM_UTF8, "", "utf-8"),
    *(_unmarked(text, name) for text in (PAGE, CYRILLIC, CHINESE) for name in ("utf-16-le", "utf-16-be")),
    *(_unmarked(PAGE, name) for name in ("utf-32-le", "utf-32-be")),
    Case(
        "utf-16 without a mark that ends in half a character",
        PAGE.encode("utf-16-le") + b"!",
        PAGE + "\ufffd",
        "utf-16-le",
        (("encoding-guessed", PAGE.index("Source:")), ("encoding-errors", len(PAGE))),
    ),
    Case("utf-16 without a mark and without a source line", "Pier\n".encode("utf-16-be"), None, "byte 0"),
    Case("a piece of utf-16 in utf-8", PAGE.encode() * 40 + "Source: X".encode("utf-16-le"),
         PAGE * 40 + "S\0o\0u\0r\0c\0e\0:\0 \0X\0", "utf-8"),
    Case("two marks", codecs.BOM_UTF8 * 2 + b"a", "\ufeffa", "utf-8", (("mark-inside", 0),)),
    Case("a mark inside", PAGE.encode() + b"\n\n" + codecs.BOM_UTF8 + PAGE.encode(), f"{PAGE}\n\n\ufeff{PAGE}", "utf-8",
         (("mark-inside", len(PAGE) + 2),)),
    Case("a mark inside utf-16", codecs.BOM_UTF16_BE + f"{PAGE}\ufeff{PAGE}".encode("utf-16-be"),
         f"{PAGE}\ufeff{PAGE}", "utf-16-be", (("mark-inside", len(PAGE)),)),
    Case("the mark of the other order inside utf-16", codecs.BOM_UTF16_BE + "a\ufffeb".encode("utf-16-be"),
         "a\ufffeb", "utf-16-be"),
    Case("a lone surrogate in utf-16", codecs.BOM_UTF16_LE + b"a\0\x00\xd8b\0", "a\ufffdb", "utf-16-le",
         (("encoding-errors", 1),)),
    Case("an error behind a character that stands for one", codecs.BOM_UTF16_LE + b"\xfd\xffb\0\x00\xdc",
         "\ufffdb\ufffd", "utf-16-le", (("encoding-errors", 2),)),
    Case("a number in utf-32 that no character has", codecs.BOM_UTF32_LE + b"a\0\0\0\0\0\x11\0", "a\ufffd", "utf-32-le",
         (("encoding-errors", 1),)),
    Case("a surrogate in utf-8", "é é é ".encode() + b"\xed\xa0\x80.", "é é é í\xa0€.", "utf-8",
         (("encoding-mixed", 6),)),
    Case("a pair of surrogates in utf-8 (CESU-8)", "é é é ".encode() + b"\xed\xa0\xbd\xed\xb8\x80",
         "é é é í\xa0½í¸€", "utf-8", (("encoding-mixed", 6),)),
    Case("overlong forms of a slash and a NUL", "é é é ".encode() + b"\xc0\xaf \xe0\x80\xaf \xc0\x80",
         "é é é À¯ à€¯ À€", "utf-8", (("encoding-mixed", 6),)),
    Case("a character beyond the last", "é é é ".encode() + b"\xf4\x90\x80\x80", "é é é ô\ufffd€€", "utf-8",
         (("encoding-mixed", 6),)),
    Case("utf-8 cut off in a character", "é é é €".encode()[:-1], "é é é â‚", "utf-8", (("encoding-mixed", 6),)),
    Case("windows-1252 behind a mark of utf-8", codecs.BOM_UTF8 + LATIN,
         "Café “reopens”\n\nSource: NATO\n\nIt is € 5, and \ufffd.", "utf-8", (("encoding-mixed", 3),)),
    Case("windows-1252", LATIN, "Café “reopens”\n\nSource: NATO\n\nIt is € 5, and \ufffd.", "windows-1252",
         (("encoding-guessed", None),)),
    Case("windows-1252 in utf-8", PAGE.encode() + LATIN[:5], PAGE + "Café ", "utf-8",
         (("encoding-mixed", len(PAGE) + 3),)),
    Case("utf-7", b"+/v8-Pier +ADw-script+AD4-\n\nSource: NATO\n\nOpen.",
         "+/v8-Pier +ADw-script+AD4-\n\nSource: NATO\n\nOpen.", "utf-8"),
    Case("escapes of other formats", rb"Pier \u0041 &lt; %3C \x41", r"Pier \u0041 &lt; %3C \x41", "utf-8"),
    Case("a stray NUL", PAGE.encode() + b"\0\n", PAGE + "\0\n", "utf-8"),
    Case("NULs", b"\0" * 9, None, "byte 0"),
    Case("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6", None, "byte 8"),
    Case("all that some take for the end of a line", "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i".encode(),
         "a\x0bb\x0cc\x1cd\x1de\x1ef\x85g\u2028h\u2029i", "utf-8"),
)  # fmt: skip
