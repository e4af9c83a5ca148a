"""Which LaTeX command stands for which character: the one table that encode and decode share.

Sources: LaTeX's own input tables (t1enc.dfu, ts1enc.dfu, TeX Live 2022), unicode-math's names for
Greek and symbols (``\\varepsilon`` is ε, ``\\epsilon`` ϵ), amsmath and amssymb. Every command here is
set by pdflatex with T1, utf8, textcomp, amsmath and amssymb (tests/test_latex.py proves it).
"""

from __future__ import annotations

import string
import unicodedata

ESCAPED = "&%$#_"
"""ASCII that a backslash makes text."""

# The braced commands, never \\{ and \\}: BibTeX counts braces without looking at backslashes.
SPECIALS = {
    "{": "textbraceleft",
    "}": "textbraceright",
    "\\": "textbackslash",
    "~": "textasciitilde",
    "^": "textasciicircum",
}
ANGLES = {"<": "textless", ">": "textgreater", "|": "textbar"}
"""These print wrongly in LaTeX's oldest font encoding alone; UTF-8 output leaves them as they are."""

ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
}
"""Accent command → combining character."""

LETTERS = {
    **{"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "å": "aa"},
    **{"Å": "AA", "ł": "l", "Ł": "L", "đ": "dj", "Đ": "DJ", "ð": "dh", "Ð": "DH", "þ": "th"},
    **{"Þ": "TH", "ŋ": "ng", "Ŋ": "NG", "ı": "i", "ȷ": "j", "ẞ": "SS"},
}

_TEXT_SYMBOLS = """
§ S ¶ P † dag ‡ ddag © textcopyright ® textregistered ™ texttrademark £ pounds € texteuro ¥ textyen
¢ textcent ¤ textcurrency ° textdegree µ textmu · textperiodcentered • textbullet
ª textordfeminine º textordmasculine ¹ textonesuperior ² texttwosuperior ³ textthreesuperior
¼ textonequarter ½ textonehalf ¾ textthreequarters « guillemotleft » guillemotright
‹ guilsinglleft › guilsinglright „ quotedblbase ‚ quotesinglbase ‘ textquoteleft ’ textquoteright
¿ textquestiondown ¡ textexclamdown … ldots ‰ textperthousand ‱ textpertenthousand № textnumero
℃ textcelsius ℠ textservicemark ℗ textcircledP ‖ textbardbl ¦ textbrokenbar ¨ textasciidieresis
¯ textasciimacron ´ textasciiacute ␣ textvisiblespace ⁄ textfractionsolidus ※ textreferencemark
฿ textbaht ₦ textnaira ₩ textwon ₫ textdong ₱ textpeso ♪ textmusicalnote ‽ textinterrobang
ƒ textflorin ℞ textrecipe ℮ textestimated ˇ textasciicaron ˘ textasciibreve
"""

_MATH_SYMBOLS = r"""
α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota
κ kappa ϰ varkappa λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau
υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma
Υ Upsilon Φ Phi Ψ Psi Ω Omega
± pm ∓ mp × times ÷ div ∗ ast ⋆ star ∘ circ ∙ bullet ⋅ cdot ∩ cap ∪ cup ⊎ uplus ⊓ sqcap ⊔ sqcup
∨ vee ∧ wedge ∖ setminus ≀ wr ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash ⊙ odot ⋄ diamond
≤ leq ≥ geq ≪ ll ≫ gg ≺ prec ≻ succ ⪯ preceq ⪰ succeq ∼ sim ≃ simeq ≈ approx ≅ cong ≡ equiv
≠ neq ≐ doteq ∝ propto ≍ asymp ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ⊊ subsetneq ⊏ sqsubset
⊑ sqsubseteq ⊒ sqsupseteq ∈ in ∋ ni ∉ notin ⊢ vdash ⊣ dashv ⊨ models ∣ mid ∤ nmid ∥ parallel
⊥ perp ∦ nparallel ⋈ bowtie ≲ lesssim ≳ gtrsim ≶ lessgtr ⩽ leqslant ⩾ geqslant ≮ nless ≯ ngtr ≰ nleq
≱ ngeq ≜ triangleq ⊲ vartriangleleft ⊳ vartriangleright
← leftarrow → rightarrow ↔ leftrightarrow ⇐ Leftarrow ⇒ Rightarrow ⇔ Leftrightarrow
↑ uparrow ↓ downarrow ↕ updownarrow ⇑ Uparrow ⇓ Downarrow ⟵ longleftarrow ⟶ longrightarrow
⟹ Longrightarrow ⟸ Longleftarrow ⟺ Longleftrightarrow ↦ mapsto ⟼ longmapsto ↗ nearrow ↘ searrow
↙ swarrow ↖ nwarrow ↪ hookrightarrow ↩ hookleftarrow ⇀ rightharpoonup ⇌ rightleftharpoons
⇄ rightleftarrows ↝ leadsto
∀ forall ∃ exists ∄ nexists ¬ neg ∅ emptyset ∞ infty ∂ partial ∇ nabla √ surd ∠ angle ∴ therefore
∵ because ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋂ bigcap ⋃ bigcup ⨁ bigoplus
⨂ bigotimes ⋁ bigvee ⋀ bigwedge ⟨ langle ⟩ rangle ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor
ℓ ell ℏ hbar ℘ wp ℜ Re ℑ Im ℵ aleph ℶ beth ′ prime ⋯ cdots ⋮ vdots ⋱ ddots ⊤ top □ square ◻ Box
■ blacksquare △ triangle ▲ blacktriangle ▽ triangledown ▼ blacktriangledown ◇ Diamond ◊ lozenge
★ bigstar ○ bigcirc ✓ checkmark ♠ spadesuit ♡ heartsuit ♢ diamondsuit ♣ clubsuit ♭ flat ♮ natural
♯ sharp ∁ complement ⊬ nvdash ⊭ nvDash ⊩ Vdash
"""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


TEXT = LETTERS | _pairs(_TEXT_SYMBOLS)
"""Character → command used in text, as ``{\\command}``."""

_SUPERSCRIPTS = dict(zip("⁰⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", "0456789+-=()ni", strict=True))
_SUBSCRIPTS = dict(
    zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aeijklmnoprstuvx", strict=True)
)

_ALPHABETS = (
    ("MATHEMATICAL BOLD", "mathbf", string.ascii_letters + string.digits),
    ("MATHEMATICAL ITALIC", "mathit", string.ascii_letters),
    ("MATHEMATICAL BOLD ITALIC", "boldsymbol", string.ascii_letters),
    ("MATHEMATICAL SCRIPT", "mathcal", string.ascii_uppercase),
    ("MATHEMATICAL FRAKTUR", "mathfrak", string.ascii_letters),
    ("MATHEMATICAL DOUBLE-STRUCK", "mathbb", string.ascii_uppercase),
    ("MATHEMATICAL SANS-SERIF", "mathsf", string.ascii_letters + string.digits),
    ("MATHEMATICAL MONOSPACE", "mathtt", string.ascii_letters + string.digits),
)
# Unicode had these before it had the alphabets.
_EARLIER = {
    **{("mathbb", letter): char for letter, char in zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)},
    **{("mathcal", letter): char for letter, char in zip("BEFHILMR", "ℬℰℱℋℐℒℳℛ", strict=True)},
    **{("mathfrak", letter): char for letter, char in zip("CHIRZ", "ℭℌℑℜℨ", strict=True)},
    ("mathit", "h"): "ℎ",
}
_DIGITS = ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE")


