"""What stands around each block of page text: figures that end a card, headings, links, labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from readinglist.formats.best_path import ABSTRACT, TITLE, Signs, words_in
from readinglist.formats.blocks import Block
from readinglist.formats.cards import link_ids
from readinglist.formats.judging import FIGURES
from readinglist.formats.lines import LABELLED, Kind, Line

_LABELS = {"title": TITLE, "abstract": ABSTRACT, "join": ABSTRACT}


def signs_of(blocks: Sequence[Block], rest: tuple[Line, ...]) -> list[Signs]:
    """What stands around each block."""
    ids: list[str | None] = []
    for i, block in enumerate(blocks):
        after = blocks[i + 1].gap if i + 1 < len(blocks) else rest
        own = link_ids(block.lines) or link_ids(
            [
                line
                for line in after
                if line.kind is Kind.URL and "/login?" not in "".join(line.links)
            ][:1]
        )
        ids.append(own[0].value if own else None)
    opens = _habitual(blocks)
    marked = _headings(blocks)
    digest = set() if marked else _points(blocks)
    region = range(len(blocks)) if digest else _region(marked)
    marked = marked or digest
    signs: list[Signs] = []
    for i, block in enumerate(blocks):
        edge: bool | None = None
        last = ids[i - 1] if i else None
        if i and last and ids[i]:
            edge = last != ids[i]
        elif any(line.kind in FIGURES and not line.said for line in block.gap):
            edge = True
        usual = opens.get(_before(block), None)
        if usual is not None and not (last and ids[i]):
            edge = usual or None
        listed = "upvotes" in block.lines[-1].facts or block.lines[0].bullet
        inside = i in region
        heading = i in marked if inside else block.heading > 0
        if inside:
            edge = heading
        free = bool(marked) and not inside
        inner = usual is False
        labelled = LABELLED in block.lines[0].facts or any(g.why == LABELLED for g in block.gap)
        signs.append(Signs(edge, heading, listed, _LABELS.get(block.said), free, inner, labelled))
    return signs


def _before(block: Block) -> tuple[str, ...] | None:
    """What the line right above a block is, and whether it is set apart from it."""
    above = next((line for line in reversed(block.gap) if line.kind is not Kind.MARKUP), None)
    if above is None or above.said:
        return None
    told = sorted(above.facts) if above.kind in (Kind.FIELD, Kind.TAIL) else above.why
    return (above.kind, str(told), "blank" if block.blank_before else "")


def _habitual(blocks: Sequence[Block]) -> dict[tuple[str, ...] | None, bool]:
    """What stands above papers only, or above abstracts only: True if a paper begins below it.

    A site prints the same things between title and abstract of each card, and the same after it.
    """
    long: Counter[tuple[str, ...]] = Counter()
    all_: Counter[tuple[str, ...]] = Counter()
    for block in blocks:
        if key := _before(block):
            all_[key] += 1
            long[key] += words_in(block.text) >= 45
    some = sum(long.values()) >= 2
    return {
        key: long[key] * 10 <= count * 3
        for key, count in all_.items()
        if count >= 3 and some and (long[key] * 10 <= count or long[key] * 10 >= count * 6)
    }


def _headings(blocks: Sequence[Block]) -> set[int]:
    """The blocks that are titles because a Markdown heading marks them; empty if headings do not.

    Either the headings are links themselves, or below most of one level stands a paper's link.
    """
    linked = {i for i, b in enumerate(blocks) if b.heading and (b.links or b.lines[0].linked)}
    if len(linked) >= 2:
        return linked
    levels = Counter(block.heading for block in blocks if block.heading)
    if not levels:
        return set()
    level, count = levels.most_common(1)[0]
    starts = [i for i, block in enumerate(blocks) if block.heading == level]
    named = sum(
        bool(link_ids([line for block in blocks[a:b] for line in block.lines]))
        for a, b in pairwise([*starts, len(blocks)])
    )
    return set(starts) if count >= 3 and named * 10 >= count * 6 else set()


def _points(blocks: Sequence[Block]) -> set[int]:
    """The headings of a digest that makes several points of each paper, which are no papers."""
    levels = Counter(block.heading for block in blocks if block.heading)
    level, count = levels.most_common(1)[0] if levels else (0, 0)
    starts = {i for i, block in enumerate(blocks) if block.heading == level}
    like_titles = sum(words_in(blocks[i].text) >= 4 for i in starts)
    pointed = len(blocks) >= 4 * count and like_titles * 10 >= count * 7
    return starts if count >= 3 and pointed else set()


def _region(marked: set[int]) -> range:
    """Where headings tell titles: a page pasted before or behind may have none."""
    if not marked:
        return range(0)
    order = sorted(marked)
    step = max((b - a for a, b in pairwise(order)), default=2)
    return range(order[0], order[-1] + step)
