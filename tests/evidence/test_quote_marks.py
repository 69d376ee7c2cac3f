"""Which passages of a text are quoted, and where that cannot be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import read_text
from generator.evidence.spans import NONE, Kind, Span, in_order, innermost

#: A text and its quoted spans, outer before inner.
SPANS = [
    ("He said “we go now” and left.", ["we go now"]),
    ('He said "we go now" and "they stay".', ["we go now", "they stay"]),
    ("„Wir gehen“, sagte er. „Ja”, sagte sie. »Nein«, «oui».", ["Wir gehen", "Ja", "Nein", "oui"]),
    ("« Nous partons », dit-il. «On reste.»", ["Nous partons", "On reste."]),
    ("”Vi går nu”, sade han. »Ja», sade hon.", ["Vi går nu", "Ja"]),
    ("「我们走」他说，『好』。﹁好﹂｢ok｣〝a〟", ["我们走", "好", "好", "ok", "a"]),
    ('他说"我们走"，她说"好"。', ["我们走", "好"]),
    ("他说‘我们走’，她说“他说‘好’了”。", ["我们走", "他说‘好’了", "好"]),
    ("“I heard ‘stop it’ twice,” she said.", ["I heard ‘stop it’ twice,", "stop it"]),
    ("'I heard \"stop it\" twice,' she said.", ['I heard "stop it" twice,', "stop it"]),
    ("\"I heard 'stop it' twice,\" she said.", ["I heard 'stop it' twice,", "stop it"]),
    (
        "„Er rief ‚halt an‘ und ging“, «он сказал „да“ мне»",
        ["Er rief ‚halt an‘ und ging", "halt an", "он сказал „да“ мне", "да"],
    ),
    ("« A “b” ‹c› d »", ["A “b” ‹c› d", "b", "c"]),
    ("“We don’t know the boys’ names,” he said; ’twas dark.", ["We don’t know the boys’ names,"]),
    ("‘We don’t know the boys’ names,’ he said.", ["We don’t know the boys’ names,"]),
    ("'Twas the night of the boys' return.", []),
    ("Rock 'n' roll of the '60s and ‘em all, the dogs' bowl.", []),
    ("the ‘special operation’ and the 'ruse' of Jess' friend", ["special operation", "ruse"]),
    ('a 5" gun and 6\'2" men', []),
    ('היו"ר אמרה "שלום לכם" ל"הארץ".', ["שלום לכם", "הארץ"]),
    ("“One.\n\n“Two.\n\n“Three,” she said. “Four.”", ["One.\n\n“Two.\n\n“Three,", "Four."]),
    ("‘One.\n\n‘Two,’ she said.", ["One.\n\n‘Two,"]),
    ('"One.\n\n"Two," she said.', ['One.\n\n"Two,']),
    ("«Un.\n\n» Deux », dit-elle.", ["Un.\n\n» Deux"]),
    ("“One,\n“two,\n“three,” she said.", ["One,\n“two,\n“three,"]),
    ("‘One,\n‘two,\n‘three,’ she said.", ["One,\n‘two,\n‘three,"]),
    ('"One,\n"two," she said.', ['One,\n"two,']),
    ("“” \"\" ''", []),
    ("(“a”) [‘b’] —“c”—", ["a", "b", "c"]),
    ("”Jag hörde ’alla ombord’ nyss”, sade han.", ["Jag hörde ’alla ombord’ nyss", "alla ombord"]),
    ("’Alla ombord’, ropade han. ”Det är Lars’ båt”, sade hon.", ["Alla ombord", "Det är Lars’ båt"]),
    ("»Jag hörde ’alla ombord’ nyss», sade han.", ["Jag hörde ’alla ombord’ nyss", "alla ombord"]),
    ("그는 ‘모두 오르라’고, '가자'라고 말했다.", ["모두 오르라", "가자"]),
    ("قال ’سنبقى هنا’ وغادر.", ["سنبقى هنا"]),
    ("Sheikh ‘Abd al-Aziz said the troops’ return to al-'Arabi is near.", []),
    ("‘It’s rock ’n’ roll, and ’tis dead,’ she said.", ["It’s rock ’n’ roll, and ’tis dead,"]),
    ('ג\'ורג\' אמר "דו"חות לא היו" ויצא.', ['דו"חות לא היו']),
    ("“We go — and «go», too.\n\n“We stay,” she said.", ["We go — and «go», too.\n\n“We stay,", "go"]),
    ("“‘No,’ he said. I left,” she told us.", ["‘No,’ he said. I left,", "No,"]),
    ("", []),
]
#: A text in which a passage is in doubt, and what in it is sure all the same.
DOUBTS = [
    ("He said “we go now and left.\n\nShe “stays”.", "we go now and left.", ["stays"]),
    ("He said we go now” and left. “Yes,” she said.", "He said we go now", ["Yes,"]),
    ('He said "we go and left. "No," she said.', "we go and left", []),
    ('He said we go" and "left', "He said", []),
    ("“One goes.\n\nThe reporter speaks.\n\nTwo goes,” she said.", "One goes.", []),
    ("“One goes.\nThe reporter speaks.\n“Two goes,” she said.", "One goes.", ["Two goes,"]),
    ('"One goes.\nThe reporter speaks.\n"Two goes," she said.', "The reporter speaks", []),
    ("‘One goes.\nThe reporter speaks.\n‘Two goes,’ she said.", "The reporter speaks", ["Two goes,"]),
    ("‘We go home, he said to them.", "We go home", []),
    ("We go home,’ he said to them.", "We go home", []),
    ("‘the boys’ he said and the girls’ toys", "he said and the girls", []),
    ("“A „b c” d e", "A", ["b c"]),
    (
        "‘Now he said “it was ‘the boys’ and the girls’ toys” again",
        "and the girls",
        ["it was ‘the boys’ and the girls’ toys"],
    ),
    ("«A „b c» d e", "b c", ["A „b c"]),
    ("“We go,“ he said. We stay,” she said.", "he said", []),
    ("“We go,“ he said.\n\n“We stay,” she said.", "he said", ["We stay,"]),
    ("“We go, he said of “them”.\n\n“We stay,” she said.", "he said", ["them", "We stay,"]),
    ("“We go, he said of “them”.\n“We stay,” she said.", "he said", ["them", "We stay,"]),
    ("“We go.\n\n“We stay “here”. He left.\n\n“No,” she said.", "He left", ["here", "No,"]),
    ("We go,« he said.\n\n»We stay,« she said.", "We go", ["We stay,"]),
    ("Nous partons », dit-il. « On reste », dit-elle.", "On reste", []),
    ('他说"我们走""，她说"好吧"。', "她说", []),
    ('他说"我们走\'她说"好吧"他说\'好。', "她说", []),
    ("‘We go,' he said, and stayed.", "We go", []),
    ("He saw ‘the sea‘ and left.\n‘It is blue,’ he said.", "and left", ["It is blue,"]),
    ("אמר: ‘לא נלך. ג'ורג' אמר כן.", "אמר כן", []),
    ("“a “b “c “d “e “f “g “h “i”", "a", []),
]


def spans_of(text):
    held = read_text(text)
    return held, [held.text(span.start, span.end) for span in held.structure.spans]


@pytest.mark.parametrize(("text", "spans"), SPANS)
def test_quoted_spans(text, spans):
    held, found = spans_of(text)
    assert found == spans
    assert "1" not in held.structure.doubtful


@pytest.mark.parametrize(("text", "passage", "sure"), DOUBTS)
def test_doubts(text, passage, sure):
    held, found = spans_of(text)
    assert found == sure
    offset = text.index(passage)
    first = next(
        place for place in range(held.structure.count) if held.reading.slice(place, place + 1)[0] >= offset
    )
    assert held.structure.doubtful[first] == "1"


@pytest.mark.parametrize("text", ["A “b c d” e.", "A “b c d” e.\n\nF “g", "A “b c d” e f” g"])
def test_what_stands_between_a_pair_of_its_own_is_not_in_doubt(text):
    held = read_text(text)
    place = list(held.reading.tokens.words).index("c")
    assert held.structure.doubtful[place] == "0"
    assert held.structure.home(place, place + 1) == 0


def test_the_home_of_a_passage_is_the_innermost_span_at_both_ends():
    held = read_text("a “b ‘c d’ e” f “g h”")
    words = list(held.reading.tokens.words)

    def home(first, last):
        return held.structure.home(words.index(first), words.index(last) + 1)

    assert [home("b", "b"), home("c", "d"), home("b", "e"), home("g", "h")] == [0, 1, 0, 2]
    assert [home("a", "a"), home("f", "f")] == [-1, -1]
    assert [home("b", "c"), home("d", "e"), home("b", "g"), home("a", "b"), home("e", "f")] == [
        -2,
        -2,
        -2,
        -2,
        -2,
    ]
    assert held.structure.marks == {1: '"', 3: "'", 6: "'", 8: '"', 10: '"', 13: '"'}


MARKS = st.text(alphabet="ab s.,\n\"'“”„‘’‚«»‹›「」5我—", max_size=60)


@given(MARKS)
def test_spans_never_cross(text):
    spans = read_text(text, "en").structure.spans
    assert spans == in_order(spans)
    for one in spans:
        for other in spans:
            apart = one.end <= other.start or other.end <= one.start
            inside = one.start <= other.start and other.end <= one.end
            assert apart or inside or (other.start <= one.start and one.end <= other.end)


@given(MARKS)
def test_a_span_stands_between_two_marks(text):
    held = read_text(text, "en")
    words = held.reading.tokens.words
    for span in held.structure.spans:
        sign = "'" if span.kind is Kind.SINGLE else '"'
        assert words[span.start - 1] == words[span.end] == sign


@given(MARKS)
def test_the_innermost_span_is_found_alike_in_both_ways(text):
    structure = read_text(text, "en").structure
    inner = innermost(structure.spans, structure.count)
    assert inner == [structure.home(place, place + 1) for place in range(structure.count)]
    for place, number in enumerate(inner):
        holding = [at for at, span in enumerate(structure.spans) if span.start <= place < span.end]
        assert number == (holding[-1] if holding else NONE)


def test_empty_spans_hold_nothing():
    assert in_order([Span(2, 2, Kind.DOUBLE), Span(1, 3, Kind.DOUBLE)]) == (Span(1, 3, Kind.DOUBLE),)
