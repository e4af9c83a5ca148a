"""Whatever a server does, a fetch ends in time with bytes or one sentence."""

from __future__ import annotations

import gzip
import ssl
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Generator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.errors import OnlineError, Unreachable
from readinglist.online import Answer, Limits, fetch, fetching, pace, transfer
from readinglist.online.fetching import USER_AGENT, as_utf8, retry_after
from tests.online import server as pages
from tests.online.server import Server

T = TypeVar("T")
QUICK = Limits(
    connect_seconds=1,
    read_seconds=0.3,
    total_seconds=0.6,
    max_bytes=100_000,
    attempts=3,
    backoff_seconds=0.01,
    patience_seconds=0.5,
)
FEED = pages.feed(("Sparse Gardens", "2403.00001"))


def wait_for(asking: Generator[None, None, T]) -> T:
    while True:
        try:
            next(asking)
        except StopIteration as stop:
            result: T = stop.value
            return result


def ask(server: Server, path: str, known: dict[str, tuple[str, str]] | None = None) -> Answer:
    return wait_for(fetch(server.url(path), known, QUICK))


def test_a_body_comes_back_with_what_to_ask_next_time(server: Server) -> None:
    server.pages["/f"] = pages.body(FEED, ETag='"a"', Last_Modified="Tue, 12 Mar 2024 10:00:00 GMT")
    answer = ask(server, "/f")
    assert answer == Answer(FEED, server.url("/f"), None, '"a"', "Tue, 12 Mar 2024 10:00:00 GMT")


def test_it_sends_an_honest_name_and_nothing_of_its_user(server: Server) -> None:
    server.pages["/f"] = pages.body(FEED, Set_Cookie="track=1")
    ask(server, "/f")
    ask(server, "/f")
    for _, headers in server.asked:
        assert headers["user-agent"] == USER_AGENT
        assert headers.keys() <= {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_what_did_not_change_is_not_sent_again(server: Server) -> None:
    server.pages["/f"] = pages.tagged(FEED, '"a"')
    assert ask(server, "/f", {server.url("/f"): ('"a"', "yesterday")}).data is None
    assert server.asked[0][1]["if-none-match"] == '"a"'
    assert server.asked[0][1]["if-modified-since"] == "yesterday"


def test_304_to_who_did_not_ask_for_it_is_an_error(server: Server) -> None:
    server.pages["/f"] = pages.status(304)
    with pytest.raises(OnlineError, match="304"):
        ask(server, "/f")


def test_an_etag_goes_only_to_the_address_that_gave_it(server: Server) -> None:
    server.pages["/old"] = pages.redirect(302, "/f")
    server.pages["/f"] = pages.body(FEED)
    ask(server, "/old", {server.url("/old"): ('"secret"', "")})
    assert "if-none-match" in server.asked[0][1]
    assert "if-none-match" not in server.asked[1][1]


@pytest.mark.parametrize(
    ("codes", "moved"),
    [((301,), 1), ((308, 301), 2), ((302,), 0), ((301, 302), 1), ((307, 301), 0)],
)
def test_only_what_moved_for_good_is_said_to_have_moved(
    server: Server, codes: tuple[int, ...], moved: int
) -> None:
    for number, code in enumerate(codes):
        server.pages[f"/{number}"] = pages.redirect(code, f"/{number + 1}")
    server.pages[f"/{len(codes)}"] = pages.body(FEED)
    answer = ask(server, "/0")
    assert answer.data == FEED
    assert answer.address == server.url(f"/{len(codes)}")
    assert answer.moved_to == (server.url(f"/{moved}") if moved else None)


def test_redirects_in_a_circle_end(server: Server) -> None:
    server.pages["/a"] = pages.redirect(302, "/b")
    server.pages["/b"] = pages.redirect(302, "/a")
    with pytest.raises(OnlineError, match="circle"):
        ask(server, "/a")
    assert server.paths() == ["/a", "/b"]


def test_redirects_without_end_end(server: Server) -> None:
    for number in range(20):
        server.pages[f"/{number}"] = pages.redirect(302, f"/{number + 1}")
    with pytest.raises(OnlineError, match="more than 5"):
        ask(server, "/0")
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://x.org/", "javascript:alert(1)", "http://", "", "//"]
)
def test_a_redirect_leads_to_the_web_or_nowhere(server: Server, target: str) -> None:
    server.pages["/a"] = pages.redirect(302, target)
    with pytest.raises(OnlineError, match=r"no web address|circle"):
        ask(server, "/a")


def test_a_password_in_a_redirect_is_refused(server: Server) -> None:
    server.pages["/a"] = pages.redirect(302, server.url("/b").replace("//", "//me:secret@"))
    with pytest.raises(OnlineError, match="no web address"):
        ask(server, "/a")


