"""The block ``show: timeline``: the timeline with given filters, and its first records for readers without
scripts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from generator.producing import addresses
from generator.producing.blocks import Settings
from generator.producing.functions import Functions
from generator.producing.markdown import environment, rendered
from generator.producing.timeline.given import Given
from generator.producing.timeline.numbering import Entry, entries_of
from generator.producing.timeline.view import records_in, view_of
from generator.vocabulary.text import counted

#: Records that stand in the page itself.
MOST_RECORDS = 12


class ShownTimeline:
    """Makes the blocks of a site; what all of them are made from is worked out for the first one."""

    def __init__(self, functions: Functions) -> None:
        self._functions = functions

    @cached_property
    def _all(self) -> tuple[Given, Sequence[Entry]]:
        functions = self._functions
        given = Given.of(functions.corpus, functions.derived, functions.evidence.checked.values())
        return given, entries_of(functions.derived)

    def markdown(self, functions: Functions, settings: Settings) -> str:
        """The Markdown of one block, with the functions of its page."""
        view = view_of(settings, functions.corpus)
        records = list(records_in(view, *self._all))
        template = environment(functions.table()).get_template("show_timeline.md")
        return rendered(
            template,
            {
                "data": f"{'../' * functions.depth}{addresses.TIMELINE_DATA}/",
                "attributes": view.attributes,
                "records": list(islice(records, MOST_RECORDS)),
                "label": _label(len(records)),
                "query": view.query,
            },
        )


def _label(total: int) -> str:
    return f"{counted(total, 'record')} on the timeline" if total > MOST_RECORDS else "On the timeline"