def _alphabets() -> dict[str, str]:
    table: dict[str, str] = {}
    for name, command, letters in _ALPHABETS:
        for letter in letters:
            char = _EARLIER.get((command, letter))
            if char is None:
                case = "CAPITAL" if letter.isupper() else "SMALL"
                what = f"DIGIT {_DIGITS[int(letter)]}" if letter.isdigit() else f"{case} {letter}"
                char = unicodedata.lookup(f"{name} {what}".upper())
            table.setdefault(char, f"\\{command}{{{letter}}}")
    return table


_GREEK_NAMES = dict(zip(_pairs(_MATH_SYMBOLS).values(), _pairs(_MATH_SYMBOLS), strict=True))


def _greek_alphabets() -> dict[str, str]:
    """𝛼 and 𝛂, as formulas copied from PDFs have them; their names differ by the letter's alone."""
    table = {"∆": "\\mathrm{\\Delta}"}
    for command, char in _GREEK_NAMES.items():
        name = unicodedata.name(char, "").removeprefix("GREEK ").replace(" LETTER", "")
        for style, font in (("ITALIC", "mathit"), ("BOLD", "boldsymbol")):
            try:
                styled = unicodedata.lookup(f"MATHEMATICAL {style} {name}")
            except KeyError:
                continue
            table[styled] = f"\\{font}{{\\{command}}}"
    return table


