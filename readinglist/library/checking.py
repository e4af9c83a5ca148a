"""Is everything well: the file, the index, the papers; and how much there is of what."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from readinglist import citation, identifiers
from readinglist.errors import IndexBroken
from readinglist.model import Finding, Paper
from readinglist.store import edits, papers, schema

if TYPE_CHECKING:
    from readinglist.library.core import Library


def check(library: Library, *, fix: bool = False) -> list[Finding]:
    """See :meth:`Library.check`; ``fix`` mends what can be mended without asking."""
    if fix:
        edits.mend_title_keys(library.store)
    found = list(_file(library))
    found += _index(library)
    ids = papers.list_ids(library.store)
    for start in range(0, len(ids), 500):
        for paper in papers.papers(library.store, ids[start : start + 500]):
            found += _paper(paper)
    return found


def _file(library: Library) -> list[Finding]:
    store = library.store
    out = [
        Finding(None, "integrity", f"SQLite says: {row[0]}")
        for row in store.rows("pragma integrity_check(20)")
        if row[0] != "ok"
    ]
    out += [
        Finding(None, "integrity", f"A row of {row[0]} points at a missing row of {row[2]}")
        for row in store.rows("pragma foreign_key_check")
    ]
    wanted = schema.triggers()
    have = dict(store.rows("select name, sql from sqlite_master where type = 'trigger'"))
    # Opening for writing reinstalls them: only a library that is never written can show this.
    out += [
        Finding(None, "integrity", f"The trigger {name} is missing or differs", fixable=True)
        for name, sql in wanted.items()
        if have.get(name) != sql
    ]
    text = "Its title was edited outside Reading List, so doubles of it are not seen"
    out += [Finding(i, "title-key", text, fixable=True) for i, _ in edits.stale_title_keys(store)]
    return out


def _index(library: Library) -> list[Finding]:
    """The index is a cache: it is brought up to date here, and only a failure is worth a word."""
    try:
        for _ in library.catch_up():
            continue
    except IndexBroken as error:
        return [Finding(None, "index", str(error))]
    if not library.index_is_behind():
        return []
    text = "The index is behind; another program is writing it, or its folder cannot be written"
    return [Finding(None, "index", text)]


def _paper(paper: Paper) -> list[Finding]:
    out = []
    missing = citation.missing_fields(paper)
    if missing:
        text = f"@{citation.entry_type(paper)} lacks {', '.join(missing)}"
        out.append(Finding(paper.id, "missing-field", text))
    if not paper.abstract:
        out.append(Finding(paper.id, "no-abstract", "It has no abstract"))
    if not citation.is_safe_key(paper.key):
        out.append(
            Finding(paper.id, "bad-key", f"LaTeX cannot read the citation key {paper.key!r}")
        )
    for identifier in paper.identifiers:
        if identifier.scheme == "doi" and identifiers.doi(identifier.value) != identifier:
            out.append(Finding(paper.id, "bad-doi", f"{identifier.value} is no DOI"))
    return out


def stats(library: Library) -> dict[str, Any]:
    """See :meth:`Library.stats`: counts, each a mapping from name to number of papers."""
    facets = library.facets()
    days = library.store.rows(
        "select substr(added_at, 1, 10), count(*) from paper where deleted_at is null "
        "group by 1 order by 1"
    )
    lengths = Counter(
        dict(
            library.store.rows(
                "select iif(coalesce(abstract, '') = '', 'without', 'with'), count(*) from paper "
                "where deleted_at is null group by 1"
            )
        )
    )
    return {
        "papers": library.count(),
        "trash": dict(facets["trash"]).get("trash", 0),
        "starred": dict(facets["starred"]).get("starred", 0),
        "possible_doubles": dict(facets["pair"]).get("pair", 0),
        "with_abstract": lengths["with"],
        "by_state": dict(facets["state"]),
        "by_source": dict(facets["source"]),
        "by_year": dict(facets["year"]),
        "by_tag": dict(facets["tag"]),
        "by_day": dict(days),
        "steps": library.store.value("select count(*) from op where kind <> 'outside'"),
        "imports": library.store.value("select count(*) from import"),
    }
