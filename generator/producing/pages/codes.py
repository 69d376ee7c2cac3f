"""A page for each code of a problem, from the documentation of its module."""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.catalogue import CATALOGUE, Entry
from generator.producing import addresses
from generator.producing.page import Page
from generator.producing.words import capitalised
from generator.vocabulary.problems import Severity


def code_pages() -> Iterator[Page]:
    """The page of every code, and the list of all."""
    for entry in CATALOGUE:
        yield Page(
            address=addresses.of_rule(entry.code.id),
            kind="rule",
            title=f"{entry.code.id}: {entry.code.summary}",
            description=f"What {entry.code.id} ({entry.code.name}) means, with a wrong and a right example.",
            pieces=(_page(entry),),
            filters=(("type", "Help"),),
        )
    yield Page(
        address=addresses.of_index(addresses.RULES),
        kind="index",
        title="Problems and their codes",
        description="Every code that the check can print, what it means and how to mend it.",
        pieces=(_index(),),
        searched=False,
    )


def _page(entry: Entry) -> str:
    code = entry.code
    kicker = (
        f'<div class="sd-kicker" markdown="1">\n\n[Problems](index.md) · {code.id} · {code.name}\n\n</div>'
    )
    weight = (
        "An error: nothing is published until it is mended."
        if code.severity is Severity.ERROR
        else "A warning: the site is published all the same."
    )
    return f"{kicker}\n\n# {entry.headline.removesuffix('.')}\n\n{entry.body.strip()}\n\n*{weight}*\n"


def _index() -> str:
    rows = "\n".join(
        f"- [{entry.code.id} {entry.code.name}]({entry.code.id.lower()}.md)"
        f" <small>{capitalised(entry.code.summary)}</small>"
        for entry in CATALOGUE
    )
    return (
        "# Problems and their codes\n\n"
        "What `timeline check` can find. Each line of its output names file, line and column, one of these"
        " codes, what was found, what was expected, and what to try.\n\n"
        f'<div class="sd-list" markdown="1">\n\n{rows}\n\n</div>\n'
    )