def test_a_public_host_cannot_send_us_into_the_local_network(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([True, False])
    monkeypatch.setattr(transfer, "is_public", lambda _ip: next(answers))
    server.pages["/a"] = pages.redirect(302, "/b")
    server.pages["/b"] = pages.body(FEED)
    with pytest.raises(OnlineError, match="local network"):
        ask(server, "/a")
    assert server.paths() == ["/a"]


def test_addresses_of_this_machine_and_its_network_are_not_public() -> None:
    for private in ("127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.1.1", "::1", "fe80::1%eth0"):
        assert not transfer.is_public(private)
    assert not transfer.is_public("::ffff:192.168.0.1")
    assert transfer.is_public("151.101.1.1")


def test_a_slow_drip_ends_with_the_total_time(server: Server) -> None:
    server.pages["/f"] = pages.slow
    began = time.monotonic()
    with pytest.raises(OnlineError, match=r"longer than 0\.6 seconds"):
        wait_for(
            fetch(server.url("/f"), None, Limits(read_seconds=5, total_seconds=0.6, attempts=1))
        )
    assert time.monotonic() - began < 5


def test_silence_ends_with_the_reading_time(server: Server) -> None:
    server.pages["/f"] = pages.silent
    with pytest.raises(OnlineError, match="stopped sending"):
        ask(server, "/f")


def test_a_large_body_is_refused_before_it_is_read(server: Server) -> None:
    server.pages["/f"] = pages.cut(b"x" * 10, 10**9)
    with pytest.raises(OnlineError, match=r"larger than 0\.0954 MB"):
        ask(server, "/f")
    assert len(server.asked) == 1


def test_a_large_body_without_length_is_refused_while_it_is_read(server: Server) -> None:
    server.pages["/f"] = pages.endless(b"x" * 3_000_000)
    with pytest.raises(OnlineError, match="larger"):
        ask(server, "/f")


def test_a_bomb_is_refused_while_it_unpacks(server: Server) -> None:
    server.pages["/f"] = pages.zipped(b"\0" * 50_000_000)
    with pytest.raises(OnlineError, match="larger"):
        ask(server, "/f")


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(FEED)),
        ("deflate", zlib.compress(FEED)),
        ("deflate", zlib.compress(FEED)[2:-4]),
        ("identity", FEED),
    ],
)
def test_packed_bodies_are_unpacked(server: Server, coding: str, packed: bytes) -> None:
    server.pages["/f"] = pages.body(packed, Content_Encoding=coding)
    assert ask(server, "/f").data == FEED


@pytest.mark.parametrize(
    ("coding", "packed", "said"),
    [
        ("gzip", gzip.compress(FEED)[:-20], "cut short"),
        ("gzip", b"this is no gzip", "damaged"),
        ("br", b"xx", "not asked for"),
    ],
)
def test_badly_packed_bodies_are_a_sentence(
    server: Server, coding: str, packed: bytes, said: str
) -> None:
    server.pages["/f"] = pages.body(packed, Content_Encoding=coding)
    with pytest.raises(OnlineError, match=said):
        ask(server, "/f")


@given(st.binary(max_size=3000), st.integers(1, 500), st.sampled_from(["gzip", "deflate", ""]))
def test_unpacking_gives_what_was_packed_however_it_is_cut_into_blocks(
    data: bytes, size: int, coding: str
) -> None:
    packed = {"gzip": gzip.compress(data), "deflate": zlib.compress(data), "": data}[coding]
    blocks = [packed[at : at + size] for at in range(0, len(packed), size)]
    assert transfer.unpacked(blocks, coding, 4000) == data


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate"]))
def test_no_bytes_unpack_to_more_than_the_limit_or_raise_a_stranger(
    data: bytes, coding: str
) -> None:
    with suppress(OnlineError):
        assert len(transfer.unpacked([data], coding, 100)) <= 100


def test_a_broken_server_is_asked_again_and_then_answers(server: Server) -> None:
    server.pages["/f"] = pages.in_turn(pages.status(500), pages.hangs_up, pages.body(FEED))
    assert ask(server, "/f").data == FEED
    assert len(server.asked) == 3


def test_it_gives_up_in_the_end(server: Server) -> None:
    server.pages["/f"] = pages.status(502)
    with pytest.raises(OnlineError, match="502") as caught:
        ask(server, "/f")
    assert caught.value.status == 502
    assert len(server.asked) == QUICK.attempts


def test_a_wrong_address_is_not_asked_for_twice(server: Server) -> None:
    with pytest.raises(OnlineError, match="nothing at this address"):
        ask(server, "/nowhere")
    assert len(server.asked) == 1


def test_a_short_retry_after_is_waited_for(server: Server) -> None:
    server.pages["/f"] = pages.in_turn(pages.status(429, Retry_After="1"), pages.body(FEED))
    began = time.monotonic()
    patient = Limits(attempts=2, backoff_seconds=0.01, patience_seconds=3)
    assert wait_for(fetch(server.url("/f"), None, patient)).data == FEED
    assert time.monotonic() - began >= 1


def test_a_long_retry_after_is_told_and_not_waited_for(server: Server) -> None:
    server.pages["/f"] = pages.status(429, Retry_After="3600")
    with pytest.raises(OnlineError, match="too often") as caught:
        ask(server, "/f")
    assert caught.value.retry_seconds == 3600
    assert len(server.asked) == 1


