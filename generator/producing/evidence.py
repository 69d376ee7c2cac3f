"""What pages tell of the check of quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.evidence.coverage import Words
from generator.evidence.held import Held
from generator.evidence.held_text import HeldText
from generator.evidence.pointing import takes_directive, text_directive, with_directive
from generator.evidence.verdict import Outcome
from generator.judging import Quotations
from generator.judging.quotations import Checked
from generator.producing.markdown import escape, joined
from generator.producing.phrases import outside
from generator.records import Record, Source
from generator.vocabulary.dates import words as date_words
from generator.vocabulary.text import counted, percent

#: The record's type and id, and the path of the quotation in it.
Key = tuple[str, str, tuple[str | int, ...]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Quotations with their verdicts by where they stand, outcomes counted by source, and what is held.

    ``words`` are those of each source of which something is held.
    """

    checked: Mapping[Key, Checked]
    outcomes: Mapping[str, Counter[Outcome]]
    held: Mapping[str, Held]
    words: Mapping[str, Words]

    @classmethod
    def of(cls, quotations: Quotations, words: Mapping[str, Words] = MappingProxyType({})) -> Evidence:
        """The evidence of a judged corpus."""
        checked = {(one.record.type, one.record.id, one.path): one for one in quotations.checked}
        outcomes: dict[str, Counter[Outcome]] = {}
        for one in quotations.checked:
            outcomes.setdefault(one.source.id, Counter())[one.verdict.outcome] += 1
        return cls(checked, outcomes, quotations.held, words)

    def line(self, record: Record, path: tuple[str | int, ...]) -> Markup:
        """What a page says of the check of the quotation that stands at a path of a record."""
        one = self.checked[record.type, record.id, path]
        if one.verdict.outcome is Outcome.CHECKED:
            held = "text" if isinstance(self.held[one.source.id], HeldText) else "fingerprint"
            kind, told = "checked", f"Checked word for word against the {held} of the source"
        elif one.verdict.outcome is Outcome.FAILED:
            kind, told = "failed", f"Checked and found to differ: {one.verdict.reason}"
        else:
            kind, told = "not-checkable", f"Not checkable: {one.verdict.reason}"
        return Markup(f'<span class="sd-checked sd-checked--{kind}">{escape(told)}</span>')

    def places(self, record: Record, path: tuple[str | int, ...]) -> Markup:
        """Where the quotation at a path of a record can be read: links to the passage in the source and in
        its archived copy, or that there is no copy; nothing where the source has no address.
        """
        one = self.checked[record.type, record.id, path]
        directive = text_directive(one.quotation, one.verdict, self.held.get(one.source.id))
        url, archived = one.source.url, one.source.archived
        parts = []
        if url:
            what = "The passage" if directive and takes_directive(url) else "The source"
            parts.append(outside(with_directive(url, directive), f"{what} at {urlsplit(url).hostname}"))
        if archived:
            copy = f"{'archived' if parts else 'Archived'} copy, {date_words(archived.on)}"
            parts.append(outside(with_directive(archived.url, directive), copy))
        elif url:
            parts.append(escape("not archived"))
        return joined(parts, Markup(" · "))

    def sentence(self, source: Source) -> str:
        """What a source's page says of the quotations from it."""
        outcomes = self.outcomes.get(source.id, Counter())
        return (
            f"{outcomes[Outcome.CHECKED]} of {counted(outcomes.total(), 'quotation')} checked,"
            f" {outcomes[Outcome.NOT_CHECKABLE]} not checkable, {outcomes[Outcome.FAILED]} failed"
        )

    def share(self, source: Source) -> str:
        """What a source's page says of how much of it is in records or ignored; nothing where that is not
        known.
        """
        words = self.words.get(source.id)
        return f"{percent(words.counted, words.total)} % of its words" if words else ""
