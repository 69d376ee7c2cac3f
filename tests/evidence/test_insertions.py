"""Where an editor's words stand in a quotation."""

import pytest

from generator.evidence.insertions import ends_of


@pytest.mark.parametrize(
    ("after", "segment", "ends"),
    [
        ("they", "They said that they left.", [19]),
        ("that", "They said that they left.", [14]),
        ("left.", "They said that they left.", [25]),
        ("the", "They said that they left.", []),
        ("it's “here”", "Today it’s «here»  again", [17]),
        ("go home", "We go   home now", [12]),
        ("then...", "And then… nothing", [9]),
        ("go", "We go and go", [5, 12]),
        ("cafe\u0301", "The café is", [8]),
        ("部队", "我们的部队撤离", [5]),
        ("部队，", "我们说，部队，撤离", [7]),
        ("ทหาร", "เขาว่าทหารถอน", [10]),
        ("they", "Others saw that they left", [20]),
        ("de", "a de-escalation", []),
        ('it\'s "so" -', "It’s so; it’s “so” – really", [20]),
        ("we  go", "where we\ngo now", [11]),
        ("!", "Go! Now", [3]),
    ],
)
def test_the_end_of_the_words_in_the_segment(after, segment, ends):
    assert ends_of(after, segment) == ends
