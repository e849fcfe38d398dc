"""Which reader reads which suffix. A new format is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.read import text

Reader = Callable[[bytes, str], tuple[str, str]]
"""Takes the bytes and the name for messages; gives the text and the encoding. Raises ReadError."""

READERS: Mapping[str, Reader] = {
    ".txt": text.decode,
    ".md": text.decode,
}
