"""Fetching one address: redirects, "not changed", trying again; waits are yielded."""

from __future__ import annotations

import codecs
import random
import re
import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from readinglist import __version__
from readinglist.errors import OnlineError, Unreachable, UsageError
from readinglist.online.pace import POLL_SECONDS, Turn
from readinglist.subscription import checked_address

if TYPE_CHECKING:
    from readinglist.online.transfer import Reply

USER_AGENT = f"ReadingList/{__version__} (desktop program; reads the feeds its user follows)"
HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "application/atom+xml, application/rss+xml, application/feed+json, "
    "application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_PICTURES = re.compile(r"(image|video|audio|font)/|application/(pdf|zip-compressed|x-msdownload)")
_MAX_RETRY = 30 * 86_400.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may take. Seconds are for one request; waits between two come on top."""

    connect_seconds: float = 5.0
    read_seconds: float = 15.0
    total_seconds: float = 30.0
    max_bytes: int = 5 * 1024 * 1024  # unpacked
    redirects: int = 5
    attempts: int = 4
    backoff_seconds: float = 1.0  # doubled each time, and varied by half
    patience_seconds: float = 20.0  # a longer wait is not waited for: it is told instead


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``data`` None: nothing changed since last time."""

    data: bytes | None
    address: str  # that gave it, behind all redirects
    moved_to: str | None = None  # where the address asked for has moved for good
    etag: str = ""
    modified: str = ""


def fetch(
    address: str,
    known: Mapping[str, tuple[str, str]] | None = None,
    limits: Limits | None = None,
) -> Generator[None, None, Answer]:
    """Ask for an address; yields while it waits, so that the caller may close it at any moment.

    Args:
        address: http or https.
        known: what addresses gave last time: ETag and Last-Modified.
        limits: of time, size and patience.

    Raises:
        Unreachable: the host is not there, or we are offline.
        OnlineError: it answered with an error, too much, too slowly or with something else.
    """
    limits = limits or Limits()
    wait = 0.0
    for attempt in range(limits.attempts):
        yield from _pause(wait)
        try:
            return (yield from _follow(address, known or {}, limits))
        except OnlineError as error:
            wait = limits.backoff_seconds * 2**attempt * random.uniform(0.5, 1.5)
            wait = max(wait, error.retry_seconds or 0.0)
            # A host that cannot be reached is asked once more, an error that will stay is not.
            most = 2 if isinstance(error, Unreachable) else limits.attempts
            if not _is_passing(error) or attempt + 1 >= most or wait > limits.patience_seconds:
                raise
    raise AssertionError("the last attempt returns or raises")


def _is_passing(error: OnlineError) -> bool:
    from readinglist.online.transfer import Passing

    return isinstance(error, (Passing, Unreachable))


def _pause(seconds: float) -> Generator[None, None, None]:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        yield
        time.sleep(min(POLL_SECONDS, left))


def _follow(
    address: str, known: Mapping[str, tuple[str, str]], limits: Limits
) -> Generator[None, None, Answer]:
    """One attempt: request after request along the redirects."""
    here, moved_to, is_moving, only_public = address, None, True, False
    passed = {address}
    for _ in range(limits.redirects + 1):
        reply = yield from _ask(here, known.get(here), limits, only_public)
        only_public = only_public or reply.is_public
        if reply.status not in (301, 302, 303, 307, 308):
            return _answer(here, moved_to, reply, here in known)
        target = _target(here, reply)
        is_moving = is_moving and reply.status in (301, 308)
        moved_to = target if is_moving else moved_to
        if target in passed:
            raise OnlineError(f"{_host(address)}: its redirects lead in a circle")
        passed.add(target)
        here = target
    raise OnlineError(f"{_host(address)}: it was redirected more than {limits.redirects} times")


def _host(address: str) -> str:
    return urlsplit(address).netloc


