"""Is that TeX math? A checker for what may stand between dollars without stopping LaTeX.

Only formulas that pdflatex with amsmath and amssymb is sure to set are let through; anything else
with a dollar is text. The grammar is the TeXbook's (chapters 17 and 26) without environments.
"""

from __future__ import annotations

import re

from readinglist.latex.tables import GREEK_ALPHABET, MATH, MATH_COMMANDS, SYMBOL_OF

LIMIT = 4_000
"""Characters: a longer stretch between two dollars is no formula."""

_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.)|\s+|.", re.DOTALL)

_SPACES = frozenset(["\\,", "\\;", "\\:", "\\!", "\\ ", "\\quad", "\\qquad", "\\thinspace", "\\/"])
_BIG_OPERATORS = """
sum prod int oint iint iiint coprod bigcap bigcup bigoplus bigotimes bigvee bigwedge bigsqcup
biguplus bigodot lim max min sup inf limsup liminf det gcd Pr
"""
_WITHOUT_ARGUMENT = """
arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh
injlim projlim lbrack rbrack rVert lVert dotsm dotsi Vert vert mod not displaystyle textstyle
scriptstyle scriptscriptstyle rm bf it cal sf tt dagger ddagger amalg colon smile frown
preccurlyeq succcurlyeq nsubseteq nsupseteq supsetneq supsetneqq subseteqq supseteqq sqsubset
sqsupset trianglelefteq trianglerighteq triangleleft triangleright twoheadrightarrow
rightrightarrows leftleftarrows rightsquigarrow nrightarrow nleftarrow nLeftarrow nRightarrow
gtrless lll ggg approxeq thicksim thickapprox backsim varpropto between pitchfork upharpoonright
restriction vartriangle Bbbk eth mho Finv Game ltimes rtimes boxplus boxtimes boxdot circledast
circledcirc dotplus Cap Cup barwedge veebar intercal centerdot leftharpoonup rightharpoondown
"""
_WITH_ARGUMENT = """
hat bar tilde vec dot ddot acute grave breve check widehat widetilde overline underline mathring
mathbb mathcal mathbf mathrm mathit mathsf mathtt mathfrak boldsymbol operatorname operatorname*
pmb mathop mathbin mathrel mathord mathopen mathclose mathpunct overbrace underbrace
overrightarrow overleftarrow boxed phantom vphantom hphantom pmod
"""
_BIG = frozenset(_BIG_OPERATORS.split())
_SYMBOLS = _BIG | frozenset(_WITHOUT_ARGUMENT.split()) | frozenset(MATH_COMMANDS)
_ONE = frozenset(_WITH_ARGUMENT.split())
_FONTS = frozenset(
    ["mathbb", "mathcal", "mathbf", "mathrm", "mathit", "mathsf", "mathtt", "mathfrak"]
)
_ONE_TOKEN = """
infty ell ast star times pm mp top bot perp prime circ bullet dagger partial nabla emptyset cdot
varnothing hbar parallel oplus otimes Re Im sharp flat
"""
# What may be a script or an argument without braces: x_\alpha is right, x_\cong stops TeX.
_BARE = frozenset(_ONE_TOKEN.split()) | frozenset(
    name for name, char in MATH_COMMANDS.items() if char in GREEK_ALPHABET or char in "ϵϑϖϱϕϰ"
)
_WITH_TWO = "frac dfrac tfrac cfrac binom dbinom tbinom stackrel overset underset"
_TWO = frozenset(_WITH_TWO.split())
_TEXT = frozenset(["text", "mbox", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal"])
_SIZES = frozenset(
    f"{size}{side}" for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "r", "m")
)
_KNOWN = (
    _SYMBOLS
    | _ONE
    | _TWO
    | _TEXT
    | _SIZES
    | {"left", "right", "sqrt", "limits", "begin", "end", "\\"}
)
_NAMES = re.compile(r"\\([A-Za-z]+)")
_IN_TEXT_TOO = frozenset(
    ["S", "P", "dag", "ddag", "ldots", "dots", "rm", "bf", "it", "sf", "tt", "underline", "i", "j"]
)
_MATH_ONLY = (_SYMBOLS | _ONE | _TWO | _SIZES | {"left", "right", "sqrt"}) - _IN_TEXT_TOO
_DELIMITERS = frozenset("()[]|/.<>") | frozenset(
    "\\" + name
    for name in (
        *(
            "{",
            "}",
            "|",
            "lbrace",
            "rbrace",
            "langle",
            "rangle",
            "lfloor",
            "rfloor",
            "lceil",
            "rceil",
        ),
        *("vert", "Vert", "lvert", "rvert", "lVert", "rVert", "uparrow", "downarrow", "backslash"),
    )
)
_ORDINARY = re.compile(r"[A-Za-z0-9!()*+,\-./:;<=>?@\[\]|\"`]")
_WORDS = re.compile(r"(?:^|\s)[A-Za-z]{2,}[.,;]?\s+[A-Za-z]{2,}")
_TEXT_GROUPS = re.compile(r"\\(?:text[a-z]*|mbox|mathrm|operatorname\*?)\s*\{[^{}]*\}|\\[A-Za-z]+")
_LONE_WORD = re.compile(r"[A-Za-z][A-Za-z,.'\s]*[A-Za-z]{2}|\d+\s+[A-Za-z]{2,}.*")
_DEPTH = 40


class _NotMath(Exception):
    """The checker's way out of its recursion."""


_WITH_BRACES = re.compile(r"(\\[A-Za-z]+(?:\{(?:[A-Za-z0-9]|\\[A-Za-z]+)\})?)((?:\{\})+)")


def to_tex(content: str) -> str | None:
    """The inside of ``$content$`` as a file holds it, or None if it is no formula.

    A symbol beyond ASCII becomes its command and ``{}``; a command that had ``{}`` gets one more, so
    that :func:`from_tex` can tell them apart.
    """
    if "{}" in content:
        content = _WITH_BRACES.sub(lambda m: m[0] + "{}" if m[1] in SYMBOL_OF else m[0], content)
    content = with_commands(content)
    return content if is_formula(content) else None


def with_commands(content: str) -> str:
    """The inside of a formula with its symbols beyond ASCII as commands."""
    if content.isascii():
        return content
    return "".join(c if c < "\x80" else _command(c) for c in content)


def _command(char: str) -> str:
    spelt = MATH.get(char, char)
    return spelt + "{}" if spelt[0] == "\\" else char


def from_tex(content: str) -> str:
    """The inverse of :func:`to_tex`."""
    if "{}" not in content:
        return content
    return _WITH_BRACES.sub(_unbraced, content)


def _unbraced(match: re.Match[str]) -> str:
    symbol = SYMBOL_OF.get(match[1])
    if symbol is None:
        return match[0]
    return symbol if match[2] == "{}" else match[0][:-2]


def is_formula(content: str) -> bool:
    """Whether ``$content$`` may be written to a file as it stands.

    ASCII only, and braces balanced for every BibTeX parser, of which some count ``\\{`` and others
    do not; words that stand between two prices are no formula.
    """
    if not content.strip() or len(content) > LIMIT or not content.isascii():
        return False
    plain = _TEXT_GROUPS.sub(" ", content)
    if _WORDS.search(plain) or _LONE_WORD.fullmatch(content) or not _is_balanced(content):
        return False
    return _passes(content, knows_all=True)


def is_sound(latex: str) -> bool:
    """Whether a LaTeX text can be set by one who knows its commands: formulas are well formed, and
    nothing that belongs into a formula stands outside."""
    text = latex
    if "$" in latex:
        parts = re.split(r"(?<!\\)\$", latex)
        if len(parts) % 2 == 0 or not all(_passes(part, knows_all=False) for part in parts[1::2]):
            return False
        text = " ".join(parts[::2])
    return not any(name in _MATH_ONLY for name in _NAMES.findall(text))


def _passes(content: str, knows_all: bool) -> bool:
    try:
        _Checker(content, knows_all).check()
    except _NotMath:
        return False
    return True


def _is_balanced(content: str) -> bool:
    depth = 0
    for char in content:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


class _Checker:
    """Walks the tokens of a formula once; ``check`` raises at what TeX would stop at."""

    def __init__(self, content: str, knows_all: bool) -> None:
        self.knows_all = knows_all  # else a command may be the author's own
        self.tokens = [t for t in _TOKEN.findall(content) if not t.isspace()]
        self.at = 0

    def check(self) -> None:
        self.expressions(None, 0)
        if self.at < len(self.tokens):
            raise _NotMath

    def peek(self) -> str:
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self) -> str:
        token = self.peek()
        self.at += 1
        return token

    def expressions(self, end: str | None, depth: int) -> None:
        """A list of atoms with their scripts, up to ``end`` (taken) or the end of the formula."""
        if depth > _DEPTH:
            raise _NotMath
        scripts = ""
        before = ""
        while token := self.peek():
            if token == end:
                self.take()
                return
            if token in ("^", "_"):
                self.take()
                if token in scripts:
                    raise _NotMath
                scripts += token
                self.argument(depth)
            elif token == "'":
                self.take()
                if "^" in scripts and "'" not in scripts:
                    raise _NotMath
                if before != "'":
                    if "'" in scripts:
                        raise _NotMath
                    scripts += "'"
            elif token == "\\limits":
                self.take()
                if before[1:] not in _BIG:
                    raise _NotMath
            else:
                scripts = ""
                self.atom(depth)
            before = token
        if end is not None:
            raise _NotMath

    def atom(self, depth: int) -> None:
        token = self.take()
        name = token[1:]
        if token == "{":
            self.expressions("}", depth + 1)
        elif token == "\\left":
            self.delimiter()
            self.expressions("\\right", depth + 1)
            self.delimiter()
        elif name in _SIZES and token[0] == "\\":
            self.delimiter()
        elif token[0] == "\\" and len(token) > 1:
            self.command(token, name, depth)
        elif not (_ORDINARY.fullmatch(token) or token == "~" or self.is_own(token)):
            raise _NotMath

    def is_own(self, token: str) -> bool:
        """A letter or command that a document may know though we do not."""
        return not self.knows_all and (
            token > "\x7f" or (token[0] == "\\" and token[1:] not in _KNOWN)
        )

    def command(self, token: str, name: str, depth: int) -> None:
        if (
            name in _SYMBOLS
            or token in _SPACES
            or token in ("\\{", "\\}", "\\|", "\\%", "\\&", "\\#")
        ):
            return
        if name in _ONE:
            self.argument(depth)
        elif name in _TWO:
            self.argument(depth)
            self.argument(depth)
        elif name == "sqrt":
            if self.peek() == "[":
                self.take()
                self.expressions("]", depth + 1)
            self.argument(depth)
        elif name in _TEXT:
            self.text()
        elif not self.is_own(token):
            raise _NotMath

    def argument(self, depth: int) -> None:
        """A group, or one token that needs nothing after it."""
        token = self.take()
        if token == "{":
            self.expressions("}", depth + 1)
        elif token[:1] == "\\" and token[1:] in _FONTS:
            self.argument(depth)
        elif not (
            token and (_ORDINARY.fullmatch(token) or (token[0] == "\\" and token[1:] in _BARE))
        ):
            raise _NotMath

    def delimiter(self) -> None:
        if self.take() not in _DELIMITERS:
            raise _NotMath

    def text(self) -> None:
        """``\\text{…}``: words alone."""
        if self.take() != "{":
            raise _NotMath
        while (token := self.take()) != "}":
            if not token or token[0] in "\\{^_&#%$~":
                raise _NotMath
