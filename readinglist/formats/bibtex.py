"""BibTeX files, read and written; and biblatex files, written (and read as BibTeX)."""

from __future__ import annotations

from readinglist.formats.bibtex_read import read, sniff
from readinglist.formats.bibtex_write import write_biblatex, write_bibtex
from readinglist.model import Format

BIBTEX = Format("bibtex", "BibTeX", (".bib", ".bibtex"), sniff, read, write_bibtex)
BIBLATEX = Format("biblatex", "BibTeX for biblatex and biber", (".bib",), write=write_biblatex)
