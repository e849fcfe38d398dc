"""A `Source` to its articles: masthead, headlines, bylines, broken lines rejoined. Drops no character without keeping its offset."""

from kg.articles.issue import split

__all__ = ["split"]
