"""Subscriptions, decided purely: what an address means, which addresses to ask, when to ask again.

Sources: https://info.arxiv.org/help/api/user-manual.html (paging, sort order, 3 seconds between
calls) and Hugging Face's ``/api/daily_papers?date=2026-03-12``, a list of papers for each day.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, TypeAlias
from urllib.parse import parse_qs, quote_plus, urlencode, urlsplit, urlunsplit

from readinglist.errors import UsageError

Kind: TypeAlias = Literal["feed", "hf-daily", "arxiv", "folder"]
Mode: TypeAlias = Literal["straight", "preview"]

MODES: tuple[Mode, ...] = ("straight", "preview")
HF_DAILY = "https://huggingface.co/api/daily_papers"
ARXIV = "https://export.arxiv.org/api/query"

HF_PAGE = 100
HF_PAGES = 5
HF_DAYS = 31
"""Days asked for in one poll: after a longer absence the next polls fetch the rest."""
ARXIV_PAGE = 100
ARXIV_PAGES = 10
"""A poll reads at most the newest 1,000 papers of a category or search."""
DAY = 24 * 60
RETRY_MINUTES = 15
"""After a failure a schedule tries again this soon, then doubles it up to a day."""


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed, an API or a folder that papers come from, and how its last poll went."""

    id: int
    kind: Kind
    address: str  # a web address, or a folder
    title: str
    tags: tuple[str, ...] = ()
    state: str = "inbox"
    every: int = 0  # minutes between polls; 0: only when asked
    mode: Mode = "straight"
    paused: bool = False
    patterns: tuple[str, ...] = ()  # a folder's; none: every kind of file that can be read
    subfolders: bool = False
    added: str = ""
    # bookkeeping
    polled: str | None = None
    succeeded: str | None = None
    next: str | None = None  # when a schedule asks again
    not_before: str | None = None  # the server asked to be left alone until then
    failures: int = 0
    error: str = ""
    note: str = ""
    found: int = 0  # papers the last successful poll saw
    new: int = 0  # of them new
    waiting: int = 0  # dumps that wait for a preview
    cursor: str = ""
    validators: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # ETag, Last-Modified

    @property
    def is_folder(self) -> bool:
        """Whether nothing of it touches the network."""
        return self.kind == "folder"


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll of one source brought. ``outcome``: new, nothing, waiting, failed or offline."""

    id: int
    title: str
    outcome: str
    new: int = 0
    same: int = 0
    changed: int = 0
    unsure: int = 0
    failed: int = 0  # records or files that could not be read
    waiting: int = 0
    imports: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A dump that came and waits for the user: a feed's bytes, or a file in a watched folder."""

    id: int
    subscription_id: int
    title: str  # of its source
    name: str
    origin: str
    at: str
    size: int
    fresh: tuple[int, ...]  # positions of the records that were not there before; none: all
    path: str | None  # the file; None: the library holds the bytes
    tags: tuple[str, ...] = ()
    state: str = "inbox"


# ------------------------------------------------------------------ what was typed


