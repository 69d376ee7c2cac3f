"""A correction is of a record that does not exist.

The field `record` of a correction names the corrected record as its type, a slash and its id.

A record that was removed may still be corrected: its correction says so at the end of `what`, as in
`the whole record → removed`.

Wrong:

```yaml
# corrections/date-of-the-report.yml
record: statements/nothing-seen
on: 2022-02-18
what: 16 February → 17 February
why: The report appeared a day later than we had it.
severity: clarification
```

Right:

```yaml
# corrections/date-of-the-report.yml
record: statement/nothing-seen
on: 2022-02-18
what: 16 February → 17 February
why: The report appeared a day later than we had it.
severity: clarification
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.judging.names import MOST_PROPOSED, Names
from generator.records import RECORD_TYPES, Correction
from generator.vocabulary.problems import Code
from generator.vocabulary.text import listed, nearest

CODE = Code("SD306", "unknown-corrected-record", "a correction is of a record that does not exist")

#: How the change of a record that is no longer there is told; `timeline diff` proposes it so.
_REMOVED = "→ removed"
_TYPES = tuple(type_.type for type_ in RECORD_TYPES)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every correction whose record is not there."""
    names: dict[str, Names] = {}
    for number, correction in enumerate(corpus.corrections.values()):
        type_, _, id_ = correction.record.partition("/")
        if type_ not in _TYPES:
            meant = nearest(type_, _TYPES)
            told = (f'the type "{type_}"', f"one of {listed(_TYPES)}", f"{meant}/{id_}" if meant else None)
            yield Finding(correction, ("record",), *told)
        elif (
            not _tells_removal(correction)
            and id_ not in corpus.of(type_)
            and (type_, id_) not in corpus.unread
        ):
            if type_ not in names:
                names[type_] = Names(corpus.of(type_))
            meant = names[type_].nearest(id_) if number < MOST_PROPOSED else None
            told = (f'no {type_} "{id_}"', f"the id of a {type_}", f"{type_}/{meant}" if meant else None)
            yield Finding(correction, ("record",), *told)


def _tells_removal(correction: Correction) -> bool:
    return correction.what.rstrip(" .").endswith(_REMOVED)
