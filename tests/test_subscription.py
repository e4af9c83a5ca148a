"""What is typed becomes an address, an address becomes requests, and a failure a later moment."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.errors import UsageError
from readinglist.subscription import (
    ARXIV,
    ARXIV_PAGE,
    ARXIV_PAGES,
    HF_DAILY,
    HF_DAYS,
    HF_PAGE,
    Ask,
    Asking,
    Heard,
    Kind,
    Subscription,
    asking,
    checked_address,
    is_due,
    minutes,
    next_try,
    recognised,
    shown_minutes,
)

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "kind", "address", "title"),
    [
        ("hf-daily", "hf-daily", HF_DAILY, "Hugging Face daily papers"),
        ("https://huggingface.co/papers", "hf-daily", HF_DAILY, "Hugging Face daily papers"),
        ("arxiv:cs.CL", "arxiv", f"{ARXIV}?search_query=cat%3Acs.CL", "arXiv cs.CL"),
        ("arxiv:hep-th", "arxiv", f"{ARXIV}?search_query=cat%3Ahep-th", "arXiv hep-th"),
        ("arxiv:cs", "arxiv", f"{ARXIV}?search_query=cat%3Acs.%2A", "arXiv cs"),
        (
            "arxiv:self-attention",
            "arxiv",
            f"{ARXIV}?search_query=all%3Aself-attention",
            "arXiv self-attention",
        ),
        (
            'arxiv:"sparse attention" pruning',
            "arxiv",
            f"{ARXIV}?search_query=all%3A%22sparse+attention%22+AND+all%3Apruning",
            'arXiv "sparse attention" pruning',
        ),
        (
            "arxiv:abs:diffusion AND cat:cs.CV",
            "arxiv",
            f"{ARXIV}?search_query=abs%3Adiffusion+AND+cat%3Acs.CV",
            "arXiv abs:diffusion AND cat:cs.CV",
        ),
        (
            "https://arxiv.org/list/cs.CL/recent",
            "arxiv",
            f"{ARXIV}?search_query=cat%3Acs.CL",
            "arXiv cs.CL",
        ),
        (
            "http://export.arxiv.org/api/query?search_query=cat:cs.LG&start=50&max_results=3",
            "arxiv",
            "http://export.arxiv.org/api/query?search_query=cat%3Acs.LG",
            "arXiv cs.LG",
        ),
        (
            "https://rss.arxiv.org/rss/cs.CL",
            "feed",
            "https://rss.arxiv.org/rss/cs.CL",
            "rss.arxiv.org",
        ),
        ("feed://www.x.org/f", "feed", "http://www.x.org/f", "x.org"),
        ("feed:https://x.org/f", "feed", "https://x.org/f", "x.org"),
        ("blog.x.org/atom.xml", "feed", "https://blog.x.org/atom.xml", "blog.x.org"),
        ("HTTPS://X.ORG:443/F#top", "feed", "https://x.org/F", "x.org"),
        ("https://müller.example/f", "feed", "https://xn--mller-kva.example/f", None),
    ],
)
def test_what_is_pasted_is_recognised(
    typed: str, kind: str, address: str, title: str | None
) -> None:
    found = recognised(typed)
    assert found[:2] == (kind, address)
    assert title in (None, found[2])
    assert recognised(address)[:2] == (kind, address)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://me:secret@x.org/",
        "https://x.org/a b",
        "ftp://x.org/f",
        "arxiv:",
        "https://[::1",
        "https://x.org:99999/",
        "https://x.org/\u202egpj",
    ],
)
def test_what_is_no_web_address_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(UsageError, match=r".\."):
        recognised(typed)


@given(st.text(max_size=60))
def test_anything_typed_is_an_address_or_a_sentence(typed: str) -> None:
    try:
        _, address, title = recognised(typed)
    except UsageError:
        return
    assert urlsplit(address).scheme in ("http", "https")
    assert title
    assert recognised(address)[1] == address


@given(st.integers(1, 366 * 24 * 60))
def test_a_span_of_time_reads_back(every: int) -> None:
    assert minutes(shown_minutes(every)) == every


@pytest.mark.parametrize("text", ["soon", "-1h", "400d", "1y", ""])
def test_what_is_no_span_of_time_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match=r"\."):
        minutes(text)


# ------------------------------------------------------------------ what is asked


def source(kind: Kind, address: str, **more: object) -> Subscription:
    return Subscription(1, kind, address, "A Source", **more)  # type: ignore[arg-type]


def talk(asks: Asking, *heard: Heard) -> tuple[list[Ask], tuple[str, str] | None]:
    """What is asked when these are the answers; and the end, if it came."""
    asked = [next(asks)]
    for answer in heard:
        try:
            asked.append(asks.send(answer))
        except StopIteration as stop:
            return asked, stop.value
    return asked, None


def days_of(asked: list[Ask]) -> list[str]:
    return [parse_qs(urlsplit(ask.address).query)["date"][0] for ask in asked]


SOME = Heard(20, 20)


def test_the_first_poll_of_daily_papers_takes_yesterday_and_today() -> None:
    asked, end = talk(asking(source("hf-daily", HF_DAILY), TODAY), SOME, SOME)
    assert days_of(asked) == ["2026-03-11", "2026-03-12"]
    assert end == ("2026-03-10", "")


def test_missed_days_are_caught_up_with_the_oldest_first() -> None:
    late = source("hf-daily", HF_DAILY, cursor="2026-03-06")
    asked, end = talk(asking(late, TODAY), *[SOME] * 6)
    assert days_of(asked) == [f"2026-03-{day:02}" for day in range(7, 13)]
    assert [ask.cursor for ask in asked[:3]] == ["2026-03-06", "2026-03-07", "2026-03-08"]
    assert end == ("2026-03-10", "")


def test_a_long_absence_is_caught_up_with_in_pieces() -> None:
    late = source("hf-daily", HF_DAILY, cursor="2025-12-01")
    asked, end = talk(asking(late, TODAY), *[SOME] * HF_DAYS)
    assert len(asked) == HF_DAYS
    assert end is not None
    assert end[0] == days_of(asked)[-1]
    assert "more days" in end[1]
    following, _ = talk(asking(source("hf-daily", HF_DAILY, cursor=end[0]), TODAY), SOME)
    assert days_of(following)[0] == (date.fromisoformat(end[0]) + timedelta(1)).isoformat()


def test_a_day_with_many_papers_has_more_pages() -> None:
    asked, _ = talk(asking(source("hf-daily", HF_DAILY), TODAY), Heard(HF_PAGE, 9), SOME)
    assert [parse_qs(urlsplit(a.address).query).get("p") for a in asked] == [None, ["1"], None]


def test_the_first_poll_of_arxiv_takes_one_page() -> None:
    address = recognised("arxiv:cs.CL")[1]
    asked, end = talk(asking(source("arxiv", address), TODAY), Heard(ARXIV_PAGE, ARXIV_PAGE))
    assert len(asked) == 1
    assert end == ("begun", "")
    query = parse_qs(urlsplit(asked[0].address).query)
    assert query["search_query"] == ["cat:cs.CL"]
    assert (query["start"], query["sortBy"]) == (["0"], ["submittedDate"])


def test_arxiv_is_read_back_to_what_is_known_and_no_further() -> None:
    address = recognised("arxiv:cs.CL")[1]
    begun = source("arxiv", address, cursor="begun")
    full = Heard(ARXIV_PAGE, ARXIV_PAGE)
    asked, end = talk(asking(begun, TODAY), full, full, Heard(ARXIV_PAGE, ARXIV_PAGE - 1))
    starts = [parse_qs(urlsplit(ask.address).query)["start"][0] for ask in asked]
    assert starts == ["0", str(ARXIV_PAGE), str(2 * ARXIV_PAGE)]
    assert end == ("begun", "")
    asked, end = talk(asking(begun, TODAY), *[full] * ARXIV_PAGES)
    assert len(asked) == ARXIV_PAGES
    assert end is not None
    assert "more than the newest 1,000" in end[1]


# ------------------------------------------------------------------ when

NOW = datetime(2026, 3, 12, 10, 0, tzinfo=UTC)


def test_a_source_without_a_schedule_is_never_due() -> None:
    assert not is_due(source("feed", "https://x.org/"), "9999")
    assert is_due(source("feed", "https://x.org/", every=60), "2026")
    assert not is_due(source("feed", "https://x.org/", every=60, paused=True), "2026")
    assert not is_due(source("feed", "https://x.org/", every=60, next="2027"), "2026")


def test_failures_are_tried_again_soon_and_then_ever_more_seldom() -> None:
    daily = source("feed", "https://x.org/", every=24 * 60)
    waits = [(next_try(daily, NOW, n, 0) - NOW).total_seconds() / 60 for n in range(9)]
    assert waits == [1440, 15, 30, 60, 120, 240, 480, 960, 1440]


@given(st.integers(0, 400 * 1440), st.integers(0, 10**6), st.floats(0, 10**9))
def test_the_next_try_is_never_sooner_than_asked_for(
    every: int, failures: int, wait: float
) -> None:
    when = next_try(source("feed", "https://x.org/", every=every), NOW, failures, wait)
    assert when >= NOW + timedelta(seconds=min(wait, 30 * 86_400))
    assert when - NOW <= timedelta(days=400)


def test_an_address_keeps_its_path_and_query_as_they_are() -> None:
    told = "https://x.org/a%20b/?q=%E2%9C%93&x=1"
    assert checked_address(told) == told
