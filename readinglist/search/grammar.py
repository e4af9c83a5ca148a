"""Reads the query language into a tree. Never raises: what it cannot read it reports, and goes on.

Grammar, version 1 (``resources/help/search.md`` is the user's side of it)::

    any     = all ("OR" all)*
    all     = one (["AND"] one)*
    one     = ("NOT" | "-") one | "(" any ")" | field ":" ( "(" any ")" | value ) | value
    value   = word | word"*" | word"~"[1-2] | '"' words '"' ["~"number]

``saved:`` stands for the query saved under that name, in parentheses. Operators are upper case.
Everything is bounded here, before any of it reaches the index.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from typing import TypeAlias

from readinglist.hits import Fault
from readinglist.search import filters
from readinglist.search.filters import BadValue
from readinglist.search.tree import (
    TEXT_FIELDS,
    And,
    Fuzzy,
    Node,
    Or,
    Phrase,
    Prefix,
    Word,
    joined,
    negated,
)
from readinglist.search.words import TOKEN, UNSPACED

MAX_LENGTH = 1_000
MAX_TERMS = 64
MAX_DEPTH = 32
MIN_PREFIX = 2
"""Letters before a ``*``; an unfinished last word needs one more, unless it stands alone."""

MAX_FUZZY = 4
"""Words with a ``~``: each is held against all the words of the index."""
MIN_FUZZY = 3
MAX_BETWEEN = 50
"""Words that may stand among those of ``"a b"~n``."""

_FUZZY = re.compile(r"(\w+)~([12]?)")
_TEXT_ALIASES = {"authors": "author", "notes": "note", "remark": "note", "journal": "venue"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a text; ``unfinished`` is the word still being typed, or ""."""

    tree: Node | None
    fault: Fault | None
    unfinished: str


Saved: TypeAlias = Callable[[str], str | None]
"""The query saved under a name, None if there is none."""


def none_saved(_name: str) -> str | None:
    """For a text that is read without a library."""
    return None


