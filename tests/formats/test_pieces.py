from __future__ import annotations

import gzip
import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist import formats
from readinglist.errors import NotReadable
from readinglist.formats import pieces, unpacking
from readinglist.model import Entry, Notice, Paper, Record, WriteOptions
from readinglist.text import people

PAPERS = [
    Paper(
        n,
        f"key{n}",
        f"A “Study”, number {n}, of Größe: parts and wholes",
        abstract=f"First line {n}, with a comma; and “quotes”.\n\nSecond paragraph {{{n}}} @ rest.",
        authors=people("Doe, Jane; Öhman, Åsa"),
        year=2000 + n % 25,
        venue="Journal of Parts",
    )
    for n in range(1, 60)
]


def written(name: str) -> bytes:
    write = formats.by_name(name).write
    assert write is not None
    return "".join(write(PAPERS, WriteOptions())).encode()


def mailbox() -> bytes:
    mails = [
        f"From bot@x.org Mon Mar  4 0{n % 9}:00:00 2024\nFrom: bot@x.org\nSubject: papers\n"
        f"Message-ID: <{n}@x.org>\n\n@article{{k{n}, title={{A Mailed Paper of Number {n}}}, year=2020}}\n"
        for n in range(40)
    ]
    return "\n".join(mails).encode()


def elements(indent: int | None) -> bytes:
    items = [
        {
            "title": f"An “Element” [{n}] of a, {{list}}",
            "authors": ["A. Doe"],
            "abstract": 'x\\"],[',
        }
        for n in range(60)
    ]
    return json.dumps(items, indent=indent, ensure_ascii=False).encode()


def objects(indent: int | None) -> bytes:
    made = (
        {"title": f"Object {n}", "authors": ["B"], "refs": [{"title": "no"}]} for n in range(60)
    )
    return "\n".join(json.dumps(one, indent=indent) for one in made).encode()


def tagged(block: str) -> bytes:
    return "".join(block.replace("#", str(n)) for n in range(60)).encode()


DUMPS: dict[str, bytes] = {
    **{name: written(name) for name in ("jsonl", "bibtex", "ris", "csv")},
    "macros": b"@string{j = {Journal of Strings}}\n"
    + tagged("@article{k#,\n title = {A Paper of Strings #},\n journal = j,\n}\n"),
    "json": elements(None),
    "json-lines-of-a-list": elements(1).replace(b"\n  ", b" "),
    "json-indented": elements(2),
    "objects": objects(None),
    "objects-indented": objects(2),
    "nbib": tagged(
        "PMID- 100#\nTI  - A Paper of Tags #\nAB  - Abstract\n      of #.\nAU  - Doe J\n\n"
    ),
    "enw": tagged("%0 Journal Article\n%T A Paper of Percents #\n%A Doe, Jane\n\n"),
    "web-of-science": tagged("PT J\nAU Doe, J\nTI A Paper of Two\n   Letters #\nPY 2020\nER\n\n"),
    "mail": mailbox(),
}


def whole(data: bytes) -> list[Entry]:
    return list(formats.read(formats.open_dump(data, "x"))[1])


def streamed(data: bytes, chunk: int = 700) -> list[Entry]:
    chunks = [data[i : i + chunk] for i in range(0, len(data), chunk)]
    head, rest = pieces.head_of(chunks, "x")
    chosen = formats.choose(head)
    way = pieces.way_of(chosen, head)
    assert way is not None
    return list(pieces.read(chosen, way, rest, head))


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "PIECE", 1200)


@pytest.mark.parametrize("name", DUMPS)
@pytest.mark.parametrize("chunk", [97, 700, 5000])
def test_what_is_read_in_pieces_is_what_is_read_whole(name: str, chunk: int) -> None:
    data = DUMPS[name]
    expected = [e for e in whole(data) if not isinstance(e, Notice)]
    found = [e for e in streamed(data, chunk) if not isinstance(e, Notice)]
    assert sum(isinstance(e, Record) for e in expected) >= 40
    assert found == expected


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.fixed_dictionaries(
            {"title": st.text(min_size=1), "abstract": st.text(), "n": st.none()}
        ),
        min_size=8,
    ),
    st.sampled_from([None, 0, 3]),
    st.integers(1, 400),
)
def test_a_list_of_any_strings_is_cut_between_its_elements(
    items: list[dict[str, str]], indent: int | None, chunk: int
) -> None:
    data = json.dumps(
        [{"title": "First of All", "authors": "A. Doe"}, *items], indent=indent
    ).encode()
    data += b" " * 2000
    assert [e for e in streamed(data, chunk) if not isinstance(e, Notice)] == [
        e for e in whole(data) if not isinstance(e, Notice)
    ]


