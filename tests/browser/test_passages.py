"""A browser goes where a text directive leads: to the passage, in every script and whatever stands beside."""

from html import escape

import pytest

from generator.evidence import Quotation, check, fingerprint, read_fingerprint, read_text
from generator.evidence.pointing import text_directive, with_directive

#: Paragraphs far apart, so that it can be seen where a browser goes.
PARAGRAPHS = {
    "headline": "We are leaving now",
    "said": "“We are leaving now”, the minister said.",
    "first": "Later she said: “We are staying.” Nobody asked.",
    "second": "In the evening she said: “We are staying.” It’s over – for now.",
    "long": "“From today all well-known roads, <all> of them & more, are open to everybody, and from"
    " tomorrow all bridges will be too, for any car, at any time, and by day and night,” he said.",
    "uk": "«Війська відходять від північного кордону, і всі колони повернуться до своїх баз до кінця місяця, "
    "як було обіцяно», — сказала вона.",
    "ar": "قالت: «تنسحب القوات من الحدود الشمالية اليوم، وستعود جميع القوافل إلى قواعدها قبل نهاية الشهر كما "
    "وعدنا».",
    "zh": "部长说：「部队正在从边境撤离，所有的车队今天都会经过北桥。道路从今天起开放，任何人都可以通过，"
    "不需要护送，也不需要付费，直到本月底为止。我们说到做到，请大家放心，也请大家耐心等待，感谢各位的理解与支持。」",
}
TEXT = "\n\n".join(PARAGRAPHS.values())
QUOTED = {
    "said": Quotation(("We are leaving now",)),
    "first": Quotation(("We are staying.",), prefix="Later she said:"),
    "second": Quotation(("We are staying.",), suffix="It's over"),
    "long": Quotation(
        ("From today all well-known roads, <all> of them & more,", "and by day and night,"),
        elision_reviewed=True,
    ),
    "uk": Quotation((PARAGRAPHS["uk"][1:].partition("»")[0],)),
    "ar": Quotation((PARAGRAPHS["ar"].partition("«")[2].partition("»")[0],)),
    "zh": Quotation((PARAGRAPHS["zh"].partition("「")[2].partition("」")[0],)),
}
#: The paragraphs that are seen without scrolling.
SEEN = """() => [...document.querySelectorAll("p")].filter((p) => {
  const { top, bottom } = p.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}).map((p) => p.id)"""


@pytest.fixture(scope="module")
def article(serve, tmp_path_factory):
    folder = tmp_path_factory.mktemp("article")
    body = "".join(
        f'<div style="block-size: 3000px"></div><p id="{id_}">{escape(text).replace("are", "<b>are</b>")}</p>'
        for id_, text in PARAGRAPHS.items()
    )
    page = f'<!doctype html><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">{body}'
    (folder / "index.html").write_text(page, encoding="utf-8")
    return serve(folder)


@pytest.mark.parametrize(
    "held", [read_text(TEXT, None), read_fingerprint(fingerprint(TEXT))], ids=["text", "print"]
)
@pytest.mark.parametrize("id_", QUOTED)
def test_a_browser_goes_to_the_passage(id_, held, article, open_page):
    verdict = check(QUOTED[id_], held)
    assert verdict.checked, verdict
    directive = text_directive(QUOTED[id_], verdict, held)
    page = open_page(with_directive(article.address(), directive))
    page.wait_for_function("() => scrollY > 0")
    assert page.evaluate(SEEN) == [id_]


def test_a_page_without_the_words_opens_where_its_own_fragment_leads(article, open_page):
    page = open_page(with_directive(article.address("index.html#uk"), "text=nowhere%20to%20be%20found"))
    page.wait_for_function("() => scrollY > 0")
    assert page.evaluate(SEEN) == ["uk"]
