"""``follow`` and ``watch`` in the shell: what they print, and their exit status."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from readinglist.cli import program
from readinglist.library import Library
from tests.online import server as pages
from tests.online.server import Server

ONE = ("Sparse Gardens", "2403.00001")


class Shell:
    """Commands on one library, in this process."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library, self._capsys = library, capsys
        self.err = ""

    def __call__(self, *words: str, status: int = 0) -> str:
        found = program.status(["--library", str(self.library), *words])
        out, self.err = self._capsys.readouterr()
        assert found == status, (words, found, out, self.err)
        return out

    def json(self, *words: str, status: int = 0) -> Any:
        return json.loads(self(*words, "--json", status=status))


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "l.db", capsys)


def test_a_feed_is_followed_polled_and_left(shell: Shell, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    (made,) = shell.json("follow", "add", server.url("/f"), "--every", "6h", "--tag", "x")
    assert (made["every"], made["tags"], made["polled"]) == ("6h", ["x"], None)
    assert "Follow ‘127.0.0.1" in shell.err
    assert server.asked == []
    polled = shell.json("follow", "poll")
    assert (polled["version"], polled["new"]) == (1, 1)
    assert polled["sources"][0]["title"] == "A Blog of Papers"
    assert shell("follow", "poll") == "A Blog of Papers: nothing new\n"
    assert "Sparse Gardens" in shell("search", "gardens")
    listed = shell("follow", "list")
    assert "ok" in listed
    assert "every 6h; 1 new last time" not in listed  # the last poll brought nothing
    shell("follow", "set", "A Blog of Papers", "--pause", "--every", "never")
    assert shell.json("follow", "list")[0]["paused"] is True
    shell("follow", "remove", "1")
    assert shell.json("follow", "list") == []
    shell("undo")
    assert len(shell.json("follow", "list")) == 1


def test_a_schedule_asks_only_what_is_due_and_says_nothing(shell: Shell, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    shell("follow", "add", server.url("/f"))
    assert shell("follow", "poll", "--due") == ""
    shell("follow", "set", "1", "--every", "1d")
    assert "1 new" in shell("follow", "poll", "--due")
    assert shell("follow", "poll", "--due") == ""
    assert len(server.asked) == 1


def test_some_that_fail_are_findings_and_all_that_fail_are_an_error(
    shell: Shell, server: Server
) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    shell("follow", "add", server.url("/f"))
    shell("follow", "add", server.url("/nowhere"), "--title", "bad")
    out = shell("follow", "poll", status=1)
    assert "bad: 127.0.0.1" in out
    assert "(404)" in out
    shell("follow", "poll", "bad", status=2)
    assert "Nothing could be polled" in shell.err
    assert shell.json("follow", "poll", "bad", status=2)["sources"][0]["outcome"] == "failed"
    assert "failed 3 times; 127.0.0.1" in shell("follow", "list")


def test_offline_is_one_calm_sentence(shell: Shell, server: Server) -> None:
    address = server.url("/f")
    server.server_close()
    shell("follow", "add", address)
    shell("follow", "poll", status=2)
    assert "are you online?" in shell.err


def test_what_waits_is_listed_taken_or_skipped(shell: Shell, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    server.pages["/g"] = pages.body(pages.feed(("Dense Lakes", "2403.00002")))
    for path in ("/f", "/g"):
        shell("follow", "add", server.url(path), "--preview", "--title", path)
    assert "1 dump waits" in shell("follow", "poll")
    first, second = shell.json("follow", "waiting")
    assert first["title"] == "/f"
    assert "1 papers" not in shell("follow", "list")
    assert "1 new" in shell("follow", "take", str(first["id"]))
    shell("follow", "skip", "--all")
    assert shell.json("follow", "waiting") == []
    shell("follow", "take", str(second["id"]), status=2)
    assert "No dump" in shell.err
    shell("follow", "take", status=2)


def test_opml_in_and_out(shell: Shell, tmp_path: Path) -> None:
    text = (
        '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/f"/></body></opml>'
    )
    file = tmp_path / "in.opml"
    file.write_text(text)
    assert shell("follow", "opml", str(file), "--dry-run") == "A  https://a.example/f\n"
    assert not shell.library.exists()
    shell("follow", "opml", str(file), "--every", "1d")
    assert shell.json("follow", "list")[0]["every"] == "1d"
    assert "followed already" in shell("follow", "opml", str(file))
    assert 'xmlUrl="https://a.example/f"' in shell("follow", "opml", "--export", "-")
    out = tmp_path / "out.opml"
    shell("follow", "opml", "--export", str(out))
    shell("follow", "opml", "--export", str(out))
    out.write_text("mine")
    shell("follow", "opml", "--export", str(out), status=2)
    assert out.read_text() == "mine"
    shell("follow", "opml", "--export", str(out), "--overwrite")
    shell("follow", "opml", status=2)


@pytest.mark.parametrize(
    "words",
    [
        ("follow", "add", "file:///etc/passwd"),
        ("follow", "add", "https://x.example/", "--every", "soon"),
        ("follow", "add", "https://x.example/", "--every", "5m"),
        ("watch", "add", "/no/such/folder"),
    ],
)
def test_what_makes_no_sense_makes_no_source(shell: Shell, words: tuple[str, ...]) -> None:
    shell(*words, status=2)
    assert shell.err.count("\n") == 1
    if shell.library.exists():
        with Library(shell.library) as library:
            assert library.following.list() == library.watching.list() == []


def test_commands_about_nothing_say_so(shell: Shell) -> None:
    shell("follow", "add", "https://x.example/f")
    for words in (
        ("follow", "poll", "nobody"),
        ("follow", "remove", "nobody"),
        ("follow", "set", "1"),
        ("follow", "add", "https://x.example/f"),
        ("follow", "poll", "1", "--due"),
        ("watch", "scan", "nobody"),
    ):
        shell(*words, status=2)
        assert shell.err.count("\n") == 1
    assert shell.json("watch", "list") == []


def test_another_address_is_set(shell: Shell) -> None:
    shell("follow", "add", "https://x.example/f", "--title", "X")
    shell("follow", "set", "X", "--address", "https://y.example/f", "--title", "Y")
    (source,) = shell.json("follow", "list")
    assert (source["address"], source["title"]) == ("https://y.example/f", "Y")
    shell("follow", "set", "Y", "--tag", "t")
    shell("follow", "set", "Y", "--no-tags")
    assert shell.json("follow", "list")[0]["tags"] == []


def test_a_folder_is_watched_scanned_and_listed(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "dumps"
    folder.mkdir()
    for name, text in (("a.bib", "@misc{a, title={On Gardens}}"), ("b.json", "{" * 3000)):
        (folder / name).write_text(text)
        os.utime(folder / name, (1e9, 1e9))
    shell("watch", "add", str(folder), "--pattern", "*.bib", "--pattern", "*.json")
    out = shell("watch", "scan", status=1)
    assert "1 new" in out
    assert "b.json: " in out
    assert shell("watch", "scan") == "dumps: nothing new\n"
    listed = shell("watch", "list", "--files")
    assert "imported" in listed
    assert "failed" in listed
    (told,) = shell.json("watch", "list", "--files")
    assert [file["outcome"] for file in told["files"]] == ["imported", "failed"]
    shell("watch", "set", "dumps", "--subfolders", "--no-subfolders", "--pause")
    assert shell("watch", "scan") == ""
    shell("watch", "remove", "dumps")
    assert shell("watch", "list") == ""
    assert (folder / "a.bib").exists()
