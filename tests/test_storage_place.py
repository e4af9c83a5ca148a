"""Places where a database comes to harm are known by their names, their marks and their mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from readinglist.library import Library
from readinglist.model import Finding
from readinglist.storage_place import cloud, network, risk

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /home/me/with\\040blank nfs4 rw 0 0
//nas/share /mnt/nas cifs rw 0 0
/dev/sdb1 /mnt/nas/disk ext4 rw 0 0
odd
"""


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("Dropbox/papers", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - University", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Nextcloud2", "Nextcloud"),
        ("papers", None),
        ("boxes/megabytes/dropboxes", None),
    ],
)
def test_a_cloud_is_known_by_its_folder(tmp_path: Path, folder: str, name: str | None) -> None:
    assert cloud(tmp_path / folder / "library.db") == name


def test_a_folder_that_carries_a_mark_is_copied(tmp_path: Path) -> None:
    (tmp_path / "synced" / "deep").mkdir(parents=True)
    (tmp_path / "synced" / ".stfolder").mkdir()
    assert cloud(tmp_path / "synced" / "deep" / "library.db") == "Syncthing"
    assert cloud(tmp_path / "library.db") is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/with blank/papers/library.db", "nfs4"),
        ("/mnt/nas/library.db", "cifs"),
        ("/mnt/nas/disk/library.db", None),
        ("/home/me/library.db", None),
    ],
)
def test_a_network_drive_is_known_by_its_mount(tmp_path: Path, path: str, kind: str | None) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert network(Path(path), mounts) == kind
    assert (risk(Path(path), mounts) is not None) == (kind is not None)


def test_without_a_list_of_mounts_nothing_is_claimed(tmp_path: Path) -> None:
    assert network(tmp_path / "library.db", tmp_path / "none") is None


def test_the_check_of_a_library_says_where_it_lies(tmp_path: Path) -> None:
    with Library(tmp_path / "Dropbox" / "library.db") as library:
        library.last_seq()
        verb = library.check()
        found: list[Finding] = []
        while not found:
            try:
                next(verb)
            except StopIteration as stop:
                found = stop.value
        (finding,) = [f for f in found if f.kind == "place"]
    assert finding.paper_id is None
    assert "a folder that Dropbox copies" in finding.text