def test_retry_after_may_be_a_date() -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=100), usegmt=True)
    seconds = retry_after(soon)
    assert seconds is not None
    assert 90 < seconds <= 100
    assert retry_after("Tue, 12 Mar 2024 10:00:00 GMT") == 0
    assert retry_after("9" * 400) == 30 * 86_400


@given(st.text(max_size=60))
def test_retry_after_may_be_anything(text: str) -> None:
    seconds = retry_after(text)
    assert seconds is None or 0 <= seconds <= 30 * 86_400


def test_a_cut_body_is_asked_for_again(server: Server) -> None:
    server.pages["/f"] = pages.in_turn(pages.cut(FEED[:50], len(FEED)), pages.body(FEED))
    assert ask(server, "/f").data == FEED


def test_a_body_whose_end_nobody_told_leaves_no_etag(server: Server) -> None:
    server.pages["/f"] = pages.endless(FEED)
    answer = ask(server, "/f")
    assert (answer.data, answer.etag) == (FEED, "")


def test_nobody_there_is_unreachable(server: Server) -> None:
    address = server.url("/f")
    server.server_close()
    with pytest.raises(Unreachable, match="cannot be connected to"):
        wait_for(fetch(address, None, QUICK))


def test_a_picture_is_no_feed(server: Server) -> None:
    server.pages["/f"] = pages.body(b"\x89PNG", Content_Type="image/png")
    with pytest.raises(OnlineError, match="image/png, not a feed"):
        ask(server, "/f")


def test_the_charset_of_the_header_counts_where_the_bytes_tell_none(server: Server) -> None:
    server.pages["/f"] = pages.body("Ж".encode("koi8-r"), Content_Type="text/plain; charset=koi8-r")
    assert ask(server, "/f").data == "Ж".encode()
    declared = '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1")
    assert as_utf8(declared, "koi8-r") == declared
    assert as_utf8("é".encode(), "iso-8859-1") == "é".encode()
    assert as_utf8(b"\xe9", "no-such-charset") == b"\xe9"


def test_a_cancelled_fetch_leaves_at_once(server: Server) -> None:
    server.pages["/f"] = pages.silent
    asking = fetch(server.url("/f"), None, Limits())
    while not server.asked:
        next(asking)
    asking.close()
    until = time.monotonic() + 5
    while any(t.name == "fetch" for t in threading.enumerate()):
        assert time.monotonic() < until, "the connection still stands"
        time.sleep(0.01)


def test_arxiv_is_asked_every_three_seconds_and_as_one() -> None:
    assert pace.pause_of("export.arxiv.org") == 3.0
    assert pace.domain("rss.arxiv.org") == pace.domain("export.arxiv.org") == "arxiv.org"
    assert pace.domain("notarxiv.org") == "notarxiv.org"


def test_two_calls_to_a_host_are_a_pause_apart(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "PAUSE", 0.3)
    server.pages["/f"] = pages.body(FEED)
    ask(server, "/f")
    began = time.monotonic()
    ask(server, "/f")
    assert time.monotonic() - began >= 0.28


def test_another_process_that_asks_is_waited_for() -> None:
    """One connection to a host, whoever holds it; its death gives the turn back."""
    script = (
        "from readinglist.online import pace; import sys, time\n"
        "turn = pace.Turn('127.0.0.1')\nfor _ in turn.wait(): pass\n"
        "print('held', flush=True); time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        turn = pace.Turn("127.0.0.1")
        waiting = turn.wait()
        for _ in range(5):
            next(waiting)
        other.kill()
        other.wait()
        for _ in waiting:
            continue
    turn.end()


def test_a_pace_that_cannot_be_kept_is_waited_for_whole(
    monkeypatch: pytest.MonkeyPatch, home: object
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr("os.open", refuse)
    monkeypatch.setattr(pace, "PAUSE", 0.1)
    began = time.monotonic()
    for _ in pace.Turn("x.org").wait():
        continue
    assert time.monotonic() - began >= 0.1


def test_certificates_are_checked() -> None:
    context = transfer.certificates()
    assert not isinstance(context, bool), "this machine has no certificates of its own"
    assert (context.verify_mode.name, context.check_hostname) == ("CERT_REQUIRED", True)


def test_a_certificate_that_nobody_signed_is_refused(server: Server) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(Path(__file__).parent / "nobodys-certificate.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.pages["/f"] = pages.body(FEED)
    with pytest.raises(OnlineError, match="its certificate is not valid"):
        wait_for(fetch(server.url("/f").replace("http:", "https:"), None, QUICK))
    assert server.asked == []


def test_encryption_is_not_given_up_by_a_redirect() -> None:
    reply = transfer.Reply(301, {"location": "http://x.org/f"}, b"", True, True)
    with pytest.raises(OnlineError, match="without encryption"):
        fetching._target("https://x.org/f", reply)
    assert fetching._target("http://x.org/f", reply) == "http://x.org/f"
