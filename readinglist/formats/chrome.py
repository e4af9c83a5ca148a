"""What pages print around their papers, as data: to teach the reader a line, add it here.

Every pattern must match a whole line and be narrow: "Image-to-Markup Generation …" and "Google"
are no page chrome. What is skipped is always listed to the user.
"""

from __future__ import annotations

import re

_NAVIGATION = """
    about|account|all|apps|archive|blog|browse|buckets|buckets new|careers|changelog|chat
    classroom|close|collections|community|company|contact|cookie settings|cookies|copy link|daily
    daily papers|daily papers - hugging face|dark|dark theme|datasets|discover|discussions|docs
    documentation|edit|enterprise|events|explore|faq|features|feed|feedback|filter|follow
    following|forum|github|hardware|help|home|hugging face|hugging face's logo|huggingchat
    huggingface|inference endpoints|inference providers|it|jobs|languages|leaderboards|learn
    legal|light|like|listen|load more|load more papers|log in|log out|login|main menu|manage|menu
    models|monthly|more|new|newest|next|next page|notifications|open menu|organizations|papers
    posts|press|previous|previous page|pricing|privacy|privacy policy|profile|recent|reply|report
    save|scroll to top|search|search papers|settings|share|show less|show more|sign in|sign out
    sign up|site map|sitemap|skip to content|skip to main content|solutions|sort|sort by|spaces
    status|submit|submit a paper|submit paper|subscribe|support|switch theme|system theme|tags
    tasks|team|terms|terms of service|terms of use|theme|toggle theme|top|tos|trending
    trending papers|trending papers - hugging face|twitter|upgrade|view all|website|weekly
    your papers
"""
_NAVIGATION += """
    accueil|actualités|anmelden|connexion|confidentialité|daten|datenschutz|datensätze|documentos|dokumentation
    entrar|impressum|iniciar sesión|inscription|jeux de données|kontakt|modelle|modelos|modèles|nächste|preise
    precios|registrarse|registrieren|siguiente|anterior|suchen|tarifs|vorherige|weiter|zurück|über uns
    模型|数据集|空间|文档|价格|登录|注册|首页|搜索|论文|每日论文|上一页|下一页|关于|隐私|条款|更多|分享|收藏
    モデル|データセット|ドキュメント|料金|ログイン|登録|論文|前へ|次へ|検索|모델|데이터셋|문서|가격|로그인|가입|논문|이전|다음|검색
"""
NAVIGATION = frozenset(w.strip() for w in _NAVIGATION.replace("\n", "|").split("|") if w.strip())
"""Single entries of menus, folded; below an unfinished line of text one may be its last word."""

_PHRASES = """
    by ak and the research community
    byak and the research community
    and the research community
    by
    ak
    by ak
    by ak and the ai research community
    ak and the research community
    onwards and upwards,
    get trending papers in your email inbox
    get trending papers in your email inbox once a day
    search models, datasets, users
    search models, datasets, users, organizations
    trending papers ranked by github stars activity
    ranked by github stars activity
    view all activity
    unsubscribe or manage your notification settings
    to view more checkout today's daily paper page.
    to view more checkout today’s daily paper page.
    accept all
    accept all cookies
    accept
    accept cookies
    reject all
    reject all cookies
    decline
    got it
    only necessary
    manage cookies
    manage preferences
    cookie preferences
    skip ad
    advertisement
    ad
    sponsored
    promoted
    back to top
    read more
    sign up for free
    all rights reserved
    all rights reserved.
    view in browser
    view this email in your browser
    open in app
    recommended for you
    related articles
    related papers
    all papers
    hello readers,
    today
    this week
    this month
    hot
    bookmark
    this paper was recommended by the librarian bot
    papers with code
    share collection|view history|collection guide|browse collections|about collections
    fields of study|date range|has pdf|journals & conferences|sort by relevance|sort by date|alert|cite|save alert
    any time|any type|review articles|include patents|include citations|create alert|advanced search
    most recent|top recent|top hype|friends|recommended|library|show similar|discuss|show similar | discuss
    communities|categories|custom categories|view blog|resources|show bibtex|show revisions|back to all papers
"""
PHRASES = frozenset(p.strip() for p in re.split(r"\n|(?<! )\|(?! )", _PHRASES) if p.strip())
"""Whole lines of pages and mails, folded."""

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    # the letters it may begin with ("" for any), the pattern, the reason
    (
        "sap",
        r"(?:sponsored|advertisement|promoted|ad)(?: (?:by|content|post))?\s?[:·|—–].{0,300}",
        "advert",
    ),
    (
        "wto",
        r"(?:we|this (?:web)?site|our partners|we and our partners) uses? cookies\b.{0,300}",
        "cookies",
    ),
    ("b", r"by using this (?:web)?site,? you (?:agree|accept)\b.{0,200}", "cookies"),
    (
        "s",
        r"(?:subscribe|sign up) (?:to|for) (?:our|the|my) (?:\w+ ){0,3}newsletter\b.{0,120}",
        "advert",
    ),
    (
        "j",
        r"join (?:the|our) (?:hugging ?face )?(?:discord|slack|community|discussion)\b.{0,40}",
        "page",
    ),
    ("ls", r"(?:log in|sign in|login|sign up) (?:to|or|with) .{1,60}", "page"),
    ("n", r"new\s?[-–—:?]\s?(?:you|i) can submit papers to be featured .{0,120}", "mail text"),
    ("h", r"here is the selection of papers for today\b.{0,30}", "mail text"),
    ("hw", r"(?:https?://)?(?:www\.)?huggingface\.co/papers/submit/?\.?", "mail text"),
    ("[h", r"\[?hugging face['’]s logo\]?(?: hugging face)?", "page"),
    ("b", r"by\s?ak and the (?:ai )?research community", "page"),
    ("h", r"hugging face (?:weekly|daily|monthly|주간|일간|월간) .{0,80}", "page"),
    ("s출来", r"(?:source|출처|来源)\s?[:：]\s?https?://\S+", "page"),
    ("o", r"on .{5,120} wrote:", "mail text"),
    ("a", r"about [\d,.]+ results\b.{0,60}", "page"),
    ("s", r"since (?:19|20)\d\d", "page"),
    (
        "opsikd",
        r"(?:oral|poster|spotlight|industry|keynote|demo|invited|parallel) (?:session|track)s?\b.{0,80}",
        "page",
    ),
    ("p", r"proceedings of .{5,200}", "page"),
    ("", r".{5,200}\((?:eds?\.?|editors?)\)", "page"),
    ("f", r"(?:-{2,} ?)?forwarded message(?: ?-{2,})?", "mail text"),
    ("©(c", r"(?:©|\(c\)|copyright\b).{0,80}", "page"),
    ("", r"(?:\S{1,40}'s|\S{1,40}’s) (?:avatar|profile picture|logo)", "picture"),
    ("ailt", r"(?:avatar|image|logo|thumbnail)(?:\s?\d+)?", "picture"),
    ("p", r"page \d+(?: (?:of|/) \d+)?", "page number"),
    ("y", r"you(?:['’]re| are) receiving this (?:e-?mail|newsletter)\b.{0,200}", "mail text"),
    ("0123456789", r"\d+ min(?:ute)?s? read", "page"),
    ("wh", r"(?:https?://)?(?:www\.)?huggingface\.co/?", "page"),
    ("s", r"showing (?:\d+|up to \d+)\b.{0,60}", "page"),
    (
        "0123456789",
        r"\d+(?:\.\d+)?[km]? (?:results?|papers?|views?|likes?|followers?|members?)",
        "page",
    ),
    ("tsp", r"(?:tweet|share|post) (?:this|on) .{1,20}", "page"),
)

