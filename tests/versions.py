"""Real preprints with what was published of them, and works that only look like it: a labelled set."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from readinglist.model import Identifier, Person, Record
from readinglist.text import people


class Work(NamedTuple):
    """A work as arXiv and as its publisher tell it."""

    arxiv: str
    title: str
    authors: str
    venue: str
    year: int
    doi: str


WORKS = tuple(
    Work(*line)
    for line in (
        (
            "1706.03762",
            "Attention Is All You Need",
            "Ashish Vaswani; Noam Shazeer; Niki Parmar; Jakob Uszkoreit; Llion Jones; Aidan N. Gomez; "
            "Łukasz Kaiser; Illia Polosukhin",
            "Advances in Neural Information Processing Systems",
            2017,
            "",
        ),
        (
            "1810.04805",
            "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
            "Jacob Devlin; Ming-Wei Chang; Kenton Lee; Kristina Toutanova",
            "Proceedings of NAACL-HLT",
            2019,
            "10.18653/v1/N19-1423",
        ),
        (
            "1512.03385",
            "Deep Residual Learning for Image Recognition",
            "Kaiming He; Xiangyu Zhang; Shaoqing Ren; Jian Sun",
            "IEEE Conference on Computer Vision and Pattern Recognition (CVPR)",
            2016,
            "10.1109/CVPR.2016.90",
        ),
        (
            "1412.6980",
            "Adam: A Method for Stochastic Optimization",
            "Diederik P. Kingma; Jimmy Ba",
            "International Conference on Learning Representations",
            2015,
            "",
        ),
        (
            "1505.04597",
            "U-Net: Convolutional Networks for Biomedical Image Segmentation",
            "Olaf Ronneberger; Philipp Fischer; Thomas Brox",
            "Medical Image Computing and Computer-Assisted Intervention – MICCAI 2015",
            2015,
            "10.1007/978-3-319-24574-4_28",
        ),
        (
            "1506.01497",
            "Faster R-CNN: Towards Real-Time Object Detection with Region Proposal Networks",
            "Shaoqing Ren; Kaiming He; Ross Girshick; Jian Sun",
            "IEEE Transactions on Pattern Analysis and Machine Intelligence",
            2017,
            "10.1109/TPAMI.2016.2577031",
        ),
        (
            "1703.06870",
            "Mask R-CNN",
            "Kaiming He; Georgia Gkioxari; Piotr Dollár; Ross Girshick",
            "IEEE International Conference on Computer Vision (ICCV)",
            2017,
            "10.1109/ICCV.2017.322",
        ),
        (
            "2103.00020",
            "Learning Transferable Visual Models From Natural Language Supervision",
            "Alec Radford; Jong Wook Kim; Chris Hallacy; Aditya Ramesh; Gabriel Goh; Sandhini Agarwal; "
            "Girish Sastry; Amanda Askell; Pamela Mishkin; Jack Clark; Gretchen Krueger; Ilya Sutskever",
            "Proceedings of the 38th International Conference on Machine Learning",
            2021,
            "",
        ),
        (
            "2010.11929",
            "An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale",
            "Alexey Dosovitskiy; Lucas Beyer; Alexander Kolesnikov; Dirk Weissenborn; Xiaohua Zhai; "
            "Thomas Unterthiner; Mostafa Dehghani; Matthias Minderer; Georg Heigold; Sylvain Gelly; "
            "Jakob Uszkoreit; Neil Houlsby",
            "International Conference on Learning Representations",
            2021,
            "",
        ),
        (
            "1910.10683",
            "Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer",
            "Colin Raffel; Noam Shazeer; Adam Roberts; Katherine Lee; Sharan Narang; Michael Matena; "
            "Yanqi Zhou; Wei Li; Peter J. Liu",
            "Journal of Machine Learning Research",
            2020,
            "",
        ),
        (
            "1910.13461",
            "BART: Denoising Sequence-to-Sequence Pre-training for Natural Language Generation, "
            "Translation, and Comprehension",
            "Mike Lewis; Yinhan Liu; Naman Goyal; Marjan Ghazvininejad; Abdelrahman Mohamed; Omer Levy; "
            "Veselin Stoyanov; Luke Zettlemoyer",
            "Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics",
            2020,
            "10.18653/v1/2020.acl-main.703",
        ),
        (
            "1802.05365",
            "Deep contextualized word representations",
            "Matthew E. Peters; Mark Neumann; Mohit Iyyer; Matt Gardner; Christopher Clark; Kenton Lee; "
            "Luke Zettlemoyer",
            "Proceedings of NAACL-HLT",
            2018,
            "10.18653/v1/N18-1202",
        ),
        (
            "1409.0473",
            "Neural Machine Translation by Jointly Learning to Align and Translate",
            "Dzmitry Bahdanau; Kyunghyun Cho; Yoshua Bengio",
            "ICLR",
            2015,
            "",
        ),
        (
            "1406.1078",
            "Learning Phrase Representations using RNN Encoder-Decoder for Statistical Machine Translation",
            "Kyunghyun Cho; Bart van Merriënboer; Caglar Gulcehre; Dzmitry Bahdanau; Fethi Bougares; "
            "Holger Schwenk; Yoshua Bengio",
            "Proceedings of EMNLP",
            2014,
            "10.3115/v1/D14-1179",
        ),
        (
            "2006.11239",
            "Denoising Diffusion Probabilistic Models",
            "Jonathan Ho; Ajay Jain; Pieter Abbeel",
            "Advances in Neural Information Processing Systems 33",
            2020,
            "",
        ),
        (
            "2112.10752",
            "High-Resolution Image Synthesis with Latent Diffusion Models",
            "Robin Rombach; Andreas Blattmann; Dominik Lorenz; Patrick Esser; Björn Ommer",
            "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
            2022,
            "10.1109/CVPR52688.2022.01042",
        ),
        (
            "1301.3781",
            "Efficient Estimation of Word Representations in Vector Space",
            "Tomas Mikolov; Kai Chen; Greg Corrado; Jeffrey Dean",
            "ICLR Workshop",
            2013,
            "",
        ),
        (
            "1312.5602",
            "Playing Atari with Deep Reinforcement Learning",
            "Volodymyr Mnih; Koray Kavukcuoglu; David Silver; Alex Graves; Ioannis Antonoglou; "
            "Daan Wierstra; Martin Riedmiller",
            "NIPS Deep Learning Workshop",
            2013,
            "",
        ),
        (
            "1609.02907",
            "Semi-Supervised Classification with Graph Convolutional Networks",
            "Thomas N. Kipf; Max Welling",
            "International Conference on Learning Representations",
            2017,
            "",
        ),
        (
            "1710.10903",
            "Graph Attention Networks",
            "Petar Veličković; Guillem Cucurull; Arantxa Casanova; Adriana Romero; Pietro Liò; "
            "Yoshua Bengio",
            "International Conference on Learning Representations",
            2018,
            "",
        ),
        (
            "2002.05709",
            "A Simple Framework for Contrastive Learning of Visual Representations",
            "Ting Chen; Simon Kornblith; Mohammad Norouzi; Geoffrey Hinton",
            "Proceedings of the 37th International Conference on Machine Learning",
            2020,
            "",
        ),
        (
            "1911.05722",
            "Momentum Contrast for Unsupervised Visual Representation Learning",
            "Kaiming He; Haoqi Fan; Yuxin Wu; Saining Xie; Ross Girshick",
            "IEEE/CVF Conference on Computer Vision and Pattern Recognition",
            2020,
            "10.1109/CVPR42600.2020.00975",
        ),
        (
            "2106.09685",
            "LoRA: Low-Rank Adaptation of Large Language Models",
            "Edward J. Hu; Yelong Shen; Phillip Wallis; Zeyuan Allen-Zhu; Yuanzhi Li; Shean Wang; "
            "Lu Wang; Weizhu Chen",
            "International Conference on Learning Representations",
            2022,
            "",
        ),
        (
            "1611.07004",
            "Image-to-Image Translation with Conditional Adversarial Networks",
            "Phillip Isola; Jun-Yan Zhu; Tinghui Zhou; Alexei A. Efros",
            "IEEE Conference on Computer Vision and Pattern Recognition",
            2017,
            "10.1109/CVPR.2017.632",
        ),
        (
            "1703.10593",
            "Unpaired Image-to-Image Translation using Cycle-Consistent Adversarial Networks",
            "Jun-Yan Zhu; Taesung Park; Phillip Isola; Alexei A. Efros",
            "IEEE International Conference on Computer Vision",
            2017,
            "10.1109/ICCV.2017.244",
        ),
        (
            "1602.04938",
            "“Why Should I Trust You?”: Explaining the Predictions of Any Classifier",
            "Marco Tulio Ribeiro; Sameer Singh; Carlos Guestrin",
            "Proceedings of the 22nd ACM SIGKDD International Conference on Knowledge Discovery and "
            "Data Mining",
            2016,
            "10.1145/2939672.2939778",
        ),
        (
            "1603.02754",
            "XGBoost: A Scalable Tree Boosting System",
            "Tianqi Chen; Carlos Guestrin",
            "Proceedings of the 22nd ACM SIGKDD Conference",
            2016,
            "10.1145/2939672.2939785",
        ),
        (
            "1908.10084",
            "Sentence-BERT: Sentence Embeddings using Siamese BERT-Networks",
            "Nils Reimers; Iryna Gurevych",
            "Proceedings of EMNLP-IJCNLP",
            2019,
            "10.18653/v1/D19-1410",
        ),
        (
            "2004.04906",
            "Dense Passage Retrieval for Open-Domain Question Answering",
            "Vladimir Karpukhin; Barlas Oğuz; Sewon Min; Patrick Lewis; Ledell Wu; Sergey Edunov; "
            "Danqi Chen; Wen-tau Yih",
            "Proceedings of EMNLP",
            2020,
            "10.18653/v1/2020.emnlp-main.550",
        ),
        (
            "1606.05250",
            "SQuAD: 100,000+ Questions for Machine Comprehension of Text",
            "Pranav Rajpurkar; Jian Zhang; Konstantin Lopyrev; Percy Liang",
            "Proceedings of EMNLP",
            2016,
            "10.18653/v1/D16-1264",
        ),
        (
            "1508.07909",
            "Neural Machine Translation of Rare Words with Subword Units",
            "Rico Sennrich; Barry Haddow; Alexandra Birch",
            "Proceedings of the 54th Annual Meeting of the Association for Computational Linguistics",
            2016,
            "10.18653/v1/P16-1162",
        ),
        (
            "2005.11401",
            "Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks",
            "Patrick Lewis; Ethan Perez; Aleksandra Piktus; Fabio Petroni; Vladimir Karpukhin; "
            "Naman Goyal; Heinrich Küttler; Mike Lewis; Wen-tau Yih; Tim Rocktäschel; "
            "Sebastian Riedel; Douwe Kiela",
            "NeurIPS",
            2020,
            "",
        ),
    )
)
"""Bibliographic facts; authors ``Given Family`` by semicolons."""


def preprint(work: Work) -> Record:
    """As arXiv tells it."""
    year = 2000 + int(work.arxiv[:2])
    return Record(
        work.title,
        authors=people(work.authors),
        year=year,
        published=f"{year}-{work.arxiv[2:4]}",
        identifiers=(Identifier("arxiv", work.arxiv),),
    )


def _published(work: Work) -> Record:
    ids = (Identifier("doi", work.doi.lower()),) if work.doi else ()
    return Record(
        work.title,
        authors=people(work.authors),
        year=work.year,
        venue=work.venue,
        identifiers=ids,
        extra={"pages": "1–12"},
    )


def _initials(person: Person) -> Person:
    return replace(person, given=" ".join(f"{part[0]}." for part in person.given.split()))


def versions(work: Work, chance: random.Random) -> Iterator[Record]:
    """The published version as DBLP, the ACL Anthology, Crossref and a colleague's file spell it."""
    told = _published(work)
    yield told
    numbered = replace(told.authors[0], family=f"{told.authors[0].family} 0001")
    yield replace(told, title=f"{told.title}.", authors=(numbered, *told.authors[1:]))  # DBLP
    yield replace(told, title=told.title.upper(), authors=tuple(map(_initials, told.authors)))
    yield replace(told, title=f"{{{told.title.replace(': ', ' : ')}}}", year=work.year)
    late = Person("Latecomer", "Lee")  # one more author in the camera-ready version
    yield replace(told, authors=(*told.authors, late))
    if len(told.authors) > 4:  # "and others"
        yield replace(told, authors=told.authors[: chance.randint(3, len(told.authors) - 1)])


