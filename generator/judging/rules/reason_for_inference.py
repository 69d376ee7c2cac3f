"""A date that the source does not give has no note that says where it comes from.

A date is what the source says (`basis: source`, which need not be written), inferred, or chosen by the
editors. In the last two cases readers are told why, in the words of its `note`.

Wrong:

```yaml
# statements/undated.yml (in part)
said: {edtf: 2022-02-17~, basis: editor}
```

Right:

```yaml
# statements/undated.yml (in part)
said: {edtf: 2022-02-17~, basis: editor, note: The article bears no date; it speaks of Thursday.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.records.declaration import dates
from generator.vocabulary.problems import Code

CODE = Code("SD308", "reason-for-inference", "a date that the source does not give has no note")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every date that is inferred or the editors' own, and has no note."""
    for record in corpus:
        for path, date in dates(record):
            if date.basis != "source" and not date.note:
                told = (f"basis: {date.basis} without a note", "note: where the date comes from")
                yield Finding(record, (*path, "basis"), *told)
