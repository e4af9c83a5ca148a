"""Unicode to LaTeX and back, in linear time and with a table of our own.

Lives here: ``encode`` (what an export writes), ``decode`` (what an import keeps) and ``show`` (what
the window shows). May import text; is imported by citation, formats and the window's shower of
formulas. The one invariant: ``decode(encode(text)) == text`` for every text the library can hold,
and whatever ``encode`` gives has balanced braces and makes LaTeX stop nowhere.
"""

from readinglist.latex.decode import decode
from readinglist.latex.encode import encode, encode_title
from readinglist.latex.show import show

__all__ = ["decode", "encode", "encode_title", "show"]
