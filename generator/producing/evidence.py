"""What pages tell of the check of quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from generator.evidence.coverage import Words
from generator.evidence.held_text import HeldText
from generator.evidence.verdict import Outcome, Verdict
from generator.judging import Quotations
from generator.producing.markdown import escape
from generator.records import Source, Statement
from generator.vocabulary.text import counted, percent

#: The record's type and id, and the path of the quotation in it.
Key = tuple[str, str, tuple[str | int, ...]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Verdicts by quotation, outcomes counted by source, and the sources of which the text itself is held.

    ``words`` are those of each source of which something is held.
    """

    verdicts: Mapping[Key, Verdict]
    outcomes: Mapping[str, Counter[Outcome]]
    texts: frozenset[str]
    words: Mapping[str, Words]

    @classmethod
    def of(cls, quotations: Quotations, words: Mapping[str, Words] = MappingProxyType({})) -> Evidence:
        """The evidence of a judged corpus."""
        verdicts = {(one.record.type, one.record.id, one.path): one.verdict for one in quotations.checked}
        outcomes: dict[str, Counter[Outcome]] = {}
        for one in quotations.checked:
            outcomes.setdefault(one.source.id, Counter())[one.verdict.outcome] += 1
        texts = frozenset(id_ for id_, held in quotations.held.items() if isinstance(held, HeldText))
        return cls(verdicts, outcomes, texts, words)

    def line(self, statement: Statement, number: int) -> Markup:
        """What a statement's page says of the check of one of its wordings."""
        verdict = self.verdicts[statement.type, statement.id, ("wordings", number)]
        if verdict.outcome is Outcome.CHECKED:
            held = "text" if statement.wordings[number].source in self.texts else "fingerprint"
            kind, told = "checked", f"Checked word for word against the {held} of the source"
        elif verdict.outcome is Outcome.FAILED:
            kind, told = "failed", f"Checked and found to differ: {verdict.reason}"
        else:
            kind, told = "not-checkable", f"Not checkable: {verdict.reason}"
        return Markup(f'<span class="sd-checked sd-checked--{kind}">{escape(told)}</span>')

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
