"""BibTeX and biblatex: one reader for both, a writer for each."""

from __future__ import annotations

from readinglist.formats.bibtex_read import read, sniff
from readinglist.formats.bibtex_write import write_biblatex, write_bibtex
from readinglist.model import Format

BIBTEX = Format("bibtex", "BibTeX", (".bib", ".bibtex"), sniff, read, write_bibtex)
BIBLATEX = Format(
    "biblatex", "BibTeX for biblatex and biber", (".bib",), None, read, write_biblatex
)
