"""Whether a folder is one where a database comes to harm: copied by a cloud service, or on a network.

A service that copies files copies a database and its log at different moments, and another machine
opens what it was given; over a network the locks that SQLite needs are often not kept
(sqlite.org/howtocorrupt.html, 2.1 and 3; sqlite.org/useovernet.html). Nothing is done about it here
but to say it: the log stays, since the window reads while jobs write.
"""

from __future__ import annotations

import re
from pathlib import Path

_CLOUDS = {
    "Dropbox": r"dropbox(?: ?\(.*\))?",
    "OneDrive": r"onedrive(?: ?-.*)?",
    "iCloud": r"icloud ?drive|mobile documents|com~apple~clouddocs",
    "Google Drive": r"google ?drive|googledrive-.*|my drive",
    "Nextcloud": r"nextcloud.*",
    "ownCloud": r"owncloud.*",
    "Box": r"box sync|box-box",
    "pCloud": r"pcloud ?drive",
    "MEGA": r"megasync",
    "Yandex Disk": r"yandex\.disk",
    "Seafile": r"seafile",
    "Syncthing": r"syncthing",
}
_MARKS = {
    ".dropbox": "Dropbox",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".seafile-data": "Seafile",
}
_NETWORKS = frozenset(
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "davfs", "fuse.sshfs", "fuse.rclone", "afs"]
)
MOUNTS = Path("/proc/mounts")


def cloud(path: Path) -> str | None:
    """The service that copies the folder of this file, by the names of its folders or their marks."""
    for folder in path.absolute().parents:
        for name, pattern in _CLOUDS.items():
            if re.fullmatch(pattern, folder.name, re.IGNORECASE):
                return name
        for mark, name in _MARKS.items():
            if (folder / mark).exists():
                return name
    return None


def network(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The kind of network drive (``nfs4``) that this file is on; None where that cannot be told."""
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return None
    found = [parts for line in lines if len(parts := line.split()) > 2]
    here = path.absolute()
    kinds = {
        Path(re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), point)): kind
        for _, point, kind, *_ in found
    }
    kind = next((kinds[folder] for folder in here.parents if folder in kinds), "")
    return kind if kind in _NETWORKS else None


def risk(path: Path, mounts: Path = MOUNTS) -> str | None:
    """One sentence on what may happen to a library there, and what to do; None if nothing is known."""
    if name := cloud(path):
        where = f"in a folder that {name} copies"
    elif kind := network(path, mounts):
        where = f"on a network drive ({kind})"
    else:
        return None
    return (
        f"The library {path} is {where}, which can damage a database; keep it on a disk of this "
        "computer, and let copies or an archive of it go there."
    )
