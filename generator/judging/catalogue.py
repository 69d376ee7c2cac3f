"""Every code there is, with its documentation: the site's pages and SARIF derive from it."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Final

from generator.judging.rules import EVIDENCE_RULES, RULES, EvidenceRule, Rule
from generator.reading.refusals import REFUSALS, RefusalModule
from generator.vocabulary.problems import Code


@dataclass(frozen=True, slots=True)
class Entry:
    """A code and what is published about it: Markdown, of which the first paragraph is one sentence."""

    code: Code
    documentation: str

    @property
    def headline(self) -> str:
        """The first paragraph, which is one sentence."""
        return " ".join(self.documentation.partition("\n\n")[0].split())

    @property
    def body(self) -> str:
        """What follows the headline."""
        return self.documentation.partition("\n\n")[2]


_MODULES: tuple[RefusalModule | Rule | EvidenceRule, ...] = (*REFUSALS, *RULES, *EVIDENCE_RULES)

#: In the order of the codes' ids.
CATALOGUE: Final[tuple[Entry, ...]] = tuple(
    sorted(
        (Entry(module.CODE, inspect.cleandoc(module.__doc__ or "")) for module in _MODULES),
        key=lambda entry: entry.code.id,
    )
)
