"""The index's folder as Whoosh sees it; a damaged file leaves nothing open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import BufferFile, StructFile


class Storage(FileStorage):  # type: ignore[misc]
    """A folder on disk; tables of contents are read whole.

    Whoosh leaves a table of contents open when it turns out to be damaged.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))

    def open_file(self, name: str, **options: Any) -> StructFile:
        """The file ``name``."""
        if name.endswith(".toc"):
            return BufferFile(Path(self.folder, name).read_bytes(), name=name)
        return super().open_file(name, **options)
