"""Following feeds and APIs, against a server on this machine."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from readinglist.errors import NotReadable, NotThisFormat, UsageError
from readinglist.library import Library, polling
from readinglist.online import Limits, fetching
from readinglist.store import subscriptions
from readinglist.subscription import ARXIV_PAGE, Polled, Subscription
from tests.make import drain
from tests.online import server as pages
from tests.online.server import Handler, Server

ONE = ("Sparse Gardens", "2403.00001")
TWO = ("Dense Lakes", "2403.00002")
THREE = ("Third Wheels Considered", "2403.00003")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.db") as opened:
        yield opened


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = Limits(
        connect_seconds=1, read_seconds=0.3, total_seconds=0.5, attempts=2, backoff_seconds=0.01
    )
    monkeypatch.setattr(fetching, "Limits", lambda: quick)


def follow(library: Library, server: Server, path: str = "/f", **settings: Any) -> int:
    _, number = library.following.add(server.url(path), **settings)
    assert number is not None
    return number


def poll(library: Library, *names: int, **how: bool) -> list[Polled]:
    return list(drain(library.following.poll([str(n) for n in names], **how)))


def the_only(library: Library) -> Subscription:
    (source,) = library.following.list()
    return source


def titles(library: Library) -> list[str]:
    return sorted(row.title for row in library.page(library.ids()))


# ------------------------------------------------------------------ what comes


def test_what_a_feed_holds_is_imported_with_its_source(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE, TWO))
    follow(library, server, tags=["feeds"], state="queued")
    (polled,) = poll(library)
    assert (polled.outcome, polled.new, polled.error) == ("new", 2, "")
    paper = library.paper(library.find("2403.00001"))
    assert (paper.tags, paper.state) == (("feeds",), "queued")
    assert paper.sightings[0].origin == server.url("/f")
    assert dict(library.facets()["source"]) == {"A Blog of Papers": 2}


def test_a_feed_without_a_title_is_called_what_it_calls_itself(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = server.pages["/g"] = pages.body(pages.feed(ONE))
    follow(library, server)
    follow(library, server, "/g", title="Mine")
    poll(library)
    assert [source.title for source in library.following.list()] == ["A Blog of Papers", "Mine"]


def test_only_what_the_feed_did_not_say_before_is_taken(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.in_turn(
        pages.body(pages.feed(ONE, TWO)), pages.body(pages.feed(THREE, ONE, TWO))
    )
    follow(library, server)
    poll(library)
    (polled,) = poll(library)
    assert (polled.new, polled.same) == (1, 0)
    assert len(library.paper(library.find("2403.00001")).sightings) == 1
    assert library.count() == 3


@pytest.mark.parametrize("has_etag", [True, False])
def test_what_did_not_change_changes_nothing(
    library: Library, server: Server, has_etag: bool
) -> None:
    body = pages.feed(ONE)
    server.pages["/f"] = pages.tagged(body, '"a"') if has_etag else pages.body(body)
    follow(library, server)
    poll(library)
    before = library.history(), library.imports(), library.last_seq()
    (polled,) = poll(library)
    assert polled.outcome == "nothing"
    assert ("if-none-match" in server.asked[1][1]) is has_etag
    assert (library.history(), library.imports(), library.last_seq()) == before


def test_an_entry_that_reads_differently_is_taken_again(library: Library, server: Server) -> None:
    first, second = pages.feed(ONE), pages.feed(ONE).replace(b"We study", b"We study, at last,")
    server.pages["/f"] = pages.in_turn(pages.body(first), pages.body(second))
    follow(library, server)
    poll(library)
    (polled,) = poll(library)
    assert (polled.new, polled.same + polled.changed) == (0, 1)
    assert len(library.paper(1).sightings) == 2


def test_what_was_undone_does_not_come_back_unless_asked_for(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = pages.tagged(pages.feed(ONE, TWO), '"a"')
    follow(library, server)
    poll(library)
    library.undo()
    assert library.count() == 0
    assert poll(library)[0].outcome == "nothing"
    poll(library, anew=True)
    assert library.count() == 2


def test_a_paper_that_was_dismissed_stays_so(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    server.pages["/g"] = pages.body(pages.feed(ONE, title="Another Blog"))
    follow(library, server)
    poll(library)
    library.set_state([1], "dismissed")
    follow(library, server, "/g", tags=["again"])
    poll(library)
    paper = library.paper(1)
    assert (paper.state, paper.tags, len(paper.sightings)) == ("dismissed", (), 2)


@pytest.mark.parametrize(
    "answer",
    [
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
            {"id": "1", "title": "Sparse Gardens", "url": "https://arxiv.org/abs/2403.00001",
             "content_text": "We prune."}]}).encode(),
        b'<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><item><title>'
        b"Caf\xe9 Gardens of Attention</title><link>https://arxiv.org/abs/2403.00001</link></item>"
        b"</channel></rss>",
        b"@article{a, title={Sparse Gardens}, eprint={2403.00001}, archiveprefix={arXiv}}",
    ],
)  # fmt: skip
def test_other_formats_are_read_as_files_are(
    library: Library, server: Server, answer: bytes
) -> None:
    server.pages["/f"] = pages.body(answer)
    follow(library, server)
    assert poll(library)[0].new == 1
    assert library.find("2403.00001") == 1
    assert "\ufffd" not in titles(library)[0]


def test_a_cut_feed_gives_what_it_has_and_is_asked_again(library: Library, server: Server) -> None:
    whole = pages.feed(ONE, TWO)
    at = whole.index(b"</item>") + 10
    server.pages["/f"] = pages.in_turn(pages.endless(whole[:at]), pages.endless(whole))
    follow(library, server)
    poll(library)
    assert the_only(library).validators == {}
    poll(library)
    assert library.count() == 2


def test_an_empty_feed_is_an_answer(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed())
    follow(library, server)
    assert poll(library)[0].outcome == "nothing"
    assert the_only(library).failures == 0


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"<html><body><h1>Log in</h1><p>Free Airport Network</p></body></html>", "no papers"),
        (b"Welcome to the network of this hotel.\n\nPlease log in to go on reading.", "no feed"),
        (b'<opml version="2.0"><body><outline xmlUrl="https://x.org/f"/></body></opml>', "no feed"),
        (b"", "empty"),
        (b"\x00\x01\x02" * 50, "."),
        (b"<rss><channel><!ENTITY a 'b'>", "."),
        (b"{" * 5000, "."),
    ],
)
def test_what_is_no_feed_is_an_error_and_never_a_paper(
    library: Library, server: Server, answer: bytes, said: str
) -> None:
    server.pages["/f"] = pages.body(answer)
    follow(library, server)
    (polled,) = poll(library)
    assert polled.outcome == "failed"
    assert said in polled.error
    assert library.count() == 0
    assert the_only(library).error == polled.error


# ------------------------------------------------------------------ what goes wrong


def test_one_that_fails_stops_no_other(library: Library, server: Server) -> None:
    server.pages["/a"] = pages.slow
    server.pages["/b"] = pages.status(500)
    server.pages["/c"] = pages.body(pages.feed(ONE))
    for path in ("/a", "/b", "/nowhere", "/c"):
        follow(library, server, path, title=path)
    polled = {one.title: one for one in poll(library)}
    assert {name: one.outcome for name, one in polled.items()} == {
        "/a": "failed",
        "/b": "failed",
        "/nowhere": "failed",
        "/c": "new",
    }
    assert "longer than" in polled["/a"].error
    assert "500" in polled["/b"].error
    assert "404" in polled["/nowhere"].error


def test_a_failure_keeps_its_reason_and_its_next_try_until_it_goes_well(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = pages.in_turn(
        *[pages.status(500)] * 2, *[pages.status(500)] * 2, pages.body(pages.feed(ONE))
    )
    follow(library, server, every=24 * 60)
    for failures in (1, 2):
        poll(library)
        source = the_only(library)
        assert (source.failures, source.succeeded) == (failures, None)
        assert "500" in source.error
        assert source.next is not None
        wait = datetime.fromisoformat(source.next) - datetime.now(UTC)
        assert timedelta(minutes=14 * failures) < wait < timedelta(minutes=17 * failures)
        assert library.following.due() == []
    poll(library)
    source = the_only(library)
    assert (source.failures, source.error) == (0, "")
    assert source.succeeded


def test_a_server_that_wants_to_be_left_alone_is(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.status(429, Retry_After="3600")
    follow(library, server, every=15)
    poll(library)
    (polled,) = poll(library)
    assert "left alone until" in polled.error
    assert len(server.asked) == 1
    source = the_only(library)
    assert source.next
    assert source.not_before
    assert source.next >= source.not_before


def test_offline_is_told_apart_from_one_that_is_down(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    nobody = Server()
    address = nobody.url("/f")
    nobody.server_close()
    library.following.add(address, title="down")
    assert [one.outcome for one in poll(library)] == ["offline"]
    follow(library, server, title="up")
    assert sorted(one.outcome for one in poll(library)) == ["failed", "new"]


def test_a_feed_that_moved_for_good_is_followed_to_its_new_address(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = pages.redirect(301, "/new")
    server.pages["/new"] = pages.tagged(pages.feed(ONE), '"a"')
    follow(library, server, title="Mine")
    (polled,) = poll(library)
    assert "moved for good" in polled.notes[0]
    assert the_only(library).address == server.url("/new")
    poll(library)
    assert server.paths() == ["/f", "/new", "/new"]
    assert server.asked[-1][1]["if-none-match"] == '"a"'
    assert library.history()[0].label.startswith("‘Mine’ has moved to")
    assert library.undo_label() == "Import 1 paper from Mine"


def test_a_feed_that_moved_to_one_that_is_followed_stays_and_says_so(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = pages.redirect(301, "/new")
    server.pages["/new"] = pages.body(pages.feed(ONE))
    follow(library, server, title="old")
    follow(library, server, "/new", title="new")
    polled = {one.title: one for one in poll(library)}
    assert "followed already" in polled["old"].notes[0]
    assert len(library.following.list()) == 2


def test_a_move_to_what_is_no_feed_is_not_followed(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.redirect(301, "/login")
    server.pages["/login"] = pages.body(b"<html><body>Log in</body></html>")
    follow(library, server)
    poll(library)
    assert the_only(library).address == server.url("/f")


def test_a_poll_that_is_stopped_loses_nothing(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE, TWO))
    server.pages["/g"] = pages.silent
    follow(library, server, title="a")
    follow(library, server, "/g", title="b")
    polling_ = library.following.poll()
    while len(server.asked) < 2:
        next(polling_)
    polling_.close()
    assert library.count() == 2
    server.pages["/g"] = pages.body(pages.feed(THREE))
    assert [one.new for one in poll(library)] == [0, 1]


KILLED = """
import sys
from readinglist.library import Library, polling
from readinglist.online import pace
pace.PAUSE = 0
stop = sys.argv[2]
real = polling.{where}
def last(*args, **kwargs):
    print("here", flush=True)
    import time; time.sleep(60)