def read(text: str, today: date, *, unfinished: bool = False, saved: Saved = none_saved) -> Reading:
    """The tree ``text`` stands for; ``unfinished``: its last word is still being typed."""
    parser = _Parser(text, unfinished, today, saved)
    return Reading(parser.whole(), parser.fault, parser.unfinished_word)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query; ``text`` is a field's own name (``authors:`` → author), a phrase's words."""

    kind: str  # ( ) - AND OR NOT field quote word
    text: str
    start: int
    end: int
    closed: bool = True  # a quote: it has its second mark
    near: str | None = None  # a quote: what stands behind the ~ at its end


_LEX = re.compile(
    r"""(?P<space>\s+)
      | (?P<quote>["“”„][^"“”„]*(?:["“”„](?:~\d{0,9}(?![^\s)]))?)?)
      | (?P<paren>[()])
      | (?P<minus>-(?=[^\s)]))
      | (?P<field>[A-Za-z]+:)
      | (?P<word>[^\s"“”„()]+)""",
    re.VERBOSE,
)


def _is_field(name: str) -> str | None:
    """The field a name stands for, None if there is none."""
    name = name.lower()
    name = _TEXT_ALIASES.get(name) or filters.ALIASES.get(name) or name
    return name if name in TEXT_FIELDS or name in (*filters.FIELDS, "saved") else None


def _meant_field(word: str) -> str | None:
    """The field that ``autor:hinton`` asks for; None of ``https://…`` and of a title's ``BERT:``."""
    name, colon, value = word.partition(":")
    if not colon or not value or value.startswith("//") or not name.isalpha() or _is_field(name):
        return None
    names = (*TEXT_FIELDS, *filters.FIELDS, "saved")
    return next(iter(get_close_matches(name.lower(), names, 1, 0.8)), None)


def lex(text: str) -> list[Token]:
    """The tokens of a text, in order; what is no operator, field or phrase is a word."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        match = _LEX.match(text, at)
        assert match is not None, text[at:]  # the last alternative takes what the others leave
        kind, found = str(match.lastgroup), match.group()
        after_field = bool(tokens) and tokens[-1].kind == "field" and tokens[-1].end == at
        if kind == "field" and (after_field or _is_field(found[:-1]) is None):
            # "http://…", "BERT: …": a word that holds a colon
            word = re.compile(r'[^\s"“”„()]+').match(text, at)
            assert word is not None
            kind, found = "word", word.group()
        if after_field and kind in ("word", "minus", "paren") and not found.startswith("("):
            # a value runs to the next blank, whatever is in it: doi:10.1016/0022-1(78)9
            raw = re.compile(r"[^\s\"“”„]+").match(text, at)
            if raw is not None and _raw_valued(tokens[-1].text):
                kind, found = "word", raw.group()
            elif kind == "minus":
                kind, found = "word", found
        end = at + len(found)
        if kind == "quote":
            tokens.append(_quote(found, at, end))
        elif kind == "field":
            tokens.append(Token(kind, str(_is_field(found[:-1])), at, end))
        elif kind in ("paren", "minus"):
            tokens.append(Token(found, found, at, end))
        elif kind == "word":
            operator = found if found in ("AND", "OR", "NOT") and not after_field else "word"
            tokens.append(Token(operator, found, at, end))
        at = end
    return tokens


def _quote(found: str, at: int, end: int) -> Token:
    """What stands in quotation marks, perhaps with the ``~5`` that says how near is near."""
    text, *rest = re.split('["“”„]', found[1:], maxsplit=1)
    behind = rest[0] if rest else ""
    return Token("quote", text, at, end, bool(rest), behind[1:] if behind else None)


def _raw_valued(field: str) -> bool:
    return field in ("doi", "key", "arxiv", "source")


class _Parser:
    def __init__(
        self,
        text: str,
        unfinished: bool,
        today: date,
        saved: Saved,
        within: tuple[str, ...] = (),
        terms: int = 0,
    ) -> None:
        self.fault: Fault | None = None
        self.today = today
        self.saved = saved
        self.within = within  # the saved searches this text is part of
        self.terms = terms
        self.fuzzy = 0
        self.unfinished_word = ""
        if len(text) > MAX_LENGTH:
            self.blame(MAX_LENGTH, len(text), f"only the first {MAX_LENGTH:,} characters are read")
            text, unfinished = text[:MAX_LENGTH], False
        self.tokens = lex(text)
        self.at = 0
        last = self.tokens[-1] if self.tokens else None
        typing = unfinished and last is not None and last.end == len(text)
        self.last = last if typing else None
        words = [token for token in self.tokens if token.kind in ("word", "quote")]
        self.alone = len(words) == 1

    def blame(self, start: int, end: int, reason: str) -> None:
        """Remembers the first thing that was wrong."""
        if self.fault is None:
            self.fault = Fault(start, end, reason)

    def peek(self) -> Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def whole(self) -> Node | None:
        tree = self.any(0)
        while self.at < len(self.tokens):  # only an unmatched ")" stops the parser early
            extra = self.tokens[self.at]
            self.blame(extra.start, extra.end, "this “)” closes nothing")
            self.at += 1
            tree = joined(And, [part for part in (tree, self.any(0)) if part])
        return tree

    def any(self, depth: int, field: str | None = None) -> Node | None:
        parts: list[Node] = []
        while True:
            part = self.all(depth, field)
            if part:
                parts.append(part)
            token = self.peek()
            if token is None or token.kind != "OR":
                return joined(Or, parts)
            self.at += 1
            following = self.peek()
            if part is None or following is None or following.kind in (")", "OR", "AND"):
                self.blame(token.start, token.end, "OR needs something on both sides")

    def all(self, depth: int, field: str | None) -> Node | None:
        parts: list[Node] = []
        while (token := self.peek()) and token.kind not in ("OR", ")"):
            if token.kind == "AND":
                self.at += 1
                following = self.peek()
                if not parts or following is None or following.kind in ("OR", "AND", ")"):
                    self.blame(token.start, token.end, "AND needs something on both sides")
                continue
            part = self.one(depth, field)
            if part:
                parts.append(part)
        return joined(And, parts)

    def one(self, depth: int, field: str | None) -> Node | None:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind in ("NOT", "-"):
            negate = True
            while (following := self.peek()) and following.kind in ("NOT", "-"):
                negate, self.at = not negate, self.at + 1
            if following is None or following.kind in ("AND", "OR", ")"):
                self.blame(token.start, token.end, "NOT needs something after it")
                return None
            part = self.one(depth, field)
            return negated(part) if part and negate else part
        if token.kind == "(":
            return self.group(token, depth, field)
        if token.kind == "field":
            return self.fielded(token, depth, field)
        return self.value(token, field)

    def group(self, opening: Token, depth: int, field: str | None) -> Node | None:
        if depth >= MAX_DEPTH:
            self.blame(opening.start, opening.end, f"more than {MAX_DEPTH} parentheses deep")
            return None  # the parenthesis is ignored, what is in it counts one level up
        inside = self.any(depth + 1, field)
        closing = self.peek()
        if closing is None:
            self.blame(opening.start, opening.end, "this “(” is never closed")
        else:
            self.at += 1
            if inside is None and closing.start == opening.end:
                self.blame(opening.start, closing.end, "nothing between the parentheses")
        return inside

    def fielded(self, name: Token, depth: int, outer: str | None) -> Node | None:
        value = self.peek()
        if value is None or value.start != name.end or value.kind in (")", "AND", "OR", "NOT"):
            if self.last is not name:
                self.blame(name.start, name.end, f"nothing right after “{name.text}:”")
            return self.value(replace(name, kind="word"), outer) if value else None
        self.at += 1
        if value.kind == "(":
            return self.group(value, depth, name.text)
        return self.value(value, name.text)

    def value(self, token: Token, field: str | None) -> Node | None:
        if self.terms >= MAX_TERMS:
            self.blame(token.start, token.end, f"only the first {MAX_TERMS} words are searched")
            return None
        self.terms += 1
        if field is None and token.kind == "word" and (meant := _meant_field(token.text)):
            name = token.text.partition(":")[0]
            self.blame(token.start, token.end, f"there is no field {name}; did you mean {meant}?")
        if field == "saved":
            return self.saved_search(token)
        if field in filters.FIELDS:
            return self.filter(token, str(field))
        if token.kind == "quote":
            if token.closed:
                return self.phrase(token, field)
            if self.last is token:
                return self.open_quote(token, field)
            self.blame(token.start, token.start + 1, "this quotation mark is never closed")
            return _phrase(token.text, field)
        if self.last is token and "*" not in token.text and not _FUZZY.fullmatch(token.text):
            return self.unfinished(token, field)
        return self.word(token, field)

    def saved_search(self, token: Token) -> Node | None:
        """What a saved search stands for, read in its place; its words count among this text's."""
        name = token.text.strip()
        typing = self.last is token and (token.kind == "word" or not token.closed)
        query = self.saved(name) if name else None
        if query is None:
            if not typing:
                self.blame(token.start, token.end, f"there is no saved search “{name}”")
            return None if typing else self.word(token, None)
        if name.casefold() in self.within:
            self.blame(token.start, token.end, f"the saved search “{name}” is made of itself")
            return None
        within = (*self.within, name.casefold())
        inner = _Parser(query, False, self.today, self.saved, within, self.terms)
        inner.fuzzy = self.fuzzy
        tree = inner.whole()
        self.terms, self.fuzzy = inner.terms, inner.fuzzy
        if inner.fault is not None:
            self.blame(token.start, token.end, f"in “{name}”: {inner.fault.reason}")
        return tree

    def filter(self, token: Token, field: str) -> Node | None:
        typing = self.last is token and token.kind == "word"
        if not token.text.strip() or (typing and field == "year" and len(token.text) < 4):
            return None
        try:
            return filters.read(field, token.text, self.today, unfinished=typing)
        except BadValue as error:
            if not typing:
                self.blame(token.start, token.end, str(error))
                return self.word(token, None)
            return None

    def phrase(self, token: Token, field: str | None) -> Node | None:
        """A closed quote; with a ``~5`` behind it, its words in any order, with 5 others at most."""
        phrase = _phrase(token.text, field)
        if token.near is None or not isinstance(phrase, Phrase):
            return phrase
        if not token.near:
            if self.last is not token:
                self.blame(token.end - 1, token.end, "a ~ behind a phrase needs a number, like ~5")
            return phrase
        if int(token.near) > MAX_BETWEEN:
            reason = f"at most {MAX_BETWEEN} words may stand among those of a phrase"
            self.blame(token.end - len(token.near), token.end, reason)
        return replace(phrase, between=min(int(token.near), MAX_BETWEEN))

    def like(self, token: Token, word: str, edits: str, field: str | None) -> Node:
        """A word that may be misspelt: one letter of a short one, two of a longer one, or as told."""
        self.fuzzy += 1
        if len(word) < MIN_FUZZY:
            self.blame(token.start, token.end, f"a ~ needs {MIN_FUZZY} letters before it")
            return Word(word, field)
        if self.fuzzy > MAX_FUZZY:
            self.blame(token.start, token.end, f"only {MAX_FUZZY} words may have a ~")
            return Word(word, field)
        return Fuzzy(word, field, int(edits) if edits else 1 if len(word) < 6 else 2)

    def word(self, token: Token, field: str | None) -> Node | None:
        text = token.text
        if fuzzy := _FUZZY.fullmatch(text):
            return self.like(token, fuzzy[1], fuzzy[2], field)
        stars = text.rstrip("*")
        if "*" in stars or (stars != text and len(TOKEN.findall(stars)) != 1):
            self.blame(token.start, token.end, "a * stands only at the end of a word")
        elif stars != text and len(stars) < MIN_PREFIX:
            self.blame(token.start, token.end, f"a * needs {MIN_PREFIX} letters before it")
        elif stars != text:
            return Prefix(stars, field)
        text = text.replace("*", " ").strip()
        count = len(TOKEN.findall(text))
        if field is None and count > 1 and re.fullmatch(r"\S+\*+\S+", token.text):
            return joined(And, [Word(part, field) for part in TOKEN.findall(text)])
        return Word(text, field) if count else None

    def unfinished(self, token: Token, field: str | None) -> Node | None:
        words = TOKEN.findall(token.text)
        if not words or not TOKEN.fullmatch(token.text[-1]):
            return self.word(token, field)
        self.unfinished_word = words[-1]
        if UNSPACED.search(words[-1]):
            return self.word(token, field)  # any run of such characters is found as a phrase
        finished = token.text[: token.text.rfind(words[-1])]
        parts: list[Node] = [Word(finished, field)] if TOKEN.search(finished) else []
        if len(words[-1]) > MIN_PREFIX or (self.alone and not parts):
            parts.append(Prefix(words[-1], field, unfinished=True))
        return joined(And, parts)

    def open_quote(self, token: Token, field: str | None) -> Node | None:
        """A phrase being typed: its finished words as a phrase, and the last as it is typed."""
        head, _, tail = token.text.rpartition(" ")
        if not tail:
            return _phrase(token.text, field)
        typed = self.unfinished(replace(token, kind="word", text=tail), field)
        return joined(And, [part for part in (_phrase(head, field), typed) if part])


def _phrase(text: str, field: str | None) -> Node | None:
    words = TOKEN.findall(text)[:MAX_TERMS]
    if not words:
        return None
    return Phrase(" ".join(text.split()), field) if len(words) > 1 else Word(words[0], field)
