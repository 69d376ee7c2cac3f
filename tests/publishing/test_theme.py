"""What of a theme belongs into a site."""

import pytest

from generator.publishing.theme import is_published


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("assets/javascripts/search.js", False),
        ("assets/javascripts/mine.js", True),
        ("assets/stylesheets/tests.css", True),
        ("assets/javascripts/search.test.js", False),
        ("tests/search.test.js", False),
        ("timeline/layout.js", False),
        ("timeline/deep/layout.js", False),
        ("tests/golden/a.svg", False),
        ("sitemap.xml", False),
    ],
)
def test_tests_and_sources_stay_at_home(name, published):
    assert is_published(name) is published
