"""XML: libraries, feeds, archives."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from html import escape

from tests.bench.families.made import Made


def endnote(papers: Sequence[Made]) -> str:
    def styled(text: object) -> str:
        return f'<style face="normal" font="default" size="100%">{escape(str(text))}</style>'

    records = "".join(
        '<record><database name="My.enl" path="My.enl">My.enl</database>'
        f"<rec-number>{p.number}</rec-number>"
        '<ref-type name="Journal Article">17</ref-type><contributors><authors>'
        + "".join(f"<author>{styled(f'{f}, {g}')}</author>" for g, f in p.names)
        + f"</authors></contributors><titles><title>{styled(p.title)}</title>"
        f"<secondary-title>{styled(p.venue)}</secondary-title></titles>"
        f"<pages>{styled('1-9')}</pages><volume>{styled(12)}</volume>"
        f"<keywords><keyword>{styled('pruning')}</keyword></keywords>"
        f"<dates><year>{styled(p.year)}</year></dates><abstract>{styled(p.abstract)}</abstract>"
        f"<urls><related-urls><url>{styled(f'https://doi.org/{p.doi}')}</url></related-urls></urls>"
        f"<electronic-resource-num>{styled(p.doi)}</electronic-resource-num></record>"
        for p in papers
    )
    return f'<?xml version="1.0" encoding="UTF-8" ?><xml><records>{records}</records></xml>'


def pubmed(papers: Sequence[Made]) -> str:
    return (
        '<?xml version="1.0" ?>\n<PubmedArticleSet>\n'
        + "\n".join(
            f'<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">{31_000_000 + p.number}'
            "</PMID><DateCompleted><Year>2020</Year><Month>01</Month><Day>01</Day></DateCompleted>"
            '<Article PubModel="Print"><Journal><ISSN IssnType="Print">1234-5678</ISSN><JournalIssue>'
            f"<Volume>12</Volume><Issue>3</Issue><PubDate><Year>{p.year}</Year><Month>Mar</Month>"
            f"<Day>4</Day></PubDate></JournalIssue><Title>{escape(p.venue)}</Title></Journal>"
            f"<ArticleTitle>{escape(p.title)}.</ArticleTitle>"
            "<Pagination><MedlinePgn>1-9</MedlinePgn></Pagination>"
            f'<ELocationID EIdType="doi" ValidYN="Y">{p.doi}</ELocationID>'
            f"<Abstract><AbstractText>{escape(p.abstract)}</AbstractText></Abstract><AuthorList>"
            + "".join(
                f"<Author><LastName>{escape(f)}</LastName><ForeName>{escape(g)}</ForeName>"
                f"<Initials>{escape(g[:1])}</Initials><AffiliationInfo><Affiliation>University of X."
                "</Affiliation></AffiliationInfo></Author>"
                for g, f in p.names
            )
            + "</AuthorList><Language>eng</Language></Article>"
            '<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">pruning</Keyword></KeywordList>'
            "</MedlineCitation><PubmedData><ArticleIdList>"
            f'<ArticleId IdType="pubmed">{31_000_000 + p.number}</ArticleId>'
            f'<ArticleId IdType="doi">{p.doi}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>'
            for p in papers
        )
        + "\n</PubmedArticleSet>"
    )


def zotero_rdf(papers: Sequence[Made]) -> str:
    return (
        '<rdf:RDF\n xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n'
        ' xmlns:z="http://www.zotero.org/namespaces/export#"\n'
        ' xmlns:dcterms="http://purl.org/dc/terms/"\n xmlns:dc="http://purl.org/dc/elements/1.1/"\n'
        ' xmlns:bib="http://purl.org/net/biblio#"\n xmlns:foaf="http://xmlns.com/foaf/0.1/"\n'
        ' xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">\n'
        + "".join(
            f'    <bib:Article rdf:about="https://arxiv.org/abs/{p.arxiv}">\n'
            "        <z:itemType>journalArticle</z:itemType>\n"
            "        <dcterms:isPartOf>\n            <bib:Journal>\n"
            f"                <dc:title>{escape(p.venue)}</dc:title>\n"
            "                <prism:volume>12</prism:volume>\n"
            f"                <dc:identifier>DOI {p.doi}</dc:identifier>\n"
            "            </bib:Journal>\n        </dcterms:isPartOf>\n"
            "        <bib:authors>\n            <rdf:Seq>\n"
            + "".join(
                "                <rdf:li>\n                    <foaf:Person>\n"
                f"                        <foaf:surname>{escape(f)}</foaf:surname>\n"
                f"                        <foaf:givenName>{escape(g)}</foaf:givenName>\n"
                "                    </foaf:Person>\n                </rdf:li>\n"
                for g, f in p.names
            )
            + "            </rdf:Seq>\n        </bib:authors>\n"
            "        <dc:subject>to read</dc:subject>\n"
            f"        <dc:title>{escape(p.title)}</dc:title>\n"
            f"        <dcterms:abstract>{escape(p.abstract)}</dcterms:abstract>\n"
            f"        <dc:date>{p.year}-05-01</dc:date>\n"
            "        <dc:identifier>\n            <dcterms:URI>\n"
            f"                <rdf:value>https://arxiv.org/abs/{p.arxiv}</rdf:value>\n"
            "            </dcterms:URI>\n        </dc:identifier>\n    </bib:Article>\n"
            for p in papers
        )
        + "</rdf:RDF>\n"
    )


def oai(papers: Sequence[Made]) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">\n<ListRecords>\n'
        + "".join(
            f"<record>\n<header><identifier>oai:arXiv.org:{p.arxiv}</identifier>"
            "<datestamp>2025-03-12</datestamp><setSpec>cs</setSpec></header>\n<metadata>\n"
            ' <arXiv xmlns="http://arxiv.org/OAI/arXiv/">\n'
            f" <id>{p.arxiv}</id><created>{p.year}-05-01</created><authors>"
            + "".join(
                f"<author><keyname>{escape(f)}</keyname><forenames>{escape(g)}</forenames></author>"
                for g, f in p.names
            )
            + f"</authors><title>{escape(p.title)}</title><categories>cs.LG cs.AI</categories>"
            f"<comments>10 pages</comments><doi>{p.doi}</doi>"
            f"<abstract>  {escape(textwrap.fill(p.abstract, 79))}\n</abstract></arXiv>\n"
            "</metadata>\n</record>\n"
            for p in papers
        )
        + "</ListRecords>\n</OAI-PMH>"
    )


def atom(papers: Sequence[Made]) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        '  <title type="html">ArXiv Query: search_query=cat:cs.LG</title>\n'
        + "".join(
            f"  <entry>\n    <id>http://arxiv.org/abs/{p.arxiv}v2</id>\n"
            f"    <updated>{p.year}-05-20T12:00:00Z</updated>\n"
            f"    <published>{p.year}-05-20T10:00:00Z</published>\n"
            f"    <title>{escape(textwrap.fill(p.title, 79))}</title>\n"
            f"    <summary>  {escape(textwrap.fill(p.abstract, 79))}\n    </summary>\n"
            + "".join(
                f"    <author>\n      <name>{escape(a)}</name>\n    </author>\n" for a in p.authors
            )
            + '    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">12 pages</arxiv:comment>\n'
            f'    <link href="http://arxiv.org/abs/{p.arxiv}v2" rel="alternate" type="text/html"/>\n'
            f'    <link title="pdf" href="http://arxiv.org/pdf/{p.arxiv}v2" rel="related"/>\n'
            '    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.LG"/>\n'
            '    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>\n'
            '    <category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/>\n  </entry>\n'
            for p in papers
        )
        + "</feed>\n"
    )


def rss(papers: Sequence[Made]) -> str:
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' version="2.0">\n<channel>\n<title>cs.LG updates on arXiv.org</title>\n'
        + "".join(
            f"    <item>\n      <title>{escape(p.title)}</title>\n"
            f"      <link>https://arxiv.org/abs/{p.arxiv}</link>\n"
            f"      <description>arXiv:{p.arxiv}v1 Announce Type: new \n"
            f"Abstract: {escape(p.abstract)}</description>\n"
            f'      <guid isPermaLink="false">oai:arXiv.org:{p.arxiv}v1</guid>\n'
            "      <category>cs.LG</category>\n"
            "      <pubDate>Wed, 12 Mar 2025 00:00:00 -0400</pubDate>\n"
            "      <arxiv:announce_type>new</arxiv:announce_type>\n"
            f"      <dc:creator>{escape(', '.join(p.authors))}</dc:creator>\n    </item>\n"
            for p in papers
        )
        + "</channel>\n</rss>\n"
    )


def rss_1(papers: Sequence[Made]) -> str:
    def names(p: Made) -> str:
        return ", ".join(f'<a href="http://arxiv.org/find/cs/1/au:+X">{a}</a>' for a in p.authors)

    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n\n<rdf:RDF\n'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n'
        ' xmlns="http://purl.org/rss/1.0/"\n xmlns:dc="http://purl.org/dc/elements/1.1/"\n>\n'
        + "".join(
            f'<item rdf:about="http://arxiv.org/abs/{p.arxiv}">\n'
            f"<title>{escape(p.title)}. (arXiv:{p.arxiv}v1 [cs.LG])</title>\n"
            f"<link>http://arxiv.org/abs/{p.arxiv}</link>\n"
            f"<description>{escape(f'<p>{escape(p.abstract)}</p>')}</description>\n"
            f"<dc:creator>{escape(names(p))}</dc:creator>\n</item>\n"
            for p in papers
        )
        + "</rdf:RDF>\n"
    )
