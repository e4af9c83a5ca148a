"""One window a library: a second start hands its files to the first one, which comes to the front.

A lock file in the state folder says who is first; Qt tells a lock whose process is gone from one
that is held. Beside it a local socket, which only this user may use, takes what is handed over:
one line of JSON, answered by one line. A first window that does not answer in time is left alone,
and the second opens too: two windows on one library are safe.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from readinglist import config

log = logging.getLogger(__name__)

CONNECT_MS = 2_000
ANSWER_MS = 3_000
MOST_BYTES = 1_000_000
ANSWER = b"taken\n"

Taker = Callable[[list[str], str], None]


class SingleInstance(QObject):
    """Asks to be the only window of a library.

    Args:
        library: the library file.
        take: gets the files (absolute paths) and the query that a later start hands over.
    """

    def __init__(self, library: Path, take: Taker | None = None) -> None:
        super().__init__()
        self.take = take
        name = hashlib.sha256(str(library.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
        self.name = f"readinglist-{name[:24]}"
        folder = config.state_dir()
        self._lock: QLockFile | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("no lock for a single window: %s", error)
        else:
            self._lock = QLockFile(str(folder / f"{self.name}.lock"))
            self._lock.setStaleLockTime(0)  # only a process that is gone makes a lock stale
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        self._read: dict[QLocalSocket, bytes] = {}

    @property
    def is_first(self) -> bool:
        """Whether this is the library's window that others hand their files to."""
        return self._server.isListening()

    def hand_over(self, files: Sequence[str], query: str = "") -> bool:
        """Give files and query to the window that is there already.

        False if there is none that answers: then this start goes on, and is the first from now on.
        """
        if self._lock is None or self._lock.tryLock(0):
            self._listen()
            return False
        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(CONNECT_MS):
            log.warning("the first window cannot be reached: %s", socket.errorString())
            return False
        said = {"files": [str(Path(name).absolute()) for name in files], "query": query}
        socket.write(json.dumps(said).encode() + b"\n")
        socket.flush()
        answer = b""
        while not answer.endswith(b"\n") and socket.waitForReadyRead(ANSWER_MS):
            answer += socket.readAll().data()
        socket.close()
        if answer != ANSWER:
            log.warning("the first window did not answer")
        return answer == ANSWER

    def close(self) -> None:
        """Let another window be the first."""
        self._server.close()
        if self._lock is not None:
            self._lock.unlock()

    def _listen(self) -> None:
        QLocalServer.removeServer(self.name)  # of a window that was killed: the lock is ours
        if self._lock is not None and not self._server.listen(self.name):
            log.warning("files cannot be handed over: %s", self._server.errorString())

    def _connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            self._read[socket] = b""
            socket.readyRead.connect(lambda it=socket: self._more(it))
            socket.disconnected.connect(lambda it=socket: self._gone(it))
            self._more(socket)

    def _more(self, socket: QLocalSocket) -> None:
        if socket not in self._read:
            return
        self._read[socket] += socket.readAll().data()
        line, end, _ = self._read[socket].partition(b"\n")
        if not end and len(line) < MOST_BYTES:
            return
        del self._read[socket]
        found = _said(line)
        if found is None:
            socket.abort()
            return
        socket.write(ANSWER)
        socket.flush()
        if self.take is not None:
            self.take(*found)

    def _gone(self, socket: QLocalSocket) -> None:
        self._read.pop(socket, None)
        socket.deleteLater()


def _said(line: bytes) -> tuple[list[str], str] | None:
    """Files and query of a line, or None if it is none of ours."""
    try:
        said = json.loads(line)
        files, query = said["files"], said["query"]
    except (ValueError, KeyError, TypeError):
        return None
    if not isinstance(query, str) or not isinstance(files, list):
        return None
    return [name for name in files if isinstance(name, str)], query
