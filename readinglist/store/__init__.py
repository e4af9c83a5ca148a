"""The library file: SQLite through sqlite-utils, the only truth.

Lives here: opening and migrating the file, the journal that triggers write, and every SQL
statement. The only room that may import sqlite3 and sqlite_utils; ``library`` alone imports it.
It may import the rooms below (model, text, config, errors). The one invariant: nothing changes
outside :meth:`Store.write`, and every change of a paper, identifier, tag, note, pair or
tombstone is in the journal, with what was there before, in the same transaction.

Decisions: undo lives here and not in the window, so that it outlives both. The journal is
written by triggers, which see cascades and edits made with other programs. A writer lock file
beside the library is held around writes and checkpoints, since SQLite before 3.51.3 may reset its
WAL wrongly when two connections checkpoint and write at one instant. Many rows go through
:meth:`Store.insert`: sqlite-utils' ``insert_all`` commits by batches, an import must not.
"""

from readinglist.store.connection import Store

__all__ = ["Store"]
