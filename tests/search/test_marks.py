"""Marks agree with what is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from readinglist.search.marks import LONGEST, mark_spans, snippet
from readinglist.search.query import parse


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in mark_spans(text, parse(query).terms)]


def test_a_paper_found_by_networks_has_network_marked() -> None:
    assert marked("A network of Networks; networking.", "networks") == [
        *("network", "Networks", "networking")
    ]


def test_parts_and_wholes_are_marked_where_they_stand() -> None:
    assert marked("The U-Net paper", "unet") == ["U-Net"]
    assert marked("The U-Net paper", "net") == ["Net"]
    assert marked("The U-Net and UNet", "u-net") == ["U-Net", "UNet"]
    assert marked("GPT4Image", "image") == ["Image"]
    assert marked("Café Müller", "cafe muller") == ["Café", "Müller"]
    assert marked("深度学习综述", "学习") == ["学习"]
    assert marked("Shannon's law", "shannon") == ["Shannon"]


def test_a_phrase_is_marked_as_one_and_only_where_it_is_one() -> None:
    text = "neural network, network neural, neural networks"
    assert marked(text, '"neural network"') == ["neural network", "neural networks"]


def test_a_prefix_marks_the_whole_word() -> None:
    assert marked("Transformers transform trans", "transf*") == ["Transformers", "transform"]


def test_words_like_a_misspelt_one_are_marked() -> None:
    assert marked("Attention and attentive atention", "atention~1") == ["Attention", "atention"]


def test_words_near_each_other_are_marked_one_by_one() -> None:
    assert marked("deep and wide networks", '"deep networks"~3') == ["deep", "networks"]


def test_what_was_excluded_or_asked_of_other_fields_is_not_marked() -> None:
    assert marked("deep smith", "x -deep author:smith") == []


def test_overlapping_marks_are_one() -> None:
    assert marked("zero-shot learning", 'zero-shot "shot learning"') == ["zero-shot learning"]


@given(st.text(max_size=80), st.text(max_size=30))
def test_spans_are_in_order_and_inside(text: str, query: str) -> None:
    at = 0
    for start, end in mark_spans(text, parse(query).terms):
        assert at <= start < end <= len(text)
        at = end


@given(st.text(max_size=600), st.sampled_from(["a", "deep", "a*", "0 1 2"]), st.integers(20, 300))
def test_a_snippet_is_the_text_itself(text: str, query: str, length: int) -> None:
    cut = snippet(text, parse(query).terms, length)
    plain = cut.replace("<mark>", "").replace("</mark>", "").strip("…").strip()
    if "<mark>" not in text and "</mark>" not in text:
        assert plain in text
        assert len(plain) <= length


def test_a_snippet_shows_where_most_of_the_words_are() -> None:
    text = "alpha " + "filler " * 60 + "alpha beta gamma " + "filler " * 60
    cut = snippet(text, ("alpha", "beta", "gamma"), 100)
    assert "<mark>alpha</mark> <mark>beta</mark> <mark>gamma</mark>" in cut
    assert cut.startswith("…")
    assert cut.endswith("…")


def test_a_short_text_is_shown_whole_and_not_escaped() -> None:
    assert snippet("a < b & deep", ("deep",)) == "a < b & <mark>deep</mark>"


def test_without_hits_the_beginning_is_shown() -> None:
    assert snippet("one two three " * 40, ("zzz",), 40).startswith("one two three")


def test_a_huge_text_is_looked_at_to_a_limit() -> None:
    assert mark_spans("x " * LONGEST + "deep", ("deep",)) == ()
