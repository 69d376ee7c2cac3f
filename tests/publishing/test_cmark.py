"""CommonMark in C gives what the wrapper gives, and returns its memory."""

from pathlib import Path

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing import cmark
from generator.publishing.cmark import render

PAGE = (
    "# A\n\n<div class='x'>\n\n| a | b |\n|---|---|\n| *c* | [d](e.md) |\n\n</div>\n\n> “q” – ü 水 😀\n" * 50
)
PIECES = st.lists(
    st.sampled_from(["# ", "*", "| a |\n|---|\n", "<div>", "\n\n", "- ", "> ", "`", "x", "&#42;", "水"])
)


@given(PIECES.map("".join) | st.text())
def test_it_gives_what_the_wrapper_gives(markdown):
    expected = cmarkgfm.markdown_to_html_with_extensions(markdown, Options.CMARK_OPT_UNSAFE, ["table"])
    assert render(markdown) == expected


def resident() -> int:
    """The memory of this process in bytes."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


@pytest.mark.skipif(not Path("/proc/self/statm").is_file(), reason="memory is asked of Linux")
def test_memory_is_returned():
    for _ in range(20):
        render(PAGE)
    before = resident()
    for _ in range(200):  # which the wrapper leaves 60 MB for
        render(PAGE)
    assert resident() - before < 5_000_000


def test_a_library_that_hides_its_functions_is_used_all_the_same(monkeypatch):
    monkeypatch.setattr("cmarkgfm._cmark.__file__", "/no/such/library.so")
    assert cmark._freeing() == (cmark._leave, cmark._leave)