polling.{where} = last
with Library(sys.argv[1]) as library:
    for _ in library.following.poll(): pass
"""


@pytest.mark.parametrize("where", ["_write_down", "_taken", "_varied"])
def test_a_killed_poll_loses_nothing_and_takes_nothing_twice(
    library: Library, server: Server, where: str
) -> None:
    server.pages["/f"] = pages.tagged(pages.feed(ONE, TWO), '"a"')
    follow(library, server)
    script = KILLED.format(where=where)
    words = [sys.executable, "-c", script, str(library.path), where]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "here\n"
        os.kill(child.pid, signal.SIGKILL)
    poll(library)
    assert titles(library) == ["Dense Lakes", "Sparse Gardens"]
    assert all(len(library.paper(i).sightings) == 1 for i in library.ids())
    assert poll(library)[0].outcome == "nothing"


# ------------------------------------------------------------------ the APIs


def hf_paper(number: int) -> dict[str, object]:
    title = f"Daily Findings Number {number}"
    paper = {"id": f"2403.{number:05}", "title": title, "summary": f"We find {number}."}
    return {"paper": paper | {"authors": [{"name": "Ada Lovelace"}], "upvotes": number}}


def test_daily_papers_are_asked_for_day_by_day(library: Library, server: Server) -> None:
    asked_days: list[str] = []

    def page(handler: Handler) -> None:
        asked_days.append(parse_qs(urlsplit(handler.path).query)["date"][0])
        day = len(asked_days)
        handler.answer(json.dumps([hf_paper(day * 10 + n) for n in range(3)]).encode())

    server.pages["/api/daily_papers"] = page
    follow(library, server, "/api/daily_papers")
    (polled,) = poll(library)
    today = datetime.now(UTC).date()
    assert asked_days == [(today - timedelta(n)).isoformat() for n in (1, 0)]
    assert (polled.new, len(polled.imports)) == (6, 2)
    assert the_only(library).cursor == (today - timedelta(2)).isoformat()
    origin = library.paper(library.find("2403.00010")).sightings[0].origin
    assert asked_days[0] in origin


def test_a_day_without_papers_is_no_failure(library: Library, server: Server) -> None:
    server.pages["/api/daily_papers"] = pages.in_turn(pages.body(b"[]"), pages.status(400))
    follow(library, server, "/api/daily_papers")
    assert poll(library)[0].outcome == "nothing"


def test_days_that_were_complete_stay_so_when_a_later_one_fails(
    library: Library, server: Server
) -> None:
    today = datetime.now(UTC).date()
    number = follow(library, server, "/api/daily_papers")
    begin = (today - timedelta(6)).isoformat()
    subscriptions.note_poll(library.store, number, cursor=begin)
    good = [pages.body(json.dumps([hf_paper(n)]).encode()) for n in (1, 2)]
    server.pages["/api/daily_papers"] = pages.in_turn(*good, pages.status(404 + 99))
    (polled,) = poll(library)
    assert (polled.outcome, polled.new) == ("failed", 2)
    assert the_only(library).cursor == (today - timedelta(4)).isoformat()


def arxiv_page(first: int, count: int) -> bytes:
    entries = "".join(
        f"<entry><id>http://arxiv.org/abs/2403.{n:05}v1</id><title>Preprint about {n}</title>"
        f"<published>2024-03-12T00:00:00Z</published><summary>We write {n}.</summary></entry>"
        for n in range(first, first - count, -1)
    )
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>ArXiv Query</title>{entries}</feed>"
    ).encode()


class Arxiv:
    """A listing of numbered preprints, the newest first."""

    def __init__(self, newest: int) -> None:
        self.newest = newest
        self.fails_at = -1

    def __call__(self, handler: Handler) -> None:
        start = int(parse_qs(urlsplit(handler.path).query)["start"][0])
        if start == self.fails_at:
            handler.answer(b"", 500)
        else:
            handler.answer(arxiv_page(self.newest - start, ARXIV_PAGE))


def test_arxiv_is_read_back_to_where_the_last_poll_ended(library: Library, server: Server) -> None:
    arxiv = Arxiv(1000)
    server.pages["/api/query"] = arxiv
    library.following.add(server.url("/api/query?search_query=cat:cs.CL"))
    assert poll(library)[0].new == ARXIV_PAGE
    arxiv.newest += 150
    assert poll(library)[0].new == 150
    assert len(server.asked) == 1 + 2
    assert poll(library)[0].new == 0


def test_pages_that_were_not_reached_are_read_by_the_next_poll(
    library: Library, server: Server
) -> None:
    arxiv = Arxiv(1000)
    server.pages["/api/query"] = arxiv
    library.following.add(server.url("/api/query?search_query=cat:cs.CL"))
    poll(library)
    arxiv.newest, arxiv.fails_at = 1150, ARXIV_PAGE
    (polled,) = poll(library)
    assert (polled.outcome, polled.new) == ("failed", ARXIV_PAGE)
    arxiv.fails_at = -1
    assert poll(library)[0].new == 50
    assert library.count() == 250


def test_an_error_of_arxiv_is_told(library: Library, server: Server) -> None:
    server.pages["/api/query"] = pages.body(
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id>'
        b"<title>Error</title><summary>malformed query</summary></entry></feed>"
    )
    library.following.add(server.url("/api/query?search_query=cat:("))
    assert "malformed query" in poll(library)[0].error


# ------------------------------------------------------------------ preview


def test_what_waits_for_a_look_is_kept_until_it_is_taken(library: Library, server: Server) -> None:
    body = pages.feed(ONE, TWO)
    server.pages["/f"] = pages.tagged(body, '"a"')
    follow(library, server, mode="preview", tags=["looked-at"])
    (polled,) = poll(library)
    assert (polled.outcome, polled.waiting, library.count()) == ("waiting", 1, 0)
    poll(library)
    (one,) = library.following.waiting()
    assert library.following.waiting_bytes(one) == body
    assert the_only(library).waiting == 1
    drain(library.following.take(one))
    assert library.following.waiting() == []
    assert library.count() == 2
    assert library.paper(1).tags == ("looked-at",)
    assert dict(library.facets()["source"]) == {"A Blog of Papers": 2}


def test_the_preview_of_a_later_dump_offers_only_what_is_new(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = pages.in_turn(
        pages.body(pages.feed(ONE)), pages.body(pages.feed(TWO, ONE))
    )
    follow(library, server, mode="preview")
    poll(library)
    poll(library)
    first, second = library.following.waiting()
    assert (first.fresh, second.fresh) == ((1,), (1,))
    drain(library.following.take(second))
    assert titles(library) == ["Dense Lakes"]


def test_what_is_skipped_waits_no_more_and_undo_brings_it_back(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    follow(library, server, mode="preview", title="Mine")
    poll(library)
    (one,) = library.following.waiting()
    assert library.following.skip([one.id]).label == "Skip ‘Mine’"
    assert library.following.waiting() == []
    library.undo()
    assert library.following.waiting() == [one]
    with pytest.raises(UsageError, match="No dump 99"):
        library.following.skip([99])


def test_a_copy_to_preview_is_made_of_what_the_library_holds(
    library: Library, server: Server, tmp_path: Path
) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    follow(library, server, mode="preview")
    poll(library)
    (one,) = library.following.waiting()
    told, file = library.following.waiting_file(one.id, tmp_path / "copies")
    assert told == one
    assert file.read_bytes() == pages.feed(ONE)


# ------------------------------------------------------------------ the list


def test_the_same_address_is_followed_once(library: Library, server: Server) -> None:
    follow(library, server)
    done, number = library.following.add(server.url("/f"))
    assert (done.op_id, number) == (None, None)
    assert "followed already" in done.skipped[0]


def test_every_change_of_the_list_can_be_undone(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.tagged(pages.feed(ONE), '"a"')
    follow(library, server, title="Mine")
    poll(library)
    before = the_only(library)
    library.following.set("Mine", title="Yours", tags=["x"], every=60, paused=True, mode="preview")
    library.undo()
    assert the_only(library) == before
    library.following.remove(["Mine"])
    assert library.following.list() == []
    library.undo()
    assert the_only(library) == before
    assert poll(library)[0].outcome == "nothing"
    assert server.asked[-1][1]["if-none-match"] == '"a"'


def test_pausing_is_called_so(library: Library, server: Server) -> None:
    follow(library, server, title="Mine")
    assert library.following.set("mine", paused=True).label == "Pause ‘Mine’"
    assert poll(library) == []
    assert library.following.set("Mine", paused=False).label == "Resume ‘Mine’"
    assert library.following.set("Mine", paused=False).op_id is None


def test_another_address_starts_from_what_was_delivered(library: Library, server: Server) -> None:
    server.pages["/f"] = server.pages["/g"] = pages.body(pages.feed(ONE))
    follow(library, server, title="Mine")
    poll(library)
    library.following.move("Mine", server.url("/g"))
    assert poll(library)[0].outcome == "nothing"
    assert server.paths() == ["/f", "/g"]
    with pytest.raises(UsageError, match="kind"):
        library.following.move("Mine", "hf-daily")


@pytest.mark.parametrize(
    "settings",
    [{"title": " "}, {"state": "later"}, {"mode": "maybe"}, {"every": 5}, {"tags": [""]}],
)
def test_settings_that_make_no_sense_are_refused(
    library: Library, server: Server, settings: dict[str, Any]
) -> None:
    with pytest.raises(UsageError):
        follow(library, server, **settings)
    assert library.following.list() == []


def test_only_what_is_due_is_polled_by_a_schedule(library: Library, server: Server) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    follow(library, server, title="by hand")
    follow(library, server, "/g", title="hourly", every=60)
    assert [one.title for one in poll(library, due=True)] == ["hourly"]
    assert poll(library, due=True) == []


def test_opml_comes_in_as_one_step_and_goes_out_again(library: Library, server: Server) -> None:
    follow(library, server, title="Had")
    text = (
        '<opml version="2.0"><body><outline text="Blogs"><outline text="A" '
        'xmlUrl="https://a.example/f"/><outline title="B" xmlUrl="ftp://b.example/"/></outline>'
        f'<outline xmlUrl="{server.url("/f")}"/><outline xmlUrl="https://c.example/f"/></body></opml>'
    ).encode()
    offers = library.following.read_opml(text, "mine.opml")
    assert [bool(remark) for _, _, remark in offers] == [False, True, True, False]
    done = library.following.add_all([o[:2] for o in offers if not o[2]], every=24 * 60)
    assert done.label == "Follow 2 sources"
    listed = library.following.list()
    assert [s.title for s in listed] == ["A", "Had", "https://c.example/f"]
    again = library.following.read_opml(library.following.opml().encode())
    assert {remark for _, _, remark in again} == {"followed already"}
    assert {address for _, address, _ in again} == {s.address for s in listed}
    library.undo()
    assert len(library.following.list()) == 1
    assert server.asked == []


def test_what_is_no_opml_is_refused(library: Library) -> None:
    with pytest.raises(NotThisFormat):
        library.following.read_opml(pages.feed(ONE))
    with pytest.raises(NotReadable):
        library.following.read_opml(b'<opml version="2.0"><body/></opml>')


def test_subscriptions_survive_an_archive(library: Library, server: Server, tmp_path: Path) -> None:
    server.pages["/f"] = pages.tagged(pages.feed(ONE), '"a"')
    server.pages["/g"] = pages.body(pages.feed(TWO))
    follow(library, server, title="Mine", tags=["x"], every=60)
    follow(library, server, "/g", mode="preview")
    poll(library)
    from readinglist.library import archiving, restoring

    drain(library.archive(tmp_path / "a"))
    verdict = archiving.verify(library, tmp_path / "a")
    assert (verdict.findings, verdict.with_library) == ((), True)
    restoring.restore(tmp_path / "other.db", tmp_path / "a")
    with Library(tmp_path / "other.db") as other:
        assert other.following.list() == library.following.list()
        (one,) = other.following.waiting()
        assert other.following.waiting_bytes(one) == pages.feed(TWO)
        assert poll(other, 1)[0].outcome == "nothing"
        assert server.asked[-1][1]["if-none-match"] == '"a"'


def test_nothing_is_asked_before_a_poll_is(library: Library, server: Server) -> None:
    follow(library, server, every=15)
    library.following.list()
    library.following.due()
    library.following.opml()
    assert server.asked == []


def test_the_library_does_not_import_httpx_until_it_asks() -> None:
    script = (
        "import sys; from readinglist.library import Library; import readinglist.cli\n"
        "l = Library(read_only=True); l.following.list(); list(l.following.poll())\n"
        "assert not {'httpx', 'httpcore', 'ssl'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_old_fingerprints_and_dealt_with_dumps_are_forgotten(
    library: Library, server: Server
) -> None:
    server.pages["/f"] = pages.body(pages.feed(ONE))
    number = follow(library, server, mode="preview")
    poll(library)
    library.following.skip([library.following.waiting()[0].id])
    long_ago = "2020-01-01T00:00:00.000Z"
    with library.store.write("Age"):
        library.store.conn.execute("update waiting set at = ?", (long_ago,))
        library.store.conn.execute("insert into delivered values(?, 'x', ?)", (number, long_ago))
        library.store.conn.execute("insert into delivered values(99, 'y', ?)", (long_ago,))
    server.pages["/f"] = pages.body(pages.feed(TWO))
    poll(library)
    assert library.store.value("select count(*) from delivered where at = ?", (long_ago,)) == 0
    assert library.store.value("select count(*) from waiting where at = ?", (long_ago,)) == 0


def test_a_fingerprint_knows_no_votes() -> None:
    from tests.make import record

    one = record("A Title", arxiv="2403.00001", seen={"upvotes": 1})
    assert polling.fingerprint(one) == polling.fingerprint(record("A  title", arxiv="2403.00001"))
    assert polling.fingerprint(one) != polling.fingerprint(record("A Title", arxiv="2403.00002"))


@pytest.mark.net
def test_the_real_arxiv_answers(tmp_path: Path) -> None:
    with Library(tmp_path / "net.db") as library:
        library.following.add("arxiv:cs.CL")
        (polled,) = drain(library.following.poll())
        assert polled.new > 0
        time.sleep(3)