ALPHABETS = _alphabets()
"""𝐱 → ``\\mathbf{x}``."""

MATH = {
    **ALPHABETS,
    **_greek_alphabets(),
    **{char: "\\" + command for char, command in _pairs(_MATH_SYMBOLS).items()},
    **{char: "^" + script for char, script in _SUPERSCRIPTS.items()},
    **{char: "_" + script for char, script in _SUBSCRIPTS.items()},
    "−": "-",
}
"""Character → what stands for it between dollars."""

SYMBOL_OF = {text: char for char, text in MATH.items()}
"""What stands between dollars → the one character it is."""

GREEK_ALPHABET = frozenset("αβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰΆΈΉΊΌΎΏ")

TEXT_COMMANDS = {
    **{command: char for char, command in TEXT.items()},
    **{command: char for char, command in (SPECIALS | ANGLES).items()},
    **{"textdollar": "$", "textunderscore": "_", "textquotedbl": '"', "textquotesingle": "'"},
    **{"textendash": "–", "textemdash": "—", "textellipsis": "…", "dots": "…"},
    **{
        "textquotedblleft": "“",
        "textquotedblright": "”",
        "lq": "‘",
        "rq": "’",
        "textasciigrave": "`",
    },
    **{"guillemetleft": "«", "guillemetright": "»", "textsterling": "£", "copyright": "©"},
    **{"textsection": "§", "textparagraph": "¶", "textdagger": "†", "textdaggerdbl": "‡"},
    **{"textless": "<", "textgreater": ">", "textasteriskcentered": "*", "textmho": "℧"},
    **{"textpm": "±", "texttimes": "×", "textdiv": "÷", "textlnot": "¬", "texthyphen": "-"},
    **{"textleftarrow": "←", "textrightarrow": "→", "textuparrow": "↑", "textdownarrow": "↓"},
    **{"textlangle": "⟨", "textrangle": "⟩", "textohm": "Ω", "textopenbullet": "◦", "euro": "€"},
    **{
        "TeX": "TeX",
        "LaTeX": "LaTeX",
        "BibTeX": "BibTeX",
        "LaTeXe": "LaTeX2e",
        "IJ": "Ĳ",
        "ij": "ĳ",
    },
    **{"slash": "/", "textcompwordmark": "", "newblock": "", "textnumero": "№", "lbrack": "["},
    **{"rbrack": "]", "lbrace": "{", "rbrace": "}", "backslash": "\\", "infty": "∞", "times": "×"},
}
"""Command without argument → the character it prints in text."""

MATH_COMMANDS = {
    **{text[1:]: char for char, text in MATH.items() if text.startswith("\\") and "{" not in text},
    **{"le": "≤", "ge": "≥", "ne": "≠", "to": "→", "gets": "←", "land": "∧", "lor": "∨"},
    **{"lnot": "¬", "iff": "⟺", "implies": "⟹", "impliedby": "⟸", "owns": "∋", "varnothing": "∅"},
    **{
        "ldots": "…",
        "dots": "…",
        "dotsc": "…",
        "dotsb": "⋯",
        "lVert": "‖",
        "rVert": "‖",
        "Vert": "‖",
    },
    **{
        "lvert": "|",
        "rvert": "|",
        "vert": "|",
        "mid": "∣",
        "colon": ":",
        "lbrace": "{",
        "rbrace": "}",
    },
    **{
        "hslash": "ℏ",
        "imath": "ı",
        "jmath": "ȷ",
        "smallsetminus": "∖",
        "cdotp": "·",
    },
    **{"eth": "ð", "backslash": "\\", "triangleq": "≜"},
}
"""Command without argument → the character it prints in a formula."""

SPACING_ACCENTS = {
    **{"`": "`", "'": "´", "^": "^", "~": "~", "=": "¯", "u": "˘", ".": "˙", '"': "¨", "r": "˚"},
    **{"H": "˝", "v": "ˇ", "d": ".", "c": "¸", "k": "˛", "b": "_"},
}
"""What an accent without a letter prints."""