def impostors(work: Work, other: Work, chance: random.Random) -> Iterator[Record]:
    """Works that are not the published version, though much is alike."""
    told, strange = _published(work), people(other.authors)
    shared = {p.family for p in told.authors} & {p.family for p in strange}
    title = told.title
    if not shared:
        yield replace(told, authors=strange)  # the same title by other people
    yield replace(told, title=f"{title}: A Survey", year=work.year + 1)
    yield replace(told, title=f"{title}, Part II", year=work.year + 1)
    yield replace(told, title=f"{title} 2")
    yield replace(told, title=f"Revisiting {title}", authors=strange)
    yield replace(told, title=f"Correction to: {title}")
    yield replace(told, title=f"{title} (Extended Abstract)")
    yield replace(told, year=work.year + 5, venue="Journal of the ACM")  # years later, a journal's
    note = "An extended version of the conference paper"
    yield replace(told, year=work.year + 2, venue="Artificial Intelligence", extra={"note": note})
    yield replace(told, type="phdthesis", year=work.year + 1)  # a thesis of the same name
    yield replace(told, type="book", year=work.year + 1)
    namesakes = tuple(
        replace(p, given=chance.choice([g for g in ("Quentin", "Xaver") if g[0] != p.given[:1]]))
        for p in told.authors
    )
    yield replace(told, authors=namesakes)  # of the same family names
    yield replace(told, authors=(*strange[:3], told.authors[-1]))  # one author in common
    yield replace(told, identifiers=(Identifier("arxiv", other.arxiv),))


def labelled(seed: int = 7) -> Iterator[tuple[Record, Record, bool]]:
    """(preprint, record, whether it is its published version)."""
    chance = random.Random(seed)
    for number, work in enumerate(WORKS):
        for record in versions(work, chance):
            yield preprint(work), record, True
        for step in (1, 2, 3, 5, 7):
            other = WORKS[(number + step) % len(WORKS)]
            for record in impostors(work, other, chance):
                yield preprint(work), record, False
            yield preprint(work), _published(other), False
