"""Reads page text: Hugging Face's paper pages copied in any way, and any text of titles and abstracts.

Lines are classed, joined into blocks, and the best path over title and abstract is taken; every
non-blank line ends in a record, a date, an ignored line or a problem.
Samples: resources/samples/huggingface-papers.txt.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readinglist.errors import NotThisFormat
from readinglist.formats import corrections, digests, habits, judging, neighbours
from readinglist.formats.best_path import TITLE, Signs, Step, best_path, words_in
from readinglist.formats.blocks import Block, join_lines
from readinglist.formats.cards import Draft, divide, is_translated, record
from readinglist.formats.chrome import HEADER_REASONS
from readinglist.formats.doubles import in_order
from readinglist.formats.judging import FIGURES
from readinglist.formats.lines import Kind, Line, read_lines
from readinglist.formats.signs import signs_of
from readinglist.model import (
    Correction,
    CorrectionKind,
    Dump,
    DumpDate,
    Entry,
    Format,
    Ignored,
    Notice,
    Problem,
    Record,
)
from readinglist.no_garbage import without_collecting
from readinglist.text import excerpt

_SITE = re.compile(
    r"Get\s+trending\s+papers\s+in\s+your\s+email|and\s+the\s+(?:AI\s+)?research\s+community"
    r"|huggingface\.co/papers|selection\s+of\s+papers\s+for\s+today|ranked\s+by\s+GitHub\s+stars\s+activity",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"^(?:Submitted by|Upvote|[·?] Published on .*|\d+ authors|[·?] \d+ authors)$", re.M
)
_STRUCTURED = re.compile(
    r"\s*(?:\{\s*\"|\[\s*\{\s*\"|<(?:\?xml|!doctype|html|rss|feed|opml|rdf)\b|@\w+\s*\{)", re.I
)


def sniff_site(dump: Dump) -> float:
    """How surely this is the text of a Hugging Face papers page or mail."""
    if _STRUCTURED.match(dump.text):
        return 0.0
    if digests.reader(dump.text):
        return 0.97
    head = dump.text[:200_000]
    phrases = {" ".join(match.group().lower().split()) for match in _SITE.finditer(head)}
    if not phrases:
        return 0.5 if len(_CARD.findall(head)) > 5 else 0.0
    # Its links alone may stand in anyone's list; what its pages print stands in no other.
    return 0.92 if phrases != {"huggingface.co/papers"} else 0.6


def sniff_text(dump: Dump) -> float:
    """The last resort: any text that has words and is no markup."""
    if _STRUCTURED.match(dump.text) or not re.search(r"[^\W\d_]{3}", dump.text):
        return 0.0
    return 0.05


def read(dump: Dump) -> Iterator[Entry]:
    """Records, dates, ignored lines and problems, in the order of the dump.

    Raises:
        NotThisFormat: there is no text at all.
    """
    yield from read_page(dump, dump.remembered, dump.corrections)


def read_page(
    dump: Dump,
    remembered: frozenset[str] = frozenset(),
    told: Sequence[Correction] = (),
) -> Iterator[Entry]:
    """As :func:`read`, with what a person said of this page's lines and of lines like them.

    Raises:
        NotThisFormat: there is no text at all.
        UsageError: a correction of a kind that there is not.
    """
    raw = dump.text.split("\n")
    said = corrections.last_words(told)
    yield from (Notice(text) for text in dump.notices)
    yield from corrections.unusable(said, raw)
    if digest := digests.reader(dump.text):
        text, left_out = corrections.masked(dump.text, remembered, said)
        yield from in_order((*left_out, *digests.complete(digest(text), text)))
        return
    with without_collecting():
        entries = _entries(dump.text, raw, remembered, said)
    yield from in_order(entries)


def _entries(
    text: str, raw: Sequence[str], remembered: frozenset[str], said: Mapping[int, CorrectionKind]
) -> list[Entry]:
    found = neighbours.told(read_lines(text, remembered))
    if habits.is_spoken(text):
        found = [habits.without_voice(line) for line in found]
    lines = corrections.corrected(habits.told(found), said)
    if all(line.kind is Kind.BLANK for line in lines):
        raise NotThisFormat("The text is blank; there is nothing to read.")
    page = _Page(raw, lines)
    page.gather()
    return page.entries()


@dataclass
class _Page:
    """The work on one page: blocks, their labels, and the drafts made of them."""

    raw: Sequence[str]
    lines: Sequence[Line]
    drafts: list[Draft] = field(default_factory=list)
    stray: list[Block] = field(default_factory=list)
    ignored: dict[int, str] = field(default_factory=dict)

    def gather(self) -> None:
        """Labels the blocks and hands every block and figure to its draft."""
        blocks, rest, _ = join_lines(self.lines)
        blocks, rest = self._without_page_text(blocks, rest)
        signs = signs_of(blocks, rest)
        texts = [block.text for block in blocks]
        steps = best_path(texts, signs)
        alone = steps
        if any(block.said == "join" for block in blocks):
            alone = best_path(texts, [replace(s, label=None) for s in signs])
        for block, sign, step, by_itself in zip(blocks, signs, steps, alone, strict=True):
            if block.said == "join" and self.drafts:
                self._join(block, by_itself)
            else:
                self._place(block, sign, step)
        closing, opening = divide(rest)
        if self.drafts:
            self.drafts[-1].closing += closing + opening

    def _join(self, block: Block, by_itself: Step) -> None:
        """A block that goes on with the one before: with its title, its abstract, or below that."""
        draft = self.drafts[-1]
        draft.inner += [line for line in block.gap if line.kind not in _PAGE]
        if by_itself.label != TITLE and draft.paragraphs:
            draft.paragraphs[-1] = _glued(draft.paragraphs[-1], block)
        elif by_itself.label == TITLE and not draft.paragraphs:
            draft.title = _glued(draft.title, block)
        else:
            draft.paragraphs.append(block)

    def _place(self, block: Block, sign: Signs, step: Step) -> None:
        if step.label == TITLE:
            draft = Draft(block, step.margin, sign.edge is True or sign.listed or sign.heading)
            closing, opening = divide(block.gap)
            if self.drafts:
                self.drafts[-1].closing += closing
                draft.opening += opening
            else:
                draft.opening += closing + opening
            self.drafts.append(draft)
            return
        figures = [line for line in block.gap if line.kind not in _PAGE]
        if not self.drafts and block.heading and not block.said:
            self.ignored |= {line.number: "heading" for line in block.lines}
            return
        if not self.drafts:
            self.stray.append(block)
            return
        draft = self.drafts[-1]
        draft.inner += figures
        see = all(line.linked and line.links for line in block.lines) and words_in(block.text) <= 12
        if see and draft.paragraphs and not block.said:
            draft.inner += block.lines  # "See the paper's page"
            return
        draft.paragraphs.append(block)
        draft.margin = min(draft.margin, step.margin)

    def _without_page_text(
        self, blocks: list[Block], rest: tuple[Line, ...]
    ) -> tuple[list[Block], tuple[Line, ...]]:
        """Leaves out text above the page's date: a search phrase, one's own name, a heading."""
        kept: list[Block] = []
        gap: list[Line] = []
        for i, block in enumerate(blocks):
            after = blocks[i + 1].gap if i + 1 < len(blocks) else rest
            if _is_among_page_lines(block, after, [*gap, *block.gap], not kept):
                for line in block.lines:
                    self.ignored[line.number] = "among the page's own lines"
                gap += block.gap
                continue
            kept.append(replace(block, gap=(*gap, *block.gap)))
            gap = []
        return kept, (*gap, *rest)

    def entries(self) -> list[Entry]:
        """Everything the page gave; every non-blank line is in it."""
        records, found = self._records()
        taken = {number for entry in records for number, _ in entry.lines}
        taken |= {entry.line for entry in found if not isinstance(entry, Notice | Record)}
        for block in self.stray:
            first = block.lines[0]
            found.append(
                Problem(first.number, excerpt(block.text), "An abstract without a title above it.")
            )
            taken.add(first.number)
            self._ignore_rest(block, taken, found)
        for line in self.lines:
            if line.kind is Kind.BLANK or line.number in taken:
                continue
            taken.add(line.number)
            text = " ".join(self.raw[line.number - 1].split())
            if line.kind is Kind.DUMP_DATE:
                found.append(DumpDate(line.number, str(line.facts.get("date") or line.text)))
            else:
                reason = (
                    self.ignored.get(line.number)
                    or line.why
                    or _REASONS.get(line.kind, "page text")
                )
                found.append(Ignored(line.number, excerpt(text, 300), reason))
        return [*records, *found]

    def _ignore_rest(self, block: Block, taken: set[int], found: list[Entry]) -> None:
        first = block.lines[0].number
        for line in block.lines[1:]:
            if line.number not in taken:
                taken.add(line.number)
                found.append(
                    Ignored(line.number, excerpt(line.text, 300), f"goes with line {first}")
                )

    def _records(self) -> tuple[list[Record], list[Entry]]:
        """Records with doubles merged, and the problems among the drafts."""
        with_abstract = sum(bool(draft.paragraphs) for draft in self.drafts)
        most_have = with_abstract * 10 > len(self.drafts) * 6
        full = sorted(draft.words for draft in self.drafts if draft.paragraphs)
        usual = full[len(full) * 3 // 4] if full else 0
        problems: list[Entry] = []
        made: list[Record] = []
        whole = [at for at, draft in enumerate(self.drafts) if draft.words > judging.FEW]
        sections = judging.are_sections(self.drafts)
        cards = judging.cards_among(self.drafts)
        if cards and not whole:
            whole = cards
        # Where the text has no lines of a page, what stands alone is no such line either.
        is_page = any(line.kind in _PAGE or line.kind in FIGURES for line in self.lines)
        least = 7 if is_page else 4 if len(self.drafts) > 3 else 1
        for at, draft in enumerate(self.drafts):
            outside = "" if not whole else judging.OUTSIDE[(at > whole[0]) + (at >= whole[-1])]
            strange = bool(cards) and at not in cards
            reason = judging.undecided(draft, most_have, outside, strange, least)
            if sections and draft.title.heading and not draft.title.said:
                reason = "A section of a note, as its headings are, and no paper."
            if reason:
                first = draft.title.lines[0].number
                problems.append(Problem(first, excerpt(draft.title.text), reason))
                spent = {first}
                self._ignore_rest(draft.title, spent, problems)
                continue
            made.append(self._finished(draft, most_have, usual))
        return judging.mark_cut(made), problems

    def _finished(self, draft: Draft, most_have: bool, usual: int) -> Record:
        confidence = 1.0 - 0.5 * math.exp(-draft.margin / 1.2)
        doubts: list[str] = []
        if not draft.paragraphs and most_have and not draft.title.said:
            confidence = min(confidence, 0.4)
            doubts.append("It has no abstract, though most papers here have one.")
        elif confidence < 0.75:
            doubts.append("Title and abstract are hard to tell apart here.")
        made = record(draft, self.raw, confidence, tuple(doubts))
        if made.abstract and (is_translated(made) or (usual >= 80 and judging.is_summary(draft))):
            made = replace(made, abstract_kind="summary")
        return made


_PAGE = (Kind.CHROME, Kind.DUMP_DATE)


def _glued(first: Block, second: Block) -> Block:
    return replace(first, lines=(*first.lines, *second.lines), text=f"{first.text} {second.text}")


_REASONS = {
    Kind.MARKUP: "rule or bracket",
    Kind.NUMBER: "figure without a paper",
    Kind.TAIL: "figure without a paper",
    Kind.MARK: "figure without a paper",
    Kind.URL: "link without a paper",
    Kind.FIELD: "facts without a paper",
}


def _is_among_page_lines(
    block: Block, after: Sequence[Line], before: Sequence[Line], is_first: bool
) -> bool:
    """Whether a short text stands in a page's header: page lines above, the page's date below."""
    if words_in(block.text) > 14 or block.links or block.said:
        return False
    above = [line for line in before if line.kind is not Kind.MARKUP]
    page_above = not above or (above[-1].kind is Kind.CHROME and above[-1].why in HEADER_REASONS)
    header_below = any(
        line.kind is Kind.CHROME and line.why in HEADER_REASONS for line in after[:3]
    )
    date_below = any(line.kind is Kind.DUMP_DATE for line in after)
    figures = any(line.kind in FIGURES for line in (*before, *after[:1]))
    return (
        page_above and not figures and (date_below or (header_below and is_first and bool(above)))
    )


HF_TEXT = Format(
    "hf-text",
    "Hugging Face papers page, copied as text",
    (".txt", ".md"),
    sniff_site,
    read,
    None,
    True,
)
TEXT = Format(
    "text", "Plain text: titles, with or without abstracts", (".txt",), sniff_text, read, None, True
)
