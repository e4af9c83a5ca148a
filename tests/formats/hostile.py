"""Papers that break naive exporters, and an independent reading of what LaTeX prints."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from readinglist.citation import make_key
from readinglist.model import Identifier, Note, Paper, Person, Record

TEXTS = (
    "Up to 90% of R&D costs $5 and 10% more than $6 #1 a_b x^y ~40",
    r"Backslash C:\path\new {unbalanced { brace",
    r"closing } only } and \} escaped \{ odd",
    r"Ends in a backslash \ ",
    "@article{fake, title = {Injected}}",
    "line one\n@article{fake2,\n  title = {Injected},\n}\nline after",
    "\n\n  @comment{swallow  \n",
    "Quotes \" ' ` '' `` “double” ‘single’ „low‚ ”’ “‘nested’”",
    "Dashes - -- --- – — −1 ‑ … ?` !` ,,",
    "Angles <b>bold</b> a < b > c | d &amp; &lt;",
    "Math $O(N \\log N)$, $x_i^2$, $\\mathcal{O}(n)$, $\\beta$-VAE and $\\ell_2$",
    "Broken math $x^2^3$ $\\foo$ $\\frac{1}$ $a & b$ $x_$ $\\left( x$ lone $",
    "Currency: $5 vs CA$ 7, US$5 bn and A$10",
    "Symbols: α β γ Γ ≤ ≥ ≠ × ± → ∞ ∈ ∀ √2 x² H₂O 10⁻³ ½ ℝ 𝒪 ℓ ℏ ∇ ° µ € £ § ¶ © ® ™ • · †",
    "Ångström, Émile Žák, Łódź, Đorđe, ğ ş ı İ, Þór, Straße, Œuvre, ñ, ç, ő, ů, ą, ẑ",
    "Tiếng Việt: ế ệ ắ ậ ỗ ữ ở ả, Romanian ș ț Ș, pinyin ǎ ǖ",
    "汉字标题 日本語のタイトル 한국어 제목",
    "Русский заголовок и Ελληνικός τίτλος",
    "עברית and العربية mixed \u202eRTL override\u202c and \u200fmarks",
    "Emoji 🚀🤗 family 👩‍👩‍👧 flag 🇩🇪",
    "Combining e\u0301 a\u0308 q\u0303 o\u0302\u0301 \u0301alone",
    "Controls \x00\x01\x07\x08\x1b[31mred\x7f\x85 \ufeff \u200b zero width",
    "No-break\u00a0space thin\u2009space line\u2028sep\u2029para\ttab",
    r"\input{/etc/passwd} \write18{rm} \openin \def\x{} \csname y\endcsname ^^41",
    "{Already} {\\\"o} \\emph{TeX} \\textbf{bold} \\'e \\cite{x}",
    "% comment at the start",
    "$",
    "{}",
    "\\",
    "#",
    "50% of {x \\% y} 100%",
    "A [bracket] (paren) 'q' \"q\" = # , ; : ! ? * + / < > @",
    "Zero\u200bwidth soft\u00adhyphen \u2066isolate\u2069 \ufffd \U0001d49c private\ue123",
    "https://example.org/a_b?c=d&e=f#g%20h and user@example.org",
    "¿Qué? ¡Sí! «guillemets» ‹single› № ª º ¹ ⁿ ₙ ⅓ ∑ ∫ ⟨x⟩ ⊕ ⊗ ↔ ⇒ ≈ ≡ ∝ ∂ ∅ ⊂ ⊆ ∪ ∩ ¬ ∧ ∨ ⌈x⌉ ⌊y⌋",
    r"\begin{abstract} \[x\] \(y\) \LaTeX\ and \TeX{} \% \& \$5 \verb|x|",
    "-" * 40 + " " + "'" * 7 + " " + "`" * 5,
    "GPT-4, BERT-Based U-Net for 3D mRNA: LLaMA on iPhone, C++ & AT&T, Non-IID",
)
PEOPLE = (
    Person("van der Berg", "Jan"),
    Person("King", "Martin Luther", "Jr."),
    Person(literal="World Health Organization"),
    Person(literal="Smith, Sons and Company"),
    Person(literal="Plato"),
    Person("Zola", "Émile"),
    Person("Žák", "Šimon Łukasz"),
    Person("Øystein", "Åström"),
    Person("王", "小明"),
    Person("de la Cruz", "María José"),
    Person("and", "Or"),
    Person("O'Neil-Smith", "J. R. R."),
    Person("Ben-David", "Ölaf {x}"),
    Person("others"),
    Person("Solo"),
    Person("100% & Co_", "A#"),
    Person("{Brace", "}Odd{ {"),
    Person(literal="#hash, & co {"),
    Person("$x$ ~", "_y \\"),
    Person(literal="{x}"),
    Person("al-Ḥasan ibn", "Abū ʿAlī", "III"),
)


def hostile_papers() -> list[Paper]:
    """Every text as title and as abstract, odd people, 300 authors, thirty equal keys."""
    papers = [
        Paper(
            i, "", text, abstract=TEXTS[-i], authors=PEOPLE[i % 3 : i % 3 + 2], year=2000 + i % 20
        )
        for i, text in enumerate(TEXTS, 1)
    ]
    crowd = tuple(Person(f"Family{i}", f"Given{i}") for i in range(300))
    papers += [
        Paper(100, "", "Everybody", authors=PEOPLE, year=2020, venue="Journal of R&D_{x}"),
        Paper(101, "", "A Crowd", authors=crowd, published="2021-02-30", venue="Proc. of X"),
        replace(
            Paper(102, "", "Fields", tags=("a, b", "50%", "c{", "ünï"), venue="NeurIPS 2020"),
            identifiers=(Identifier("arxiv", "1706.03762"), Identifier("doi", "10.1000/a_b%c#d")),
            url="https://example.org/a b?x={1}&y=%20_~#é\\",
            notes=(Note(1, "private % {note\n\n- item", "a “quote”", "", ""),),
            extra={
                "primaryclass": "cs.CL",
                "odd Name!": "va{lue",
                "pages": "1–20",
                "bibtex:x": "}",
            },
        ),
        Paper(103, "", "A DOI with a brace", identifiers=(Identifier("doi", "10.1000/a{b"),)),
    ]
    papers += [Paper(200 + i, "", "Same", authors=PEOPLE[5:6], year=1999) for i in range(30)]
    return with_keys(papers)


def with_keys(papers: list[Paper]) -> list[Paper]:
    """The papers with keys as a library would give them, in the order of their keys."""
    taken: set[str] = set()
    keyed = []
    for paper in papers:
        key = paper.key or make_key(paper.title, paper.authors, paper.year, taken)
        taken.add(key)
        keyed.append(replace(paper, key=key))
    return sorted(keyed, key=lambda p: p.key)


def papers_of(records: list[Record]) -> list[Paper]:
    """Records as papers, for a test that has no library."""
    return with_keys(
        [
            Paper(
                **{name: getattr(r, name) for name in _SHARED if name != "extra"},
                id=i,
                key=r.key or "",
                extra=dict(r.extra),
                notes=tuple(Note(0, note, None, "", "") for note in r.notes),
            )
            for i, r in enumerate(records, 1)
        ]
    )


_SHARED = (
    *("title", "abstract", "authors", "year", "published", "venue", "type", "identifiers", "url"),
    *("tags", "extra"),
)

_ACCENTS = dict(
    zip(
        "`'^~=u.\"rHvdckb",
        (
            *("GRAVE ACCENT", "ACUTE ACCENT", "CIRCUMFLEX ACCENT", "TILDE", "MACRON", "BREVE"),
            *("DOT ABOVE", "DIAERESIS", "RING ABOVE", "DOUBLE ACUTE ACCENT", "CARON", "DOT BELOW"),
            *("CEDILLA", "OGONEK", "MACRON BELOW"),
        ),
        strict=True,
    )
)
_PRINTED = {
    **{"textbraceleft": "{", "textbraceright": "}", "textbackslash": "\\", "textasciitilde": "~"},
    **{"textasciicircum": "^", "textless": "<", "textgreater": ">", "textbar": "|", "ss": "ß"},
    **{"textquoteleft": "‘", "textquoteright": "’", "quotedblbase": "„", "quotesinglbase": "‚"},
    **{
        "ldots": "…",
        "i": "ı",
        "j": "ȷ",
        "aa": "å",
        "AA": "Å",
        "o": "ø",
        "O": "Ø",
        "l": "ł",
        "L": "Ł",
    },
    **{"dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ", "oe": "œ", "OE": "Œ", "ae": "æ", "AE": "Æ"},
    **{
        "texttwosuperior": "²",
        "textthreesuperior": "³",
        "textonehalf": "½",
        "textdegree": "°",
        "textmu": "µ",
        "texteuro": "€",
    },
    **{"pounds": "£", "S": "§", "P": "¶", "textcopyright": "©", "textregistered": "®", "dag": "†"},
    **{"textquestiondown": "¿", "textexclamdown": "¡", "guillemotleft": "«", "guillemotright": "»"},
    **{"guilsinglleft": "‹", "guilsinglright": "›", "textnumero": "№", "textordfeminine": "ª"},
    **{"textordmasculine": "º", "textonesuperior": "¹"},
    **{"texttrademark": "™", "textbullet": "•", "textperiodcentered": "·"},
}
_MATH = {
    **{r"\alpha": "α", r"\beta": "β", r"\gamma": "γ", r"\Gamma": "Γ", r"\leq": "≤", r"\geq": "≥"},
    **{r"\neq": "≠", r"\times": "×", r"\pm": "±", r"\rightarrow": "→", r"\infty": "∞", r"\in": "∈"},
    **{r"\forall": "∀", r"\surd": "√", "_2": "₂", "^-": "⁻", r"\mathbb{R}": "ℝ", "-": "−"},
    **{r"\sum": "∑", r"\int": "∫", r"\langle": "⟨", r"\rangle": "⟩", r"\oplus": "⊕"},
    **{r"\otimes": "⊗", r"\leftrightarrow": "↔", r"\Rightarrow": "⇒", r"\approx": "≈"},
    **{r"\equiv": "≡", r"\propto": "∝", r"\partial": "∂", r"\emptyset": "∅", r"\subset": "⊂"},
    **{r"\subseteq": "⊆", r"\cup": "∪", r"\cap": "∩", r"\neg": "¬", r"\wedge": "∧"},
    **{r"\vee": "∨", r"\lceil": "⌈", r"\rceil": "⌉", r"\lfloor": "⌊", r"\rfloor": "⌋"},
    **{r"^n": "ⁿ", r"_n": "ₙ", r"\mathcal{A}": "𝒜"},
    **{r"\mathcal{O}": "𝒪", r"\ell": "ℓ", r"\hbar": "ℏ", r"\nabla": "∇"},
}


def printed(value: str) -> str:
    """What LaTeX prints for ``value``, by a recursive reading that shares nothing with ours."""
    text, rest = _read(value)
    assert not rest, f"unbalanced: {value!r}"
    return " ".join(unicodedata.normalize("NFC", text).split())


def _read(s: str) -> tuple[str, str]:
    out = ""
    while s:
        if s[0] == "}":
            return out, s
        if m := re.match(r"\{\{(\$[^$]+\$)\}\}", s):
            out, s = out + m[1], s[m.end() :]
        elif s.startswith("{$") and (m := re.match(r"\{\$([^$]+)\$\}", s)) and m[1] in _MATH:
            out, s = out + _MATH[m[1]], s[m.end() :]
        elif s[0] == "{":
            inner, s = _read(s[1:])
            assert s[:1] == "}", "unbalanced"
            out, s = out + (inner or "\ue000"), s[1:]
        elif s[0] == "$":
            end = s.index("$", 1)
            out, s = out + s[: end + 1].replace("-", "\ue001"), s[end + 1 :]
        elif m := re.match(r"\\([&%$#_])", s):
            out, s = out + ("\ue001-" if m[1] == "-" else m[1]), s[2:]
        elif m := re.match(r"\\([A-Za-z]+|[`'^~=.\"]) ?", s):
            name, s = m[1], s[m.end() :]
            if name in _ACCENTS:
                if s[0] == "{":
                    base, s = _read(s[1:])
                    s = s[1:]
                elif s[0] == "\\":
                    base, s = s[1], s[2:]
                else:
                    base, s = s[0], s[1:]
                mark = unicodedata.lookup("COMBINING " + _ACCENTS[name])
                out += unicodedata.normalize("NFC", base[0] + mark)
            else:
                out += _PRINTED[name]
        else:
            out, s = out + s[0], s[1:]
    for ligature, char in (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”")):
        out = out.replace(ligature, char)
    return out.replace("\ue000", "").replace("\ue001", "-"), s
