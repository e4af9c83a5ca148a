"""Bilingual pages: each title and abstract a second time in Chinese, Japanese or Korean."""

from __future__ import annotations

import random

import pytest

from readinglist.model import Ignored

from . import make_pages, reading
from .scoring import Score

WORDS = {
    "chinese": (
        "",
        "。",
        "我们 提出 一种 新的 方法 学习 模型 图像 语言 推理 训练 数据 结果 表明 优于 现有 基线",
    ),
    "japanese": (
        "",
        "。",
        "我々は 新しい 手法を 提案する モデルの 学習 データ 画像 言語 結果は 優れている 実験",
    ),
    "korean": (
        " ",
        "다.",
        "우리는 새로운 방법을 제안한다 모델의 학습 데이터 이미지 결과는 우수하다 실험에서",
    ),
}
ORDERS = ("tTaA", "TtAa", "tTa", "Tta", "taTA", "TAta", "taA", "tAa")


def sentence(language: str, words: int, dice: random.Random) -> str:
    between, end, known = WORDS[language]
    return between.join(dice.choice(known.split()) for _ in range(words)) + end


def page(language: str, order: str, papers: list[make_pages.Made], dice: random.Random) -> str:
    parts = []
    for paper in papers:
        said = {
            "t": paper.title,
            "a": paper.abstract or "",
            "T": sentence(language, dice.randint(5, 9), dice).rstrip("。.다"),
            "A": "".join(sentence(language, dice.randint(12, 24), dice) for _ in range(5)),
        }
        parts += [said[letter] for letter in order]
    return "\n\n".join(parts)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("language", WORDS)
def test_a_translation_is_no_paper_and_no_part_of_one(language: str, order: str) -> None:
    score = Score()
    for seed in (71, 72):
        papers = make_pages.papers(8, seed)
        text = page(language, order, papers, random.Random(seed))
        assert reading.lines_left_out(text) == []
        score.add(papers, reading.records(text))
    assert (score.f1, score.exactness, score.invented_abstracts) == (1.0, 1.0, 0)


def test_a_translation_is_listed_with_its_reason() -> None:
    text = page("chinese", "tTaA", make_pages.papers(4, 73), random.Random(1))
    reasons = [e.reason for e in reading.entries(text) if isinstance(e, Ignored)]
    assert reasons == ["translation"] * 8


def test_a_digest_in_another_script_keeps_its_text_as_a_summary() -> None:
    papers = make_pages.papers(5, 74)
    found = reading.records(page("chinese", "tA", papers, random.Random(2)))
    assert [r.title for r in found] == [p.title for p in papers]
    assert {r.abstract_kind for r in found} == {"summary"}


def test_a_page_in_one_language_is_read_though_it_names_a_paper_in_another() -> None:
    dice = random.Random(3)
    chinese = [sentence("chinese", 7, dice).rstrip("。") for _ in range(6)]
    text = "\n\n".join(
        f"{title}\n\n{''.join(sentence('chinese', 20, dice) for _ in range(5))}"
        for title in chinese
    )
    found = reading.records(f"{text}\n\nDeep Sets in Two Languages\n")
    assert [r.title for r in found][:6] == chinese