HEADER_REASONS = frozenset({"page", "menu"})
"""Chrome of the page itself: text among it is the page's too (a search phrase, one's own name)."""


def _by_letter() -> tuple[
    dict[str, list[tuple[re.Pattern[str], str]]], list[tuple[re.Pattern[str], str]]
]:
    table: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    anywhere = []
    for letters, pattern, reason in _PATTERNS:
        compiled = re.compile(pattern, re.IGNORECASE)
        for letter in letters:
            table.setdefault(letter, []).append((compiled, reason))
        if not letters:
            anywhere.append((compiled, reason))
    return table, anywhere


_BY_LETTER, _ANYWHERE = _by_letter()
_ANY_OF_LETTER = {
    letter: re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in found), re.IGNORECASE)
    for letter, found in _BY_LETTER.items()
}
"""All patterns of a letter at once: nearly every line matches none."""


def why(line: str) -> str | None:
    """Why ``line`` (one line, white space collapsed) is page chrome: in a word, or None if it is not."""
    if not line or len(line) > 340:
        return None
    # Not the full stop: "models." ends an abstract, "Models" is a menu.
    folded = line.casefold().removesuffix("...").rstrip(" …!")
    if folded in NAVIGATION:
        return "menu"
    if folded in PHRASES:
        return "page"
    any_of = _ANY_OF_LETTER.get(folded[:1])
    if any_of and any_of.fullmatch(line):
        return next(r for pattern, r in _BY_LETTER[folded[:1]] if pattern.fullmatch(line))
    if folded.endswith(("avatar", "picture", "logo", "eds.)", "editors)", "(ed.)")):
        for pattern, reason in _ANYWHERE:
            if pattern.fullmatch(line):
                return reason
    return None


_INSTITUTION = re.compile(
    r"(?:.{0,50}\b(?:University|Institute|Universit\S+|Labs?|Laboratory|Laboratories|Research|College|Inc\.?|AI"
    r"|Academy|Foundation|Team|Group)(?: (?:of|for|at) .{2,40})?"
    r"|Google(?: DeepMind)?|Microsoft|NVIDIA|Meta|Apple|Amazon|IBM|Intel|Tencent|ByteDance|Alibaba|Baidu|Huawei"
    r"|DeepSeek|DeepMind|OpenAI|Anthropic|Qwen|Mistral|Cohere|Salesforce|Adobe|Snowflake|Hugging Face|MIT|KAIST|ETH"
    r"|Stanford|Berkeley|Oxford|Samsung|LG|NAVER|Kakao|Moonshot|MiniMax|Databricks|Together|EleutherAI|BAAI)"
)


def is_organisation(name: str) -> bool:
    """Whether ``name`` is spelt as institutions and companies are."""
    return _INSTITUTION.fullmatch(name) is not None
