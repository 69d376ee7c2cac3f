"""What of a held text stands on a page: the same for the text and for its fingerprint."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from generator.custody.alignment import Alignment, aligned
from generator.custody.seen import Seen, seen
from generator.evidence import Held, fingerprint, read_fingerprint, read_text

ARTICLE = """\
Harbour closed after storm
The harbour of the town was closed on Monday, the port authority said.
"We have no reports of damage," its director told reporters. "The ships are safe."
Nobody was hurt. The ferries did leave on Tuesday morning, as planned.
Weather
The storm is moving to the north, and the wind will grow weaker in the night."""

TELLING: dict[str, Callable[[str], Held]] = {
    "text": lambda text: read_text(text, "en"),
    "fingerprint": lambda text: read_fingerprint(fingerprint(text, "en")),
}


@pytest.fixture(params=list(TELLING))
def held(request):
    return TELLING[request.param](ARTICLE)


def there(blocks: Sequence[str]) -> Seen:
    page = seen(blocks)
    assert page is not None
    return page


def covered(held: Held, page: str, *between: str) -> Alignment:
    """The alignment with a page with furniture before, behind, and between some of its blocks."""
    blocks = page.split("\n")
    for number, piece in enumerate(between):
        blocks.insert(2 * number + 1, piece)
    return aligned(held, there(["Home | World | Sport", *blocks, "All rights reserved"]))


def test_the_same_text_and_nothing_else(held):
    assert aligned(held, there(ARTICLE.split("\n"))).same
    assert aligned(held, there([ARTICLE.replace('"', "“").replace(" ", "\xa0 ")])).same


def test_an_article_among_other_things(held):
    found = covered(held, ARTICLE)
    assert (found.found, found.changes, found.same) == (found.windows, (), False)


def test_furniture_between_blocks_is_no_change(held):
    found = covered(held, ARTICLE, "By our reporter", "Advertisement: buy it now", "Read more about it")
    assert found.changes == ()
    assert len(found.gaps) == 3


def test_a_short_heading_that_stands_alone_between_furniture():
    blocks = ARTICLE.split("\n")
    blocks[4:5] = ["Read this too", "Weather", "And this"]
    found = covered(read_text(ARTICLE, "en"), "\n".join(blocks))
    assert found.changes == ()
    assert covered(read_fingerprint(fingerprint(ARTICLE, "en")), "\n".join(blocks)).changes != ()


EDITS = [
    ("did leave", "did not leave", "not", 0),
    ("did leave", "may leave", "may", 1),
    ("Nobody was hurt. ", "", "", 4),
    ("no reports", "reports", "", 1),
    ("Monday", "Sunday", "Sunday", 1),
    ("harbour of", "Harbour of", "The Harbour", 2),
    ("hurt.", "hurt!", "!", 1),
    ("hurt.", "hurt .", "", 0),
    ("reports of damage", "damage of reports", "damage of reports", 3),
    ("weaker in the night.", "stronger.", "", 5),
    ("in the night.", "in the night. Or so they say.", "", 0),
    ("Harbour closed", "Port closed", "", 1),
    ("The ferries", "We say the ferries", "We say the", 1),
    ("The storm is", "They say the storm is", "They say the", 1),
    (
        "port authority said.",
        "port authority said. It may be closed for weeks.",
        "It may be closed for weeks.",
        0,
    ),
    ("The ships are safe.", "The ships are. Safe.", ". Safe", None),
    ("The harbour", "UPDATE: The harbour", "UPDATE:", 0),
]


@pytest.mark.parametrize(
    ("old", "new", "now", "gone"), EDITS, ids=[f"{old} - {new}" for old, new, *_ in EDITS]
)
def test_a_silent_edit_is_seen_where_it_is(held, old, new, now, gone):
    assert ARTICLE.count(old) == 1
    found = covered(held, ARTICLE.replace(old, new), "By our reporter", "Advertisement: buy it now")
    assert found.changes
    assert not found.same
    if gone is not None:
        assert sum(gap.end - gap.start for gap in found.changes) == gone
        assert " ".join(gap.now for gap in found.changes if gap.now) == now


def test_what_was_changed_while_the_old_words_stand_elsewhere(held):
    """A teaser has the sentence as it was, and the article as it is now."""
    new = ARTICLE.replace("did leave", "did not leave")
    found = covered(held, f"The ferries did leave on Tuesday morning\n{new}")
    assert found.found == found.windows
    assert [gap.now for gap in found.changes]


def test_a_teaser_with_the_beginning_of_the_article_is_no_change(held):
    found = covered(held, f"The harbour of the town was closed on\n{ARTICLE}\nNobody was hurt. The ferries")
    assert found.changes == ()
    headline, *paragraphs = ARTICLE.split("\n")
    teasers = [headline, "The harbour of the town was closed on", *paragraphs, "The harbour of the town"]
    assert covered(held, "\n".join(teasers), "By our reporter").changes == ()


def test_an_article_at_the_end_of_its_page(held):
    assert aligned(held, there(["Home", *ARTICLE.split("\n")])).changes == ()


def test_furniture_that_begins_as_the_article_goes_on():
    page = there(["One two three.", "Four legs good, two legs", "Four five six."])
    for make in TELLING.values():
        found = aligned(make("One two three.\nFour five six."), page)
        assert found.changes == ()
        assert [gap.now for gap in found.gaps] == ["Four legs good, two legs"]


def test_another_text_has_nothing_of_it(held):
    found = covered(
        held, "A wholly different page stands here now, about gardens and their flowers in spring."
    )
    assert (found.found, found.gaps) == (0, ())


def test_the_gap_shows_where_it_is():
    found = covered(read_text(ARTICLE, "en"), ARTICLE.replace("did leave", "did not leave"))
    (gap,) = found.changes
    assert (gap.before, gap.now) == ("was hurt. The ferries did", "not")


def test_a_text_of_two_words():
    for make in TELLING.values():
        assert aligned(make("Two words"), there(["Two words"])).windows == 0


def test_words_in_order_on_a_page():
    page = there(["Nobody was hurt. The ferries did leave,", "as planned. Nobody was hurt"])
    assert page.has(["Nobody was hurt", "The ferries", "planned", "Nobody was hurt"])
    assert page.has(["leave, as planned"])
    for segments in (
        ["The ferries", "Nobody was hurt", "planned"],
        ["the ferries did"],
        ["ferries did leav"],
        ["ferries did leave."],
        ["Nobody was hurt ."],
        ["Nobody was hurt", "Nobody was hurt", "Nobody was hurt"],
        ["hurt", "hurt", "hurt"],
    ):
        assert not page.has(segments)


def test_a_page_with_more_words_than_can_be_compared():
    assert seen(["x x"] * 5, most=10) is not None
    assert seen(["x x"] * 5 + ["x"], most=10) is None


def test_a_page_that_says_the_same_again_and_again_takes_no_longer(held):
    words = re.findall(r"\S+", ARTICLE)
    assert aligned(held, there([" ".join(words[:12])] * 3000)).changes
    assert aligned(read_text("a " * 5000), there(["a " * 20_000])).gaps
