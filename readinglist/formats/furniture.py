"""Lines that say facts of a paper and nothing else: dates, ids, subjects, counts, labelled values.

Sites spell them in their own ways ("Published: 16 Jan 2024, Last Modified: 05 Mar 2024", "Paper •
2510.01234 • Published Oct 7 • 118", "cs.LG cs.CV"), but all of them are a row of facts with marks
between. A line is told as such when every part of it is a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_FIGURE = r"\+?(?:\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d{1,3})?)[kKmM]?"
_COUNTED = (
    r"likes?|up-?votes?|votes?|points?|stars?|comments?|repl(?:y|ies)|citations?|views?|retweets?|reposts?|bookmarks?"
    r"|authors?|versions?|pages?|figures?|tables?|downloads?|discussions?|reads?|shares?|reactions?"
)
_SECTION = (
    r"cs|stat|math|eess|econ|physics|q-bio|q-fin|astro-ph|cond-mat|nlin|nucl-th|nucl-ex|quant-ph|gr-qc|math-ph"
    r"|hep-(?:th|ph|ex|lat)"
)
_FACTS = re.compile(
    rf"(?P<date>(?:(?P<event>(?:last )?(?:published|submitted|updated|modified|accepted|revised|posted|added|created"
    rf"|announced|uploaded|presented|date)(?: on| at)?)[:：]?\ )?(?:{_MONTH}\ \d{{1,2}}(?:st|nd|rd|th)?(?:,?\ \d{{4}})?"
    rf"|\d{{1,2}}\ {_MONTH},?(?:\ \d{{4}})?|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}"
    rf"|{_MONTH}\ \d{{4}}|(?:about\ |over\ |almost\ )?\d{{1,3}}\ (?:minute|hour|day|week|month|year)s?\ ago))"
    r"|(?P<time>\d{1,2}:\d{2}(?::\d{2})?(?:\ ?[ap]\.?m\b\.?)?(?:\ (?:UTC|GMT|CET|CEST|EST|EDT|PST|PDT))?)"
    r"|(?P<day>(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)"
    r"|(?P<id>(?:arxiv(?:\ preprint)?(?:\ arxiv)?[:：]?\ ?)?\d{4}\.\d{4,5}(?:v\d{1,2})?|10\.\d{4,9}/\S{1,200})"
    rf"|(?P<subject>(?:{_SECTION})(?:\.[A-Za-z]{{2}}(?:-[a-z]{{2,3}})?)?)"
    rf"|(?P<counted>(?P<figure>{_FIGURE})\ ?(?P<what>{_COUNTED})(?:\ ?/\ ?(?:hour|day|week))?"
    rf"|(?P<said>{_COUNTED}|cited\ by|github|score|rating|relevance)[:：]?\ (?P<value>{_FIGURE}%?))"
    rf"|(?P<plain>{_FIGURE})"
    r"|(?P<word>v\d{1,2}|papers?|pdf|html|bib(?:tex)?|abs|code|poster|oral|spotlight|everyone|readers|arxiv|preprint"
    r"|cc\ by(?:[\ -][\w.-]{1,6}){0,3}|similar|discuss|show)"
    r"|(?P<sign>[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?)",
    re.IGNORECASE,
)
_SPOKE = re.compile(r"\S+(?:\s\S+){0,3}\s[—–-]\s(?P<when>[^—–]{0,30}\d:\d\d(?:\s?[apAP][mM])?)")
_MARKS = re.compile(r"[\s·•∙⋅|,;:()\[\]/–—?-]*")
_STRONG = frozenset(("date", "time", "id", "subject", "counted"))
_NAMES = {"like": "upvotes", "point": "upvotes", "vote": "upvotes", "upvote": "upvotes"}
_KEPT = frozenset(("upvotes", "stars", "comments", "citations", "authors", "views"))
_LATER = ("modified", "updated", "revised", "accepted", "presented")

_LABELS = (
    r"key\s?words?(?:\ and\ phrases)?|index\ terms|tags?|status|url|link|doi|subjects?|subject\ areas?|categor(?:y|ies)"
    r"|venue|published(?:\ in)?|journal|conference|proceedings|primary\ area|(?:paper|submission)\ (?:number|id)"
    r"|supplementary(?:\ material)?|project\ page|github|area|track|licen[cs]e|arxiv(?:\ id)?|pdf|date(?:\ added)?|year"
)
_LABELLED = re.compile(rf"(?:{_LABELS})\s?[:：]\s?(?P<value>\S.{{0,300}})", re.IGNORECASE)
_SITE = re.compile(
    r"(?:\[(?:PDF|HTML|DOC)\]\s?)?(?:from\s)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:org|com|edu|gov|net|io|cc|ai|eu|de|uk|fr|cn|jp)",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:(?:#[^\W\d][\w/-]{1,40}|\[\[[^\[\]]{1,120}\]\]|@[\w-]{2,60})[\s,;|·]*){1,20}"
)
_ADDRESS = re.compile(r"https?://\S{4,500}|\b10\.\d{4,9}/\S{1,200}")
ABSTRACT = re.compile(
    r"(?:abstract|zusammenfassung|résumé|resumen|摘要|초록|要旨|概要)(?:\s?[:：.—–]|\s-)\s?(?=\S)",
    re.IGNORECASE,
)
"""What may stand before an abstract, on its first line."""
INITIALS = frozenset("aAzZrR摘초要概")
"""Letters that it begins with."""
ABSTRACT_ALONE = re.compile(
    r"(?:abstract|zusammenfassung|résumé|resumen|摘要|초록|要旨|概要)\s?[:：]?", re.IGNORECASE
)


def facts_of(text: str) -> tuple[dict[str, str | int], tuple[str, ...]] | None:
    """The facts and links a line is made of; None if anything else stands in it.

    ``date`` is the day as it is spelt, figures are numbers, an id is given as a link.
    """
    found: dict[str, str | int] = {}
    links: list[str] = []
    strong = False
    if (spoke := _SPOKE.fullmatch(text)) and (said := facts_of(spoke["when"])):
        return {}, said[1]
    for match in _parts(text):
        if match is None:
            return None
        kind = str(match.lastgroup)
        kind = next(name for name in ("counted", "date", kind) if match[name])
        strong = strong or kind in _STRONG
        if kind == "date":
            late = (match["event"] or "").lower().removeprefix("last ").startswith(_LATER)
            if not late:
                event = match["event"] or ""
                found.setdefault("date", match["date"][len(event) :].lstrip(":： "))
        elif kind == "id":
            links.append(_as_link(match["id"]))
        elif kind == "counted":
            _count(match, found)
    return (found, tuple(links)) if strong else None


def _parts(text: str) -> Iterator[re.Match[str] | None]:
    """One fact after another; None where something else stands."""
    at = 0
    marks = _MARKS.match(text)
    at = marks.end() if marks else 0
    while at < len(text):
        match = _FACTS.match(text, at)
        if not match:
            yield None
            return
        at = match.end()
        marks = _MARKS.match(text, at)
        if (
            marks
            and marks.end() == at < len(text)
            and text[at - 1].isalnum()
            and text[at].isalnum()
        ):
            yield None  # the beginning of a longer word
            return
        yield match
        at = marks.end() if marks else at


def _as_link(text: str) -> str:
    return text if text.startswith("10.") else f"arXiv:{text.rsplit(':', 1)[-1].split()[-1]}"


def _count(match: re.Match[str], found: dict[str, str | int]) -> None:
    word = (match["what"] or match["said"]).lower().replace("-", "")
    name = {"cited by": "citations", "github": "stars"}.get(word) or (
        _NAMES.get(word.removesuffix("s")) or word.removesuffix("s") + "s"
    )
    figure = (match["figure"] or match["value"]).lstrip("+").replace(",", "")
    if name in _KEPT and "/" not in match.group() and "%" not in figure:
        scale = {"k": 1_000, "m": 1_000_000}.get(figure[-1].lower(), 1)
        found.setdefault(name, round(float(figure.rstrip("kKmM")) * scale))


def labelled(text: str) -> tuple[str, ...] | None:
    """The addresses in a value with a label ("Keywords: …", "DOI: …"), a site's name,
    a row of tags; None if it is none of them.
    """
    if (text.count(" ") < 2 and _SITE.fullmatch(text)) or (
        text[0] in "#[@" and _TAGS.fullmatch(text)
    ):
        return ()
    match = _LABELLED.fullmatch(text) if ":" in text[:40] or "：" in text[:40] else None
    if match is None:
        return None
    return tuple(found.rstrip(".,;)") for found in _ADDRESS.findall(match["value"]))