def test_a_damaged_piece_costs_itself_and_is_named_by_its_line() -> None:
    lines = DUMPS["jsonl"].split(b"\n")
    lines[30] = lines[30][:50]
    found = streamed(b"\n".join(lines))
    (problem,) = [e for e in found if not isinstance(e, Record)]
    assert not isinstance(problem, Notice)
    assert problem.line == 31
    assert sum(isinstance(e, Record) for e in found) == len(PAPERS) - 1


def test_what_never_ends_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "LONGEST", 20_000)
    data = DUMPS["jsonl"] + b'{"title": "' + b"x" * 50_000
    with pytest.raises(NotReadable, match="looks like the end of a paper"):
        streamed(data)


def test_formats_that_have_to_be_read_whole_have_no_way() -> None:
    for text in ("Title: A\nAbstract: B\n\n" * 30, '{"papers": [\n{"title": "A", "doi": "1"}\n]}'):
        dump = formats.open_dump(text.encode(), "x")
        assert pieces.way_of(formats.choose(dump), dump) is None


# ------------------------------------------------------------------ unpacking


def chunks_of(data: bytes) -> tuple[bytes, unpacking.Source]:
    source = unpacking.Source(io.BytesIO(data), "x", len(data))
    return b"".join(source.chunks()), source


def zipped(**members: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return file.getvalue()


TEXT = b"".join(b"a line of text, number %d\n" % n for n in range(5000))


@pytest.mark.parametrize(
    "packed",
    [
        TEXT,
        gzip.compress(TEXT),
        gzip.compress(gzip.compress(TEXT)),
        gzip.compress(TEXT[:1000]) + gzip.compress(TEXT[1000:]) + b"\0" * 512,
        zipped(README=b"read me", folder__papers=TEXT),
        zipped(papers=gzip.compress(TEXT)),
        TEXT.replace(b"\n", b"\r\n"),
        TEXT.replace(b"\n", b"\r"),
        TEXT.decode().encode("utf-16"),
        TEXT.decode().encode("utf-16-le"),
    ],
    ids=[
        *("plain", "gzip", "twice", "members", "zip", "gzip in zip", "crlf", "cr", "utf-16", "le")
    ],
)
def test_whatever_is_around_a_text_it_comes_out_the_same(
    packed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "CHUNK", 1001)
    monkeypatch.setattr(unpacking, "MAX_RATIO", 2000)
    text, source = chunks_of(packed)
    assert text.lstrip(b"\xef\xbb\xbf") == TEXT
    assert source.notices == []
    assert source.sha256 == hashlib.sha256(packed).hexdigest()


def test_a_cut_or_damaged_gzip_gives_what_stands_before() -> None:
    packed = gzip.compress(bytes(range(256)) * 4000 + TEXT, 1)
    cut, source = chunks_of(packed[: len(packed) // 2])
    assert cut
    assert "cut off" in source.notices[0]
    damaged = bytearray(gzip.compress(TEXT * 60, 0))
    damaged[2_000_000:2_000_400] = b"\xff" * 400
    found, source = chunks_of(bytes(damaged[:2_300_000]))
    assert found.startswith(TEXT[:1000])
    assert source.notices


def test_bombs_and_what_is_packed_too_often_are_refused() -> None:
    def bomb() -> Iterator[bytes]:
        yield gzip.compress(b"\0" * 30_000_000)
        yield zipped(x=b"\0" * 30_000_000)
        yield gzip.compress(gzip.compress(gzip.compress(gzip.compress(TEXT))))
        yield zipped(a=TEXT, b=TEXT)
        yield b"PK\x03\x04" + b"x" * 1000
        yield b"\x1f\x8b" + zlib.compress(TEXT)

    for data in bomb():
        with pytest.raises(NotReadable):
            chunks_of(data)
