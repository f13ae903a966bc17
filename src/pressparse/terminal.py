"""Text from files on a terminal: shown as it is, with nothing in it that a terminal would obey."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_BIDI_AND_HIDDEN: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
)
_UNSAFE: Final = re.compile(f"[\\x00-\\x1f\\x7f-\\x9f{_BIDI_AND_HIDDEN}\ud800-\udfff]")


def visible(text: str) -> str:
    r"""Return a text on one line, with control characters, hidden ones and turners of writing direction spelled out.

    >>> visible("a\x1b[31mred")
    'a␛[31mred'
    >>> visible("two\nlines")
    'two␊lines'
    """
    return _UNSAFE.sub(_spell_out, text)


def _spell_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    name = unicodedata.name(found[0], "")
    return f"<{name}>" if name else f"<U+{code:04X}>"
