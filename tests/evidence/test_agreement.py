"""A text and its fingerprint give the same verdict on whatever is asked, and neither passes what is not
there.
"""

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.evidence import Quotation, check
from generator.evidence.folding import fold
from generator.evidence.verdict import Outcome
from tests.evidence.held_both import held_both
from tests.evidence.texts import ARTICLES

#: Few words, so that they come again, in company of all that the rule is about.
PIECES = [
    *(
        "one",
        "two",
        "two",
        "Two",
        "not",
        "don't",
        "re-do",
        "7,000",
        "não",
        "не",
        "لا",
        "我",
        "不",
        "ไม่",
        "カ",
        "x.",
    ),
    *("“", "”", "„", "‘", "’", "'", '"', "«", "»", "「", "」", ",", ".", "…", "—", " - ", "\n\n", *[" "] * 6),
]
texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
RETYPED = {ord(one): other for one, other in zip("“”’‘—…", ['"', '"', "'", "'", "–", "..."], strict=True)}
modes = st.sampled_from(["direct", "fragment", "indirect"])


@st.composite
def parts(draw, text):
    """A part of a text, or of another one, or nearly one."""
    start = draw(st.integers(0, len(text)))
    part = text[start : start + draw(st.integers(1, 40))]
    if draw(st.booleans()):
        at = draw(st.integers(0, len(part)))
        part = part[:at] + draw(st.sampled_from(["", *PIECES])) + part[at + draw(st.integers(0, 2)) :]
    return part


@st.composite
def cases(draw):
    text = draw(texts)
    segments = tuple(draw(st.lists(parts(text), min_size=1, max_size=3)))
    sides = st.none() | parts(text)
    quotation = Quotation(segments, draw(modes), draw(sides), draw(sides), draw(st.booleans()))
    return text, draw(st.sampled_from(["en", None])), quotation


@given(cases())
def test_a_text_and_its_fingerprint_agree(case):
    text, language, quotation = case
    of_text, of_fingerprint = held_both(text, language)
    assert of_fingerprint.structure == of_text.structure
    verdict = check(quotation, of_text)
    assert check(quotation, of_fingerprint) == verdict
    if verdict.checked:
        assert len(verdict.places) == len(quotation.segments)
        for segment, place in zip(quotation.segments, verdict.places, strict=True):
            assert fold(segment) == fold(of_text.text(place.start, place.end))


@given(st.sampled_from(ARTICLES), st.data())
def test_a_part_of_a_quotation_from_word_to_word_is_right(article, data):
    """Cut at spaces that the text has, a quotation of enough words is right, however its marks are typed."""
    quote = data.draw(st.sampled_from(article.quoted))
    words = quote.split() if " " in quote else list(quote)
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    assume(words[end - 1 : end + 1] != ["…", "…"])  # an ellipsis is not cut
    assume(words[start - 1 : start + 1] != ["…", "…"])
    part = (" " if " " in quote else "").join(words[start:end])
    for held in held_both(article.text, article.language):
        as_printed = check(Quotation((part,), "indirect"), held)
        retyped = part.translate(RETYPED)
        assert check(Quotation((f" {retyped}\n",), "indirect"), held) == as_printed
        if end - start >= 5:
            reasons = {None, "the source has these words more than once"}
            assert as_printed.reason in reasons


@given(texts, texts)
def test_what_is_checked_is_in_the_text(text, words):
    for held in held_both(text, "en"):
        if check(Quotation((words,), "indirect"), held).outcome is Outcome.CHECKED:
            assert fold(words) in fold(text)
