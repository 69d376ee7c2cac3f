"""A part of an event, or what was said at it, lies outside the event's time.

Told only where it is sure: the two times do not touch. One of the dates is wrong, or the reference leads to
the wrong event.

Wrong:

```yaml
# events/second-day.yml
title: The second day of the meeting
kind: meeting
when: 2022-03-17
part_of: the-meeting
sources: [{source: example-article}]
```

Right:

```yaml
# events/second-day.yml
title: The second day of the meeting
kind: meeting
when: 2022-02-17
part_of: the-meeting
sources: [{source: example-article}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding, Path
from generator.judging.moments import surely_before
from generator.records import Record
from generator.vocabulary.dates import Date
from generator.vocabulary.problems import Code

CODE = Code(
    "SD318", "outside-its-whole", "a part of an event, or what was said at it, lies outside the event's time"
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every part of an event, and every statement made at one, whose time does not touch the event's."""
    for event in corpus.events.values():
        yield from _outside(corpus, event, event.when, ("part_of",), event.part_of)
    for statement in corpus.statements.values():
        if statement.venue is not None:
            yield from _outside(corpus, statement, statement.said, ("venue", "event"), statement.venue.event)


def _outside(corpus: Corpus, record: Record, when: Date, path: Path, id_: str | None) -> Iterator[Finding]:
    whole = corpus.events.get(id_) if id_ else None
    if whole is not None and (surely_before(when, whole.when) or surely_before(whole.when, when)):
        found = f'"{whole.id}", which was {whole.when.text}, while this is dated {when.text}'
        yield Finding(record, path, found, "an event during which this was")
