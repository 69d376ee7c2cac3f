"""How often a fingerprint takes wrong words for right: measured with hashes of one byte, against the
formula.
"""

import random

from generator.evidence import fingerprint, read_fingerprint
from generator.evidence.coding import MOST_TOKENS
from generator.evidence.hashing import SCHEME, Scheme
from generator.evidence.held import WINDOW, passage

WEAK = Scheme(version=1, width=1, work=0)
WORDS, TRIES = 60, 6000


def rate(length: int, seed: int) -> float:
    """How often random words are found in a text of other words."""
    rng = random.Random(seed)
    found = 0
    for number in range(TRIES // 100):
        text = " ".join(f"word{rng.randrange(10**9)}" for _ in range(WORDS))
        held = read_fingerprint(fingerprint(f"{text} {number}", None, WEAK), WEAK)
        for _ in range(100):
            words = passage(" ".join(f"other{rng.randrange(10**9)}" for _ in range(length)))
            found += bool(held.places(words))
    return found / TRIES


def expected(windows: int, length: int) -> float:
    """Of so many windows that cover a passage all are found at one of the places by chance."""
    places = WORDS + 1 - length + 1
    return float(1 - (1 - 256**-windows) ** places)


def test_words_that_one_window_covers():
    assert abs(rate(WINDOW, 1) - expected(1, WINDOW)) < 0.02


def test_words_that_two_windows_cover():
    assert rate(WINDOW + 1, 2) < 5 * expected(2, WINDOW + 1)


def test_a_wrong_last_word():
    """The worst case: all but the last word is right, so one window differs at one place."""
    rng = random.Random(3)
    text = [f"word{number}" for number in range(200)]
    held = read_fingerprint(fingerprint(" ".join(text), None, WEAK), WEAK)
    found = 0
    for number in range(TRIES):
        start = rng.randrange(150)
        words = [*text[start : start + 10], f"other{number}"]
        found += start in held.places(passage(" ".join(words)))
    assert abs(found / TRIES - 1 / 256) < 0.003


def test_the_bound_that_is_promised():
    segments_and_sides = 8
    chance = 2 ** (-8 * SCHEME.width)
    assert MOST_TOKENS * chance < 1.2e-7
    assert segments_and_sides * MOST_TOKENS * chance < 1e-6
    assert 1_000 * chance < 1e-9
