"""Bytes of any supported file to a `Source`. Does not look at what the text says."""

from kg.read.discover import discover
from kg.read.errors import ReadError
from kg.read.source import read, read_all

__all__ = ["ReadError", "discover", "read", "read_all"]
