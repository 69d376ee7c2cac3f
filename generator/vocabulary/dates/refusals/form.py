"""What a form that the profile refuses is made of: a pattern, its name, what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.vocabulary.problems import shown

#: What to write instead: an expression, or the two ends of a ``{start, end}`` mapping.
Proposal = str | tuple[str, str]

ANY_DATE = 'a date such as 2022, 2022-02, 2022-02-17, 2022-02-17T09:20+01:00, 2014/.. or "[..2022-02-17]"'


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text is no date of the profile; ``proposal`` is checked by the parser before anyone sees it."""

    found: str
    expected: str = ANY_DATE
    proposal: Proposal | None = None


class Refused(Exception):
    """Carries a refusal from the place where it is found to the one reader that words it as an error."""

    def __init__(self, refusal: Refusal) -> None:
        """Keep the refusal."""
        self.refusal = refusal
        super().__init__(refusal)


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write dates that the profile does not take.

    ``pattern`` matches the whole text, ``found`` names the form, and ``proposal`` is a template as of
    ``re.Match.expand`` or a function of the match. A proposal that is no date of the profile is dropped, so
    that patterns may be generous.
    """

    pattern: re.Pattern[str]
    found: str
    expected: str = ANY_DATE
    proposal: str | Callable[[re.Match[str]], Proposal | None] | None = None

    def refuse(self, text: str) -> Refusal | None:
        """The refusal of ``text`` where it is written in this form."""
        match = self.pattern.fullmatch(text)
        if match is None:
            return None
        template = self.proposal
        proposal = match.expand(template) if isinstance(template, str) else template and template(match)
        return Refusal(f"{shown(text)}, {self.found}", self.expected, proposal)


def form(
    pattern: str,
    found: str,
    expected: str = ANY_DATE,
    proposal: str | Callable[[re.Match[str]], Proposal | None] | None = None,
) -> Form:
    """A form whose pattern is read with ``re.ASCII``: digits are 0 to 9 and no others."""
    return Form(re.compile(pattern, re.ASCII), found, expected, proposal)
