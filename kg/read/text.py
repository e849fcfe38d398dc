"""Plain text: bytes to characters, in UTF-8, GB18030 or another encoding of Chinese."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from kg.read.errors import BinaryError, EmptyError, UnknownEncodingError

HEAD = 1 << 16
"""Bytes looked at to tell text from anything else, characters looked at to tell an encoding."""
CONTROL = re.compile(rb"[\x01-\x08\x0b\x0e-\x19\x1c-\x1f\x7f]")
MOST_CONTROL = 0.01
LEAST_COMMON = 0.8
"""Chinese read in the right encoding is almost wholly made of common characters (0.95 and more); read in a wrong one, by about half."""


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text without byte order mark, line ends as they are, and the name of its encoding.

    UTF-8 is tried first and strictly, then GB18030 (which holds GBK and GB2312), then what charset-normalizer finds among the
    encodings of Big5; UTF-16 only by its byte order mark. `name` is for the message. Raises BinaryError, EmptyError, UnknownEncodingError.
    """
    text, encoding = _decode(data, name)
    if not text.strip():
        raise EmptyError(name, "the file is empty", "leave it out or put its text in")
    return text, encoding


def _decode(data: bytes, name: str) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _strict(data, "utf-16")
        if text is not None:
            return text, "utf-16"
    head = data[:HEAD]
    if b"\0" in data or len(CONTROL.findall(head)) > MOST_CONTROL * len(head):
        raise BinaryError(name, "the file is binary, not text", "save it as plain text in UTF-8")
    text = _strict(data, "utf-8-sig")
    if text is not None:
        return text, "utf-8"
    text = _strict(data, "gb18030")
    if text is not None and _plausible(text):
        return text.removeprefix("\ufeff"), "gb18030"
    best = from_bytes(data, cp_isolation=["big5", "big5hkscs"]).best()
    if best is not None and _plausible(str(best), traditional=True):
        return str(best), best.encoding
    raise UnknownEncodingError(name, "the file is in no known encoding (UTF-8, GB18030, Big5)", "save it as UTF-8")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _plausible(text: str, *, traditional: bool = False) -> bool:
    """Whether the text beyond ASCII is made of characters that people use: of the first levels of GB 2312, or of Big5."""
    beyond = [char for char in text[:HEAD] if not char.isascii()]
    encoding, last = ("big5", 0xC6) if traditional else ("gb2312", 0xD7)
    common = sum(1 for char in beyond if 0xA1 <= char.encode(encoding, "ignore")[:1].ljust(1, b"\0")[0] <= last)
    return common >= LEAST_COMMON * len(beyond)
