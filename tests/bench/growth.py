"""How the index and FTS5 grow: a table for the README, and ``growth.svg`` beside this file.

``python -m tests.bench.growth`` measures libraries of 10,000 to 500,000 made papers (or those named), in
CPU time; about 15 minutes of it, 3 GB of disk. Ends with 1 if something of ours grew faster than the
library by more than the noise of a busy machine.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import keystrokes, papers
from tests.bench.measuring import Both, Times

SIZES = (10_000, 20_000, 50_000, 87_000, 200_000, 500_000)
TYPED = [text for text in keystrokes(200) if text.strip()]
LINEAR = 1.25
"""The exponent of growth that is still put down to noise."""
PICTURE = Path(__file__).with_name("growth.svg")


@dataclass(frozen=True, slots=True)
class Grown:
    """What was measured at one size; rates are documents a CPU second, sizes MB."""

    papers: int
    rate: float
    fts_rate: float
    megabytes: float
    fts_megabytes: float
    typed: Times
    fts_typed: Times
    cold: float
    memory: float


def measured(count: int) -> Grown:
    """Both indexes at one size."""
    with tempfile.TemporaryDirectory(prefix="readinglist-growth-") as folder:
        both = Both(Path(folder), papers(count), count)
        searched = both.searched(TYPED)
        grown = Grown(
            papers=count,
            rate=both.rate,
            fts_rate=both.fts_rate,
            megabytes=both.megabytes(),
            fts_megabytes=both.fts.megabytes(),
            typed=searched.typed,
            fts_typed=Times.of([both.fts.type(text) for text in TYPED]),
            cold=searched.cold,
            memory=searched.memory,
        )
        both.close()
    return grown


def table(rows: list[Grown]) -> str:
    """For the README."""
    head = (
        "| papers | index, documents a CPU second: ours | FTS5 | size, MB: ours | FTS5, with the text "
        "| keystroke p50 / p95 / max, ms: ours | FTS5 | cold start, ms | memory, MB |"
    )
    lines = [head, "|---" * 9 + "|"]
    for row in rows:
        cells = [f"{n:,.0f}" for n in (row.papers, row.rate, row.fts_rate)]
        cells += [f"{n:,.0f}" for n in (row.megabytes, row.fts_megabytes)]
        cells += [str(row.typed), str(row.fts_typed), f"{row.cold:.0f}", f"{row.memory:.0f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def steepest(rows: list[Grown]) -> tuple[float, str]:
    """The largest exponent with which something of ours grows from the first size to the last."""
    first, last = rows[0], rows[-1]
    by = math.log(last.papers / first.papers)
    costs: dict[str, Callable[[Grown], float]] = {
        "time to index": lambda row: row.papers / row.rate,
        "size": lambda row: row.megabytes,
        "keystroke p50": lambda row: row.typed.p50,
        "keystroke p95": lambda row: row.typed.p95,
        "keystroke max": lambda row: row.typed.most,
        "cold start": lambda row: row.cold,
        "memory": lambda row: row.memory,
    }
    return max((math.log(of(last) / of(first)) / by, name) for name, of in costs.items())


# ---------------------------------------------------------------------------- the picture

WIDTH, HEIGHT, GAP = 420, 250, 80
OURS, THEIRS = "#1a6fb5", "#b5561a"
Line = tuple[str, str, str, list[float]]  # name, colour, dashes, values


def picture(rows: list[Grown]) -> str:
    """Four panels, both axes logarithmic: on a straight line of slope 1 a cost is linear."""
    panels: list[tuple[str, list[Line]]] = [
        (
            "Documents indexed a CPU second",
            [
                ("ours", OURS, "", [row.rate for row in rows]),
                ("FTS5", THEIRS, "", [row.fts_rate for row in rows]),
            ],
        ),
        (
            "Size on disk, MB (FTS5 holds the text too)",
            [
                ("ours", OURS, "", [row.megabytes for row in rows]),
                ("FTS5", THEIRS, "", [row.fts_megabytes for row in rows]),
            ],
        ),
        (
            "A keystroke, ms of CPU time: p50, p95, max",
            [
                (name if at == 1 else "", colour, ("6 3", "", "2 3")[at], values)
                for name, colour, times in (
                    ("ours", OURS, [row.typed for row in rows]),
                    ("FTS5", THEIRS, [row.fts_typed for row in rows]),
                )
                for at, values in enumerate(
                    ([t.p50 for t in times], [t.p95 for t in times], [t.most for t in times])
                )
            ],
        ),
        (
            "Memory of the searching process, MB; its start, ms",
            [
                ("memory", OURS, "", [row.memory for row in rows]),
                ("start", OURS, "6 3", [row.cold for row in rows]),
            ],
        ),
    ]
    sizes = [float(row.papers) for row in rows]
    drawn = [
        f'<g transform="translate({GAP + at % 2 * (WIDTH + GAP)} {GAP / 2 + at // 2 * (HEIGHT + GAP)})">'
        f"{panel(title, sizes, lines)}</g>"
        for at, (title, lines) in enumerate(panels)
    ]
    width, height = 2 * (WIDTH + GAP) + GAP, 2 * (HEIGHT + GAP)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="12">'
        f'<rect width="{width}" height="{height}" fill="white"/>{"".join(drawn)}</svg>\n'
    )


def panel(title: str, sizes: list[float], lines: list[Line]) -> str:
    """One panel: a frame, powers of ten, the lines with their names at the right end."""
    low = math.floor(math.log10(min(min(values) for *_, values in lines)))
    high = math.ceil(math.log10(max(max(values) for *_, values in lines)))
    left, right = math.log10(sizes[0]), math.log10(sizes[-1])

    def x(value: float) -> float:
        return (math.log10(value) - left) / (right - left) * WIDTH

    def y(value: float) -> float:
        return HEIGHT - (math.log10(value) - low) / (high - low) * HEIGHT

    parts = [f'<text y="-8" font-weight="bold">{title}</text>']
    parts += [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="#999"/>']
    for power in range(low, high + 1):
        at = y(10.0**power)
        parts.append(f'<path d="M0 {at:.1f}H{WIDTH}" stroke="#ddd"/>')
        parts.append(f'<text x="-6" y="{at + 4:.1f}" text-anchor="end">{10.0**power:,g}</text>')
    for size in sizes:
        parts.append(
            f'<text x="{x(size):.1f}" y="{HEIGHT + 16}" text-anchor="middle">{size / 1e3:g}k</text>'
        )
    for name, colour, dashes, values in lines:
        points = " ".join(f"{x(s):.1f},{y(v):.1f}" for s, v in zip(sizes, values, strict=True))
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" '
            f'stroke-dasharray="{dashes}"/>'
        )
        parts.append(
            f'<text x="{WIDTH + 4}" y="{y(values[-1]) + 4:.1f}" fill="{colour}">{name}</text>'
        )
    return "".join(parts)


def main() -> int:
    """See above."""
    rows = []
    for size in [int(word) for word in sys.argv[1:]] or SIZES:
        rows.append(measured(size))
        print(rows[-1], file=sys.stderr, flush=True)
    print(table(rows))
    if len(rows) < 2:
        return 0
    PICTURE.write_text(picture(rows), encoding="utf-8")
    exponent, name = steepest(rows)
    print(f"\nSteepest: {name}, with the {exponent:.2f}th power of the number of papers.")
    return int(exponent > LINEAR)


if __name__ == "__main__":
    sys.exit(main())
