"""A list holds the same item twice.

Wrong:

```yaml
# claims/about-twice.yml (in part)
about: [russia, ukraine, russia]
```

Right:

```yaml
# claims/about-twice.yml (in part)
about: [russia, ukraine]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding, Path
from generator.records.fields import Part
from generator.vocabulary.problems import Code

CODE = Code("SD315", "same-item-twice", "a list holds the same item twice")

#: Lists in which the same may stand twice: words are said twice, and two stances to a claim break a rule of
#: their own.
_ALLOWED = ("quote", "stances", "ignore")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every item of a list that is equal to an earlier one."""
    for record in corpus:
        for path, first in _repeated(record, ()):
            what = f'"{first}"' if isinstance(first, str) else "an item"
            yield Finding(record, path, f"{what} a second time", "each item of the list once", "removing it")


def _repeated(part: Part, above: Path) -> Iterator[tuple[Path, object]]:
    # Only what was written: most fields of most records are left to their defaults.
    for attribute in sorted(part.model_fields_set):
        value = getattr(part, attribute)
        if isinstance(value, Part):
            yield from _repeated(value, (*above, attribute))
        elif isinstance(value, tuple):
            yield from _in_list(value, (*above, attribute))


def _in_list(items: tuple[object, ...], path: Path) -> Iterator[tuple[Path, object]]:
    seen: set[object] = set()
    for number, item in enumerate(items):
        if item in seen and path[-1] not in _ALLOWED:
            yield (*path, number), item
        seen.add(item)
        if isinstance(item, Part):
            yield from _repeated(item, (*path, number))