def checked_address(text: str) -> str:
    """A web address as it is kept: whole, lower-case host, no fragment.

    Raises:
        UsageError: it is none, or has a password in it.
    """
    text = text.strip()
    text = re.sub(r"^feed:(//)?(?=https?:)", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^feed://", "http://", text, flags=re.IGNORECASE)
    if re.match(r"[\w-]+(\.[\w-]+)+(:\d+)?(/|$)", text):
        text = "https://" + text
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise UsageError(f"{text[:200]!r} is no web address ({error}).") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise UsageError(
            f"{text[:200]!r} is no web address; write one that begins with https:// (or hf-daily, "
            "or arxiv:cs.CL)."
        )
    if parts.username is not None or parts.password is not None:
        raise UsageError(
            "An address with a name or password in it is not kept, since it would stand in the "
            "library in plain text; nothing was added."
        )
    if not host or re.search(r"[\s<>\"\\^`{|}]", text) or not text.isprintable():
        raise UsageError(f"{text[:200]!r} is no web address: it has no host, or blanks in it.")
    try:
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError as error:
        raise UsageError(f"{text[:200]!r} is no web address: nobody can be named so.") from error
    shown = f"[{host}]" if ":" in host else host
    default = {"http": 80, "https": 443}[parts.scheme.lower()]
    netloc = shown if port in (None, default) else f"{shown}:{port}"
    return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", parts.query, ""))


_PARTED = "astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat"
_WHOLE = "gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|nucl-ex|nucl-th|quant-ph"
_CATEGORY = re.compile(rf"(?:{_PARTED})\.[A-Za-z-]{{2,20}}|{_WHOLE}")


def recognised(text: str) -> tuple[Kind, str, str]:
    """Kind, address and a first title for what a person typed or pasted.

    ``hf-daily``; ``arxiv:cs.CL``, ``arxiv:abs:diffusion AND cat:cs.CV``, ``arxiv:sparse attention``;
    pages of these sites; any other web address is a feed's.

    Raises:
        UsageError: it is none of these.
    """
    text = text.strip()
    if text.lower() in ("hf-daily", "hf", "huggingface"):
        return "hf-daily", HF_DAILY, "Hugging Face daily papers"
    if text.lower().startswith("arxiv:"):
        return _arxiv(text[6:].strip(), ARXIV)
    address = checked_address(text)
    parts = urlsplit(address)
    path, query = parts.path.rstrip("/"), parse_qs(parts.query)
    if parts.hostname == "huggingface.co" and path.startswith("/papers"):
        return "hf-daily", HF_DAILY, "Hugging Face daily papers"
    if path.endswith("/api/daily_papers"):
        kept = {k: v for k, v in query.items() if k not in ("date", "week", "month", "p", "limit")}
        base = urlunsplit((parts.scheme, parts.netloc, path, urlencode(kept, doseq=True), ""))
        return "hf-daily", base, "Hugging Face daily papers"
    if path.endswith("/api/query") and "search_query" in query:
        base = urlunsplit((parts.scheme, parts.netloc, path, "", ""))
        return _arxiv(query["search_query"][0], base)
    listing = re.match(r"/list/([\w.-]+)", parts.path)
    if listing and parts.hostname and parts.hostname.endswith("arxiv.org"):
        return _arxiv(listing[1], ARXIV)
    return "feed", address, default_title(address)


def default_title(address: str) -> str:
    """What a feed is called until it has told its own title."""
    return urlsplit(address).netloc.removeprefix("www.")


def _arxiv(wanted: str, base: str) -> tuple[Kind, str, str]:
    if not wanted:
        raise UsageError("Name an arXiv category or search after arxiv:, like arxiv:cs.CL.")
    if _CATEGORY.fullmatch(wanted):
        search, title = f"cat:{wanted}", f"arXiv {wanted}"
    elif re.fullmatch(_PARTED, wanted):
        search, title = f"cat:{wanted}.*", f"arXiv {wanted}"
    elif re.search(r"\b(ti|au|abs|co|jr|cat|rn|id|all):", wanted):
        search = wanted
        alone = re.fullmatch(r"cat:([\w.-]+)", wanted)
        title = f"arXiv {alone[1] if alone else wanted}"
    else:
        words = [f'all:"{w}"' if " " in w else f"all:{w}" for w in _words(wanted)]
        search, title = " AND ".join(words), f"arXiv {wanted}"
    return "arxiv", f"{base}?search_query={quote_plus(search)}", title


def _words(text: str) -> list[str]:
    return [a or b for a, b in re.findall(r'"([^"]+)"|([^\s"]+)', text)]


_UNITS = {"m": 1, "h": 60, "d": DAY, "w": 7 * DAY}


def minutes(text: str) -> int:
    """``30m``, ``6h``, ``1d``, ``1w`` as minutes; ``never`` is 0.

    Raises:
        UsageError: it is none of these, or more than a year.
    """
    text = text.strip().lower()
    if text in ("never", "0"):
        return 0
    found = re.fullmatch(r"(\d{1,6})\s*(m|h|d|w)\w*", text)
    if found is None:
        raise UsageError(f"{text!r} is no span of time; write one like 30m, 6h, 1d, or never.")
    wanted = int(found[1]) * _UNITS[found[2]]
    if not 1 <= wanted <= 366 * DAY:
        raise UsageError("Polls may be from a minute to a year apart.")
    return wanted


def shown_minutes(every: int) -> str:
    """As :func:`minutes` reads it."""
    if not every:
        return "never"
    for unit in "wdhm":
        if every % _UNITS[unit] == 0:
            return f"{every // _UNITS[unit]}{unit}"
    raise AssertionError(every)


# ------------------------------------------------------------------ what to ask


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: its address, what is known to be complete before it, and what may answer it."""

    address: str
    cursor: str = ""
    formats: tuple[str, ...] = ()  # names of those that may come; none: any that is sure of itself
    may_be_absent: bool = False  # "there is no such page" then means "nothing on that day"


@dataclass(frozen=True, slots=True)
class Heard:
    """What came of an :class:`Ask`: records in all, and those that were not there before."""

    found: int
    fresh: int


Asking: TypeAlias = Generator[Ask, Heard, tuple[str, str]]
"""Yields requests, is told what came, returns the cursor to keep and a note ("" if nothing odd)."""


def asking(source: Subscription, today: date) -> Asking:
    """The requests of one poll, in order; each depends on what came before it."""
    match source.kind:
        case "feed":
            return _ask_feed(source)
        case "hf-daily":
            return _ask_days(source, today)
        case "arxiv":
            return _ask_arxiv(source)
        case "folder":
            raise AssertionError("a folder is not asked")


def _ask_feed(source: Subscription) -> Asking:
    yield Ask(source.address)
    return "", ""


def _ask_days(source: Subscription, today: date) -> Asking:
    """Every day since the last complete one; yesterday and today may still grow."""
    first = today - timedelta(1)
    done = today - timedelta(2)
    if source.cursor:
        done = min(done, date.fromisoformat(source.cursor))
        first = done + timedelta(1)
    days = [first + timedelta(n) for n in range((today - first).days + 1)]
    note = ""
    if len(days) > HF_DAYS:
        note = f"{len(days) - HF_DAYS:,} more days are fetched by the next polls"
        days = days[:HF_DAYS]
    for day in days:
        for page in range(HF_PAGES):
            more = {"date": day.isoformat(), "limit": HF_PAGE} | ({"p": page} if page else {})
            address = _with(source.address, more)
            heard = yield Ask(address, done.isoformat(), ("hf-json",), may_be_absent=True)
            if heard.found < HF_PAGE or not heard.fresh:
                break
        if day <= today - timedelta(2):
            done = day
    return done.isoformat(), note


_NEWEST_FIRST = {"sortBy": "submittedDate", "sortOrder": "descending"}


def _ask_arxiv(source: Subscription) -> Asking:
    """The newest first, back to those that are known; the first poll takes one page."""
    for page in range(ARXIV_PAGES):
        more = {"start": page * ARXIV_PAGE, "max_results": ARXIV_PAGE}
        address = _with(_with(source.address, more), _NEWEST_FIRST)
        heard = yield Ask(address, source.cursor, ("feed",))
        # A page with one that is known is where the last poll began; below it may lie years.
        if heard.found < ARXIV_PAGE or heard.fresh < heard.found or not source.cursor:
            return "begun", ""
    return "begun", (
        f"there may be more than the newest {ARXIV_PAGE * ARXIV_PAGES:,}; older ones were not read"
    )


def _with(address: str, more: Mapping[str, object]) -> str:
    parts = urlsplit(address)
    query = "&".join(filter(None, (parts.query, urlencode(more))))
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


# ------------------------------------------------------------------ when to ask


def stamp(when: datetime) -> str:
    """A moment as it is stored: ISO 8601, UTC, milliseconds."""
    text = when.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")


def is_due(source: Subscription, at: str) -> bool:
    """Whether a schedule wants it polled at that moment."""
    if source.paused or not source.every:
        return False
    return source.next is None or source.next <= at


def next_try(source: Subscription, now: datetime, failures: int, retry_seconds: float) -> datetime:
    """When a schedule asks again: at its pace, soon after a failure and then ever more seldom.

    ``failures`` counts those in a row, this one included; 0 is a success.
    """
    wait = source.every or DAY
    if failures:
        wait = min(max(DAY, source.every), RETRY_MINUTES * 2 ** min(failures - 1, 12))
    return now + max(timedelta(minutes=wait), timedelta(seconds=min(retry_seconds, 30 * 86_400)))


# ------------------------------------------------------------------ as JSON


def as_json(source: Subscription) -> dict[str, Any]:
    """A source as ``follow list --json`` and the window's job give it."""
    told: dict[str, Any] = {
        "id": source.id,
        "kind": source.kind,
        "address": source.address,
        "title": source.title,
        "tags": list(source.tags),
        "state": source.state,
        "every": shown_minutes(source.every),
        "mode": source.mode,
        "paused": source.paused,
        "added": source.added,
        "polled": source.polled,
        "succeeded": source.succeeded,
        "next": source.next if source.every and not source.paused else None,
        "not_before": source.not_before,
        "failures": source.failures,
        "error": source.error or None,
        "note": source.note or None,
        "found": source.found,
        "new": source.new,
        "waiting": source.waiting,
    }
    if source.is_folder:
        told |= {"patterns": list(source.patterns), "subfolders": source.subfolders}
    return told


def polled_json(polled: Polled) -> dict[str, Any]:
    """What a poll of one source brought."""
    told = asdict(polled)
    return told | {"imports": list(polled.imports), "notes": list(polled.notes)}


def waiting_json(one: Waiting) -> dict[str, Any]:
    """A dump that waits."""
    told = asdict(one)
    return told | {"fresh": list(one.fresh), "tags": list(one.tags)}
