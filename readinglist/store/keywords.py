"""Keywords of sources, apart from the user's tags: counted, made tags, or tags made keywords.

They stand in ``paper.extra`` under ``keywords``, one text with commas, as a source gave them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from readinglist.errors import UsageError
from readinglist.model import Done
from readinglist.store import tags
from readinglist.store.connection import Store
from readinglist.tags import alike, keyword_list, tag_name, with_keywords

_HAVE = "select id, extra ->> 'keywords' from paper where extra ->> 'keywords' is not null"


def counts(store: Store) -> list[tuple[str, int]]:
    """Each keyword, as it is spelt oftenest, with the papers out of the trash that have it."""
    papers: Counter[str] = Counter()
    spelt: dict[str, Counter[str]] = {}
    for _, text in store.rows(f"{_HAVE} and deleted_at is null"):
        for key, word in {alike(word): word for word in keyword_list(text)}.items():
            papers[key] += 1
            spelt.setdefault(key, Counter())[word] += 1
    named = [(spelt[key].most_common(1)[0][0], count) for key, count in papers.items()]
    return sorted(named, key=lambda pair: (-pair[1], pair[0].casefold()))


def adopt(store: Store, words: Sequence[str], ids: Sequence[int] | None = None) -> Done:
    """Make keywords tags, of every paper that has them or of ``ids`` alone; they stay keywords.

    Raises:
        UsageError: no paper has one of them.
    """
    spell = tags.spelling(store)
    wanted = {alike(word): spell(word) for word in words}
    among = " and id in (select value from json_each(?))" if ids is not None else ""
    kind = "tags" if len(wanted) > 1 else "a tag"
    with store.write(f"Make {tags.listed('keyword', wanted.values())} {kind}") as op:
        rows = store.rows(_HAVE + among, (json.dumps(list(ids)),) if ids is not None else ())
        given = [
            (paper, wanted[key])
            for paper, text in rows
            for key in {alike(word) for word in keyword_list(text)} & wanted.keys()
        ]
        if missing := set(wanted.values()) - {name for _, name in given}:
            raise UsageError(f"No paper has the keyword ‘{min(missing)}’.")
        store.conn.executemany(
            "insert into tag(paper_id, name) values(?, ?) on conflict do nothing", given
        )
    return Done(op.id if op.changes else None, op.label, len({paper for paper, _ in given}))


def demote(store: Store, names: Sequence[str]) -> Done:
    """Make tags keywords of the papers that have them, and tags no more.

    Raises:
        UsageError: no paper has one of them.
    """
    spell = tags.spelling(store)
    gone = list(dict.fromkeys(map(spell, map(tag_name, names))))
    label = f"Make {tags.listed('tag', gone)} {'keywords' if len(gone) > 1 else 'a keyword'}"
    with store.write(label) as op:
        rows = store.rows(
            "select p.id, p.extra, json_group_array(t.name) from tag t "
            "join paper p on p.id = t.paper_id where t.name in (select value from json_each(?)) "
            "group by p.id",
            (json.dumps(gone),),
        )
        met = {name for _, _, found in rows for name in json.loads(found)}
        if missing := [name for name in gone if name not in met]:
            raise UsageError(f"No paper has the tag ‘{missing[0]}’.")
        changed = []
        for paper, text, found in rows:
            extra = json.loads(text)
            extra["keywords"] = with_keywords(extra.get("keywords", ""), sorted(json.loads(found)))
            changed.append((json.dumps(extra, ensure_ascii=False), paper))
        store.conn.executemany("update paper set extra = ? where id = ?", changed)
        store.conn.executemany("delete from tag where name = ?", [(name,) for name in gone])
    return Done(op.id if op.changes else None, op.label, len(rows))