def _target(here: str, reply: Reply) -> str:
    told = reply.headers.get("location", "")
    try:
        target = checked_address(urljoin(here, told)) if told else ""
    except (UsageError, ValueError):
        target = ""
    if not target:
        raise OnlineError(f"{_host(here)}: it redirects to what is no web address")
    if urlsplit(here).scheme == "https" and urlsplit(target).scheme != "https":
        raise OnlineError(f"{_host(here)}: it redirects to an address without encryption; refused")
    return target


def _ask(
    address: str, known: tuple[str, str] | None, limits: Limits, only_public: bool
) -> Generator[None, None, Reply]:
    from readinglist.online.transfer import Passing, Transfer  # imports httpx

    headers = dict(HEADERS)
    for name, value in zip(("If-None-Match", "If-Modified-Since"), known or (), strict=False):
        headers |= {name: value} if value else {}
    turn = Turn(urlsplit(address).hostname or "")
    transfer = None
    try:
        yield from turn.wait()
        transfer = Transfer(
            address,
            headers,
            connect_seconds=limits.connect_seconds,
            read_seconds=limits.read_seconds,
            max_bytes=limits.max_bytes,
            only_public=only_public,
        )
        transfer.start()
        until = time.monotonic() + limits.total_seconds
        while not transfer.done.wait(POLL_SECONDS):
            yield
            if time.monotonic() > until:
                seconds = f"{limits.total_seconds:g} seconds"
                raise Passing(f"{_host(address)}: it took longer than {seconds}")
        if transfer.error is not None:
            raise _named(transfer.error, address)
        assert transfer.reply is not None
        return transfer.reply
    finally:
        if transfer is not None:
            transfer.stop()
        turn.end()


def _named(error: OnlineError, address: str) -> OnlineError:
    named = type(error)(f"{_host(address)}: {error}")
    named.__cause__ = error
    return named


_SAID = {
    400: "it did not understand the address (400)",
    401: "it wants a password, which Reading List does not send (401)",
    403: "it does not let this program read that (403)",
    404: "there is nothing at this address (404)",
    410: "it is gone for good (410)",
    429: "it was asked too often (429)",
    503: "it is too busy (503)",
}


def _answer(here: str, moved_to: str | None, reply: Reply, had_known: bool) -> Answer:
    from readinglist.online.transfer import Passing

    headers = reply.headers
    if reply.status == 304 and had_known:
        return Answer(None, here, moved_to)
    if reply.status != 200:
        text = _SAID.get(reply.status, f"it answered with status {reply.status}")
        kind = Passing if reply.status in (408, 425, 429, 500, 502, 503, 504) else OnlineError
        wait = retry_after(headers.get("retry-after", ""))
        raise kind(f"{_host(here)}: {text}", retry_seconds=wait, status=reply.status)
    about = Message()
    about["content-type"] = headers.get("content-type", "")
    if _PICTURES.match(about.get_content_type()):
        raise OnlineError(f"{_host(here)}: it is {about.get_content_type()}, not a feed")
    charset = str(about.get_param("charset") or "")
    whole = reply.is_whole  # a body that may have been cut must be asked for again
    return Answer(
        as_utf8(reply.body, charset),
        here,
        moved_to,
        headers.get("etag", "")[:500] if whole else "",
        headers.get("last-modified", "")[:100] if whole else "",
    )


def retry_after(text: str) -> float | None:
    """Seconds that ``Retry-After`` asks for, a number or a date; at most 30 days."""
    text = text.strip()
    if text.isascii() and text.isdecimal():
        return min(float(text[:9]), _MAX_RETRY)
    try:
        when = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return min(max(0.0, (when - datetime.now(UTC)).total_seconds()), _MAX_RETRY)


_TELLS = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding=|<meta[^>]{0,200}charset=", re.IGNORECASE)


def as_utf8(data: bytes, charset: str) -> bytes:
    """The header's charset counts where the bytes tell none themselves and are no UTF-8."""
    if not charset or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    if _TELLS.search(data[:4_000]):
        return data
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return data.decode(charset, "replace").encode("utf-8", "replace")
        except (LookupError, ValueError):
            return data
    return data
