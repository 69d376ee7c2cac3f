"""A quotation is not what its source prints.

Where the text of a source is held, or its fingerprint, every quotation from it is checked strictly: wording,
order, case and punctuation count. Only the forms of white space, quotation marks, dashes and the ellipsis do
not. The segments of a quotation stand in order, each of at least three words; a direct quotation or a
fragment lies within one quoted span of the source; what is left out between two segments holds no negation
unless somebody reviewed it; and a quotation that is found more than once needs a prefix or suffix.

Where the text is held, or given (`timeline check --text ID=FILE`), what differs is told word for word, with
the nearest passage; `--fix` writes that passage into the record where it is sure which one is meant. From a
fingerprint alone, it is told how many of the words stand in the source in one piece.

Wrong:

```yaml
# sources/held-report.yml (in part)
held:
  text: held-report.txt
  sha256: 5ed389bb51be6263bea47f6b6593fa5b5cced12e99be6a72f237f457a369abf1
---
# statements/from-the-report.yml (in part)
wordings:
  - source: held-report
    quote: A report that may be reprinted.
```

Right:

```yaml
# sources/held-report.yml (in part)
held:
  text: held-report.txt
  sha256: 5ed389bb51be6263bea47f6b6593fa5b5cced12e99be6a72f237f457a369abf1
---
# statements/from-the-report.yml (in part)
wordings:
  - source: held-report
    quote: A report that may be republished.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.explaining import explained, parting, word_for_word
from generator.evidence.held import Held
from generator.evidence.held_text import HeldText
from generator.evidence.nearest import nearest_passage
from generator.evidence.tracing import traced
from generator.evidence.verdict import Outcome, Reason
from generator.judging.finding import Finding, Path
from generator.judging.quotations import Checked, Quotations
from generator.vocabulary.problems import Code, shown

CODE = Code("SD501", "failed-quotation", "a quotation is not what its source prints")


def check(quotations: Quotations) -> Iterator[Finding]:
    """Every quotation that failed."""
    for one in quotations.checked:
        if one.verdict.outcome is Outcome.FAILED:
            told = explained(one.verdict, one.quotation)
            assert told is not None, "what failed has a reason"
            differs, proposal = _nearest(one, quotations.held[one.source.id])
            yield Finding(one.record, _path(one), f"{told.found}{differs}", told.expected, proposal)


def _path(one: Checked) -> Path:
    if one.record.type != "statement":
        return (*one.path, "passage")
    # A quotation of one segment may stand as a text; the place of a segment is then that of the text.
    return (*one.path, "quote", one.verdict.segment or 0)


def _nearest(one: Checked, held: Held) -> tuple[str, str | None]:
    """What differs from the nearest passage, word for word, and that passage; from a fingerprint, how much
    of the words stands in the source.
    """
    if one.verdict.reason not in (Reason.NOT_FOUND, Reason.INSIDE_WORD):
        return "", None
    segment = one.quotation.segments[one.verdict.segment or 0]
    if not isinstance(held, HeldText):
        trace = traced(segment, held) if one.verdict.reason is Reason.NOT_FOUND else None
        return f": {parting(trace)}" if trace else "", f"timeline check --text {one.source.id}=FILE"
    nearest = nearest_passage(segment, held)
    if nearest is None:
        return "", None
    differs = f": {word_for_word(nearest.differences)}" if nearest.differences else ""
    where = f"line {nearest.line}, column {nearest.column} of the text"
    return differs, f"{shown(nearest.text, 400)} ({where})"
