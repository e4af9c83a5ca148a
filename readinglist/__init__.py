"""Reading List: from a feed dump to a BibTeX file you can trust.

The rooms, and who may look at whom (import-linter holds them to it)::

        gui        cli        job                 never each other
          \\         |         /
                 library                          one door: the verbs
                    |
       suggesting, above paper_words              pure, but for the words of the search
          /         |         \\
       store    search    formats    online       siblings: never each other
          \\         |         /
       waiting, above published, above
       dedupe    complete   entry_problems   manuscript   pure decisions
       completeness, above citation, above key_pattern
       identifiers    latex
       text           config
                  model    hits
                  errors

Only ``gui`` imports PySide6, only ``store`` sqlite3 and sqlite_utils, only ``search`` whoosh, only
``formats.bibtex`` bibtexparser, only ``cli`` click, only ``online`` httpx and sockets. SQLite is the truth; undo, the index and
every open window read one journal in it.
"""

__version__ = "0.1.0"
