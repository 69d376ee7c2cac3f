"""Text directives: in the form of the specification, and leading to the passage that was meant."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.evidence import (
    Outcome,
    Quotation,
    Verdict,
    check,
    fingerprint,
    read_fingerprint,
    read_text,
)
from generator.evidence.pointing import text_directive, with_directive
from generator.evidence.terms import LONGEST_WHOLE
from generator.evidence.verdict import Reason

TEXT = """We are leaving now

The minister spoke on Monday. “We are leaving now,” she said, “with all our well-known troops, \
all of our tanks, and everything else that belongs to us, before the end of this month.” Nobody asked.

Later she said: “We are staying.” In the evening she said: “We are staying.” It’s over – for now.
"""
FORM = re.compile(r"text=(?:([^-,&]+)-,)?([^-,&]+)(?:,([^-,&]+))?(?:,-([^-,&]+))?")


def terms(directive):
    """Prefix, start, end and suffix of a directive, as a browser reads them."""
    match = FORM.fullmatch(directive)
    assert match is not None, directive
    assert directive.isascii()
    return tuple(term and unquote(term) for term in match.groups())


def found(directive, text):
    """What a browser finds of a directive in a text whose lines are paragraphs."""
    prefix, start, end, suffix = terms(directive)
    before = rf"{re.escape(prefix)}\s*" if prefix else ""
    behind = rf"(?=\s*{re.escape(suffix)})" if suffix else ""
    range_ = rf"(?:.|\n)*?{re.escape(end)}" if end else ""
    match = re.search(rf"{before}(?P<found>(?<!\w){re.escape(start)}{range_}(?!\w)){behind}", text)
    return match and match["found"]


def held_as(kind, text=TEXT):
    return {
        "nothing": None,
        "text": read_text(text, "en"),
        "fingerprint": read_fingerprint(fingerprint(text)),
    }[kind]


def directive(*segments, held, mode="direct", text=TEXT, **beside):
    quotation, source = Quotation(segments, mode, **beside), held_as(held, text)
    verdict = check(quotation, source)
    assert verdict.outcome is (Outcome.NOT_CHECKABLE if held == "nothing" else Outcome.CHECKED), verdict
    return text_directive(quotation, verdict, source)


@pytest.mark.parametrize("held", ["nothing", "text", "fingerprint"])
def test_a_short_quotation_is_given_whole(held):
    made = directive("We are leaving now,", held=held)
    assert made == "text=We%20are%20leaving%20now%2C"
    assert found(made, TEXT) == "We are leaving now,"


@pytest.mark.parametrize("held", ["nothing", "text", "fingerprint"])
def test_of_a_long_one_the_first_and_last_words_are_given(held):
    words = (
        "with all our well-known troops, all of our tanks, and everything else that belongs to us,"
        " before the end of this month."
    )
    made = directive(words, held=held)
    assert len(words) > LONGEST_WHOLE
    assert terms(made) == (None, "with all our well-known troops,", "before the end of this month.", None)
    assert "well%2Dknown" in made
    assert found(made, TEXT) == words


@pytest.mark.parametrize("held", ["nothing", "text", "fingerprint"])
def test_of_several_segments_the_first_s_words_to_the_last_s(held):
    made = directive("with all our well-known troops,", "the end of this month.", held=held)
    assert terms(made)[1:3] == ("with all our well-known troops,", "the end of this month.")
    assert found(made, TEXT).startswith("with all our")


def test_words_that_stand_elsewhere_too_come_with_the_marks_beside_them():
    text = TEXT.replace("now,” she", "now” she")
    by_text = directive("We are leaving now", held="text", text=text)
    assert terms(by_text)[1] == "“We are leaving now”"
    assert terms(directive("We are leaving now", held="fingerprint", text=text))[1] == '"We are leaving now"'
    assert found(by_text, text) == "“We are leaving now”"
    assert terms(directive("We are leaving now", held="nothing"))[1] == "We are leaving now"


def test_the_prefix_and_the_marks_between_tell_which_is_meant():
    made = directive("We are staying.", held="text", prefix="In the evening she said:")
    assert terms(made) == ("In the evening she said:", "“We are staying.”", None, None)
    assert found(made, TEXT) == "“We are staying.”"
    made = directive("We are staying.", held="fingerprint", suffix="It's over")
    assert terms(made) == (None, '"We are staying."', None, "It's over")
    made = directive("We are staying.", held="nothing", prefix="she said:", suffix="It’s")
    assert terms(made) == ("she said:", "We are staying.", None, "It’s")


def test_a_prefix_that_is_not_needed_is_not_given():
    made = directive("with all our well-known", held="text", prefix="she said,")
    assert terms(made) == (None, "with all our well-known", None, None)


def test_where_the_first_segment_stands_twice_another_leads_there():
    text = (
        "We are here. We are here now. “We are here,” he says, and home by night.\n“We are here,” she says.\n"
    )
    made = directive("We are here,", "and home by night.", held="text", text=text, mode="indirect")
    assert terms(made)[1] == "and home by night."


def test_of_a_held_text_the_printed_signs_are_given():
    made = directive("It's over - for now.", held="text", mode="indirect")
    assert terms(made)[1] == "It’s over – for now."
    assert (
        terms(directive("It's over - for now.", held="fingerprint", mode="indirect"))[1]
        == "It's over - for now."
    )


def test_a_term_ends_with_its_paragraph():
    middle = "We are going home tonight, every one of us, with all that we have,"
    words = f"Dear all of you!\n\n{middle}\nand so will you be."
    made = directive(words, held="nothing")
    assert terms(made)[1:3] == ("Dear all of you!", "and so will you be.")
    assert found(made, words) == words


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("部队正在从边境撤离，所有的车队今天都会经过北桥，" * 6, "部队正在从边境撤离"),
        (
            "القوات تنسحب من الحدود الشمالية اليوم كلها " * 5,
            "القوات تنسحب من الحدود الشمالية",
        ),
        (
            "Війська відходять від північного кордону сьогодні ввечері " * 4,
            "Війська відходять від північного",
        ),
    ],
)
def test_terms_are_cut_where_every_browser_sees_words_part(words, start):
    found_terms = terms(directive(words.strip(), held="nothing"))
    assert found_terms[1].startswith(start)
    assert words.startswith(found_terms[1])
    assert not (found_terms[1][-1].isalnum() and words[len(found_terms[1])].isalnum())


def test_a_quotation_that_failed_has_none():
    verdict = Verdict(Outcome.FAILED, Reason.NOT_FOUND)
    assert text_directive(Quotation(("Not there at all",)), verdict, held_as("text")) is None
    assert text_directive(Quotation(("Not there at all",)), verdict, None) is None


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=x"),
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2#:~:text=x"),
        ("https://example.org/a#part-2", "https://example.org/a#part-2:~:text=x"),
        ("https://example.org/#/route", "https://example.org/#/route:~:text=x"),
        ("https://example.org/a#:~:text=old", "https://example.org/a#:~:text=x"),
        ("https://example.org/a#p:~:text=old", "https://example.org/a#p:~:text=x"),
        (
            "https://web.archive.org/web/20220217/https://example.org/a",
            "https://web.archive.org/web/20220217/https://example.org/a#:~:text=x",
        ),
        ("https://example.org/a.PDF#page=2", "https://example.org/a.PDF#page=2"),
        ("https://example.org/a.pdf?download", "https://example.org/a.pdf?download"),
    ],
)
def test_a_directive_in_an_address(url, address):
    assert with_directive(url, "text=x") == address
    assert with_directive(url, None) == url


WORDS = st.lists(st.sampled_from([*"abcde", "a-b,", "c&d.", "–", "не", "f's"]), min_size=3, max_size=60)


@given(st.lists(WORDS, min_size=1, max_size=4), st.data())
def test_a_directive_leads_to_the_words_that_were_checked(paragraphs, data):
    """In a text of few words that repeat, a browser finds what was quoted, and not its like elsewhere."""
    text = "\n\n".join(map(" ".join, paragraphs))
    paragraph = data.draw(st.sampled_from(paragraphs))
    start = data.draw(st.integers(0, len(paragraph) - 3))
    words = " ".join(paragraph[start : data.draw(st.integers(start + 3, len(paragraph)))])
    held = read_text(text, None) if data.draw(st.booleans()) else read_fingerprint(fingerprint(text))
    quotation = Quotation((words,), "indirect")
    verdict = check(quotation, held)
    assume(verdict.checked)
    made = text_directive(quotation, verdict, held)
    assert made is not None
    assert found(made, text) == words
