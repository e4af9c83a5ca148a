"""Unicode to LaTeX and back: nothing lost, braces balanced, formulas kept, time linear."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.latex import decode, encode, encode_title, show, tables
from readinglist.latex import formula as formulas
from readinglist.latex.encode import tidy
from readinglist.latex.formula import is_formula

FRAGMENTS = (
    *("$", "\\", "{", "}", "--", "-", "`", "'", "''", '"', "~", "^", "_", "&amp;", "%", "x", "A"),
    *("BERT", "β", "Γ", "é", "ế", "–", "—", "“", "’", "  ", "\n", "$x_i$", "$\\beta$", "$O(n)$"),
    *("\\emph{a}", "\\'e", "ı", "i\u0301", "https://a.b/c_d%20", "ﬁ", "中", "א", "👩‍🔬", "ℝ", "²"),
    *(
        "$β$",
        "$x_α^2$",
        "$\\alpha{}$",
        "$\\mathbb{R}{}{}$",
        "₂",
        "?`",
        "!`",
        ",,",
        "1",
        " ",
        "Ελλη",
    ),
    *(
        "@article{",
        "GPT-4",
        "U-Net",
        "𝐀",
        "$\\{a\\}$",
        "$\\left\\{a\\right.$",
        "\\(x\\)",
        "{$\\beta$}",
    ),
)
texts = st.one_of(st.text(), st.lists(st.sampled_from(FRAGMENTS), max_size=9).map("".join))


@given(texts, st.sampled_from([encode, encode_title]), st.booleans())
def test_decoding_gives_back_what_was_encoded(text: str, spell: object, ascii_only: bool) -> None:
    assert callable(spell)
    assert decode(spell(text, ascii_only)) == tidy(text)


@given(texts, st.booleans())
def test_what_is_encoded_is_one_line_balanced_for_every_parser(text: str, ascii_only: bool) -> None:
    for encoded in (encode(text, ascii_only), encode_title(text, ascii_only)):
        assert "\n" not in encoded
        for counted in (encoded, re.sub(r"\\[{}]", "", encoded)):
            depth = 0
            for char in counted:
                depth += (char == "{") - (char == "}")
                assert depth >= 0
            assert depth == 0
        assert not encoded.endswith("\\")
        assert not re.search(r"(?<!\\)[%#&]", encoded)


@given(texts)
def test_decoding_and_showing_never_raise_and_give_one_clean_line(text: str) -> None:
    assert "\n" not in decode(text)
    show(text)


@pytest.mark.parametrize(
    ("text", "ascii_spelling"),
    [
        ("R&D 90% #1 a_b $5", r"R\&D 90\% \#1 a\_b \$5"),
        (
            "{}\\~^",
            r"{\textbraceleft}{\textbraceright}{\textbackslash}{\textasciitilde}{\textasciicircum}",
        ),
        ("< > |", r"{\textless} {\textgreater} {\textbar}"),
        ("Émile Žák ï ő ş ą", r"{\'E}mile {\v Z}{\'a}k {\"\i} {\H o} {\c s} {\k a}"),
        ("Ångström Łódź ßæøœþð", r"{\AA}ngstr{\"o}m {\L}{\'o}d{\'z} {\ss}{\ae}{\o}{\oe}{\th}{\dh}"),
        ("ế ệ ǖ", r"{\'{\^e}} {\d{\^e}} {\={\"u}}"),
        ("– — … “a” ‘b’", r"-- --- {\ldots} ``a'' {\textquoteleft}b{\textquoteright}"),
        ("-- --- `` ''", r"-{}- -{}-{}- `{}` '{}'"),
        ("β ℝ 𝒪 x² H₂O", r"{$\beta$} {$\mathbb{R}$} {$\mathcal{O}$} x{\texttwosuperior} H{$_2$}O"),
        ("中文 Русский Ελληνικά עברית 🚀", "中文 Русский Ελληνικά עברית 🚀"),
        ("$x_i$ and $O(n)$", "$x_i$ and $O(n)$"),
        ("$5 and 10% more than $6", r"\$5 and 10\% more than \$6"),
        ("$β$-VAE", r"$\beta{}$-VAE"),
    ],
)
def test_the_spelling_of_text_in_ascii(text: str, ascii_spelling: str) -> None:
    assert encode(text) == ascii_spelling


def test_utf8_spelling_escapes_only_what_tex_would_read() -> None:
    assert encode("Émile β “x” & {y} < 5 -- –", ascii_only=False) == (
        "Émile β “x” \\& {\\textbraceleft}y{\\textbraceright} < 5 -{}- –"
    )


@pytest.mark.parametrize(
    ("title", "spelling"),
    [
        ("Learning to Collide with GPT-4", "Learning to Collide with {GPT-4}"),
        ("BERT-Based U-Net for Non-IID 3D mRNA", "{BERT}-Based {U-Net} for Non-{IID} {3D} {mRNA}"),
        ("LLaMA, iPhone and the US: C++", "{LLaMA}, {iPhone} and the {US}: {C++}"),
        ("Multi-Task Fine-Tuning of Ordinary Words", "Multi-Task Fine-Tuning of Ordinary Words"),
        ("A $O(N)$ Method", "A {$O(N)$} Method"),
        ("ÖBB and AT&T", '{{\\"O}BB} and {AT\\&T}'),
        ("Γ-Net", "{{$\\Gamma$}-Net}"),
        ("Llama-3 and Qwen2.5", "{Llama-3} and {Qwen2.5}"),
        ("Émile", "{\\'E}mile"),
    ],
)
def test_titles_keep_their_meaningful_capitals_alone(title: str, spelling: str) -> None:
    assert encode_title(title) == spelling


FORMULAS = (
    *("x^2", "x_i^2", r"\frac{1}{2}", r"\frac12", r"x_\alpha", r"\hat{x}", r"\mathcal{O}(n\log n)"),
    *(r"\left( \frac{a}{b} \right)", r"\sqrt[3]{x}", r"\text{for all } x", "x'", "x'^2", "f''"),
    *(
        r"\{a,b\}",
        r"\mathbb R",
        "x^{y^z}",
        r"\sum_{i=1}^n",
        r"\lim_{n\to\infty}",
        "a~b",
        "p < 0.05",
    ),
    *(
        r"10\%",
        r"{\cal O}",
        r"\big( x \big)",
        "10^{-3}",
        "n",
        r"(1+\epsilon)",
        r"\|x\|_2",
        r"A^\top",
    ),
    *(
        r"\overset{a}{b}",
        r"x_\mathrm{max}",
        r"\operatorname{rank}(A)",
        r"\binom{n}{k}",
        r"x^\prime",
    ),
)
NOT_FORMULAS = (
    *(
        "x^2^3",
        "x_i_j",
        r"\frac{1}",
        r"\left(",
        r"\foo",
        "x^",
        "_",
        "a & b",
        "#",
        "x_{",
        "}",
        "x^2'",
    ),
    *(
        r"\begin{a}",
        r"\\",
        "100%",
        r"\limits",
        r"x\limits",
        r"\text{a_b}",
        r"\def\x{}",
        r"\input{x}",
    ),
    *(
        r"\right)",
        "5 and 6",
        r"\sqrt",
        "^^",
        r"\csname x\endcsname",
        r"\mathbb",
        r"x^\cong",
        "é",
        " ",
    ),
    *(r"\left\{ x \right.", "x" * 5000, "{" * 60 + "}" * 60),
)


def test_only_formulas_that_tex_takes_are_formulas() -> None:
    assert [f for f in FORMULAS if not is_formula(f)] == []
    assert [f for f in NOT_FORMULAS if is_formula(f)] == []


@pytest.mark.slow
def test_pdflatex_sets_everything_the_table_holds(tmp_path: Path) -> None:
    if shutil.which("pdflatex") is None:
        pytest.skip("pdflatex is not installed")
    chars = [*tables.TEXT, *tables.MATH, *tables.SPECIALS, *tables.ANGLES, *tables.ESCAPED]
    chars += [chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
    lines = [spelt for char in chars if (spelt := encode(char)).isascii()]
    assert len(lines) > 900
    lines += [f"${f}$" for f in FORMULAS]
    lines += [f"$\\{name}$" for name in sorted(formulas._SYMBOLS)]
    lines += [f"$\\{name}{{x}}$" for name in sorted(formulas._ONE)]
    lines += [
        f"$\\{name}{{x}}{{y}}$ $x_\\{bare}$" for name in formulas._TWO for bare in formulas._BARE
    ]
    (tmp_path / "a.tex").write_text(
        "\\documentclass{article}\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}"
        "\\usepackage{textcomp,amsmath,amssymb,url}\n\\begin{document}\n"
        + "\n\n".join(lines)
        + "\n\\end{document}\n",
        "utf-8",
    )
    command = ["pdflatex", "-interaction=nonstopmode", "a.tex"]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, timeout=120)
    errors = re.findall(r"^!.*", said.stdout.decode("utf-8", "replace"), re.MULTILINE)
    assert errors == []


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\"o}\"o\"{o}{\"{o}} \'\i \v{c} \v c {\c c}", "öööö íč č ç"),
        (r"{NeRF}: {Representing} {Scenes}", "NeRF: Representing Scenes"),
        (r"Saves 90% of memory \& 5\% more", "Saves 90% of memory & 5% more"),
        (r"\emph{very} \textbf{bold \textit{deep}} {\em x}", "very bold deep x"),
        (r"\unknown{kept} \alone text \textup{X}", r"kept \alone text X"),
        (r"A~B\,C\\D\ E", "A B C D E"),
        (r"$\mathcal{O}(n)$ and $x$ \(y\) \ensuremath{z^2}", "$\\mathcal{O}(n)$ and $x$ $y$ $z^2$"),
        (r"cost \$5 and $6 only", "cost $5 and $6 only"),
        (r"``x'' -- --- \textendash{} \ldots{} \S 5 \o \L{}", "“x” – — – … §5 øŁ"),
        (r"Science &amp; Art \&amp; &nosuch;", "Science & Art &amp; &nosuch;"),
        (r"\url{http://a/b_c%20d} \href{http://x}{there}", "http://a/b_c%20d there (http://x)"),
        (r"\~{} \^{} \'{}", "~ ^ ´"),
        (r"1\textsuperscript{st} H\textsubscript{2}O x\textsuperscript{2}", "1st H₂O x²"),
        (r"unclosed {brace and } extra }", "unclosed brace and extra"),
        (r"\'{\^e} {\d{\^e}} \={\"u} {\AA}", "ế ệ ǖ Å"),
        (r"{\noopsort{1973b}}1973", "1973"),
        ("line\n  two\tthree", "line two three"),
        (r"\alpha outside math", "αoutside math"),
    ],
)
def test_decoding_the_latex_of_the_wild(latex: str, text: str) -> None:
    assert decode(latex) == text


def test_deep_nesting_and_long_text_cost_linear_time() -> None:
    start = time.process_time()
    assert decode("{" * 100_000 + "x" + "}" * 100_000) == "x"
    assert decode("\\'{" * 50_000 + "e" + "}" * 50_000).startswith("é")
    nasty = "{$x} 90% é “β” -- $5 \\ \\'e $ " * 33_000
    assert decode(encode(nasty)) == tidy(nasty)
    assert len(decode("$" * 200_000 + "\\(" * 100_000)) > 200_000
    assert show("$x^{" * 50_000)
    assert time.process_time() - start < 6


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain  text", "plain  text"),
        (r"$x^2$, $\alpha$ and $\mathcal{T}$", "x², α and 𝒯"),
        (r"$\mathcal{O}(n^{10})$ in $\mathbb{R}^d$", "𝒪(n¹⁰) in ℝ^d"),
        (r"$\frac{a+b}{2} \leq \sqrt{n}$", "(a+b)/2 ≤ √n"),
        (r"Schr\"odinger's \emph{cat}", "Schrödinger's cat"),
        ("$5 and $6", "$5 and $6"),
        (r"C:\path {x}", r"C:\path {x}"),
        (r"$x_{ij}$ $\hat{y}$ $\text{if } x$", "xᵢⱼ ŷ if x"),
    ],
)
def test_formulas_are_shown_as_near_to_unicode_as_text_can_come(text: str, shown: str) -> None:
    assert show(text) == shown
