"""Properties, on articles in five scripts and ten manners of quoting: what is true is accepted, and what was
made wrong of it is not, from a text and from its fingerprint."""

from functools import lru_cache

from hypothesis import assume, given
from hypothesis import strategies as st

from generator.evidence import Outcome, Quotation, check
from tests.evidence.held_both import held_both
from tests.evidence.made_articles import Made, articles
from tests.evidence.mutations import LOOK_ALIKES

both = lru_cache(maxsize=4)(held_both)
RETYPED = str.maketrans({**dict.fromkeys("“”„«»「」『』", '"'), **dict.fromkeys("‘’‚‹›", "'")})


@st.composite
def spots(draw, least=3, alone=False):
    """An article, and the first and last of so many words of one of its spans; ``alone`` without a span
    inside between."""
    made = draw(articles())
    span = draw(st.sampled_from(made.quoted))
    words = made.runs(span)
    assume(len(words) >= least)
    first = draw(st.integers(0, len(words) - least))
    last = draw(st.integers(first + least - 1, len(words) - 1))
    if alone:
        assume(words[last] - words[first] == last - first)
    return made, words[first], words[last]


def verdicts(made: Made, quotation: Quotation):
    of_text, of_fingerprint = (check(quotation, held) for held in both(made.text, made.script.language))
    assert of_fingerprint == of_text, quotation
    return of_text


def accepted(made, segments, mode="direct", **more):
    return verdicts(made, Quotation(tuple(segments), mode, **more)).checked


def refused(made, segments, mode="direct", **more):
    return verdicts(made, Quotation(tuple(segments), mode, **more)).outcome is Outcome.FAILED


@given(spots())
def test_words_of_one_quotation_are_right(spot):
    made, first, last = spot
    words = made.part(first, last)
    assert accepted(made, [words])
    assert accepted(made, [words.translate(RETYPED).replace(" ", "\n ")], "fragment")


@given(articles(), st.data())
def test_any_words_are_right_where_nobody_is_quoted_with_them(made, data):
    first = data.draw(st.integers(0, len(made.places) - 3))
    last = data.draw(st.integers(first + 2, min(first + 30, len(made.places) - 1)))
    assume(not {first, last} & made.negations)
    assert accepted(made, [made.part(first, last)], "indirect")


@given(spots(least=7), st.data())
def test_what_is_left_out_may_hold_no_negation(spot, data):
    made, first, last = spot
    words = [number for number in made.runs(made.spans[first]) if first <= number <= last]
    end = data.draw(st.integers(3, len(words) - 4))
    start = data.draw(st.integers(end + 1, len(words) - 3))
    head, tail = made.part(first, words[end - 1]), made.part(words[start], last)
    if made.negations & set(range(words[end - 1] + 1, words[start])):
        assert refused(made, [head, tail])
        assert refused(made, [head, tail], "indirect")
        assert accepted(made, [head, tail], elision_reviewed=True)
    else:
        assert accepted(made, [head, tail])
    assert refused(made, [tail, head])
    assert refused(made, [head, head])
    assert refused(made, [made.part(first, words[start]), made.part(words[end - 1], last)])
    assert refused(made, [head, ""])
    assert refused(made, [head, made.part(words[start], words[start])])


def changed(draw, made, numbers):
    """The words of a passage, one or two of them changed so that they stand nowhere."""
    words = [made.word(number) for number in numbers]
    at = draw(st.integers(1, len(words) - 2))
    kinds = ["dropped", "doubled", "swapped", "added", "other", "mark", "unseen", "look-alike", "turned"]
    if made.script.space:
        kinds += ["joined", "cut before", "cut after", "in capitals"]
    kind = draw(st.sampled_from(kinds))
    word = words[at]
    if kind == "dropped":
        del words[at]
    elif kind == "doubled":
        words.insert(at, word)
    elif kind == "swapped":
        words[at], words[at + 1] = words[at + 1], word
    elif kind == "added":
        words.insert(at, made.script.negation)
    elif kind == "other":
        words[at] = made.word((numbers[at] + 7) % len(made.places))
    elif kind == "mark":
        words[at] += draw(st.sampled_from(["!", "?", ";", ":", "-", "(", '"', "'"]))
    elif kind == "unseen":
        words[at] += draw(st.sampled_from(["\u200b", "\u00ad", "\ufeff", "\u200d", "\u0301"]))
    elif kind == "look-alike":
        words[at] = word.translate(LOOK_ALIKES) if word.translate(LOOK_ALIKES) != word else word + "x"
    elif kind == "turned":
        words.reverse()
    elif kind == "joined":
        words[at : at + 2] = [word + words[at + 1]]
    elif kind == "cut before":
        words[0] = words[0][1:]
    elif kind == "cut after":
        words[-1] = words[-1][:-1]
    else:
        words[at] = word.upper() if word.upper() != word else word + word
    return made.script.space.join(words)


@given(spots(least=4, alone=True), st.data())
def test_changed_words_are_wrong(spot, data):
    made, first, last = spot
    words = changed(data.draw, made, range(first, last + 1))
    for mode in ("direct", "fragment", "indirect"):
        assert refused(made, [words], mode)


@given(articles(), st.data())
def test_words_of_two_speakers_are_not_one_quotation(made, data):
    first = data.draw(st.integers(0, len(made.places) - 3))
    last = data.draw(st.integers(first + 2, len(made.places) - 1))
    if made.spans[first] != made.spans[last] or made.spans[first] == 0:
        assert refused(made, [made.part(first, last)])


@given(articles(), st.data())
def test_segments_of_two_speakers_are_not_one_quotation(made, data):
    one, other = (data.draw(st.sampled_from([0, *made.quoted])) for _ in range(2))
    assume(one != other or one == 0)
    segments = []
    for span in (one, other):
        runs = [
            (number, number + 2)
            for number in made.runs(span)
            if list(made.spans[number : number + 3]) == [span] * 3
        ]
        segments.append(made.part(*data.draw(st.sampled_from(runs))))
    assert refused(made, segments)


@given(articles(), st.data())
def test_a_word_or_two_are_no_quotation(made, data):
    span = data.draw(st.sampled_from(made.quoted))
    words = made.runs(span)
    at = data.draw(st.integers(0, len(words) - 2))
    for mode in ("direct", "fragment", "indirect"):
        assert refused(made, [made.word(words[at])], mode)
        if words[at] + 1 == words[at + 1]:
            two = made.part(words[at], words[at + 1])
            assert refused(made, [two], mode)
            if two + made.script.comma in made.text:
                assert refused(made, [two + made.script.comma], mode)


@given(spots(alone=True), st.data())
def test_a_prefix_and_a_suffix_are_the_words_beside(spot, data):
    made, first, last = spot
    words = made.part(first, last)
    before = made.text[made.places[first - 1][0] : made.places[first][0]]
    after = made.text[made.places[last][1] : made.places[last + 1][1]]
    assert accepted(made, [words], prefix=before, suffix=after)
    other = data.draw(st.integers(0, len(made.places) - 1))
    if made.word(other) not in (made.word(first - 1), made.word(last + 1)):
        assert refused(made, [words], prefix=made.word(other))
        assert refused(made, [words], suffix=made.word(other))
