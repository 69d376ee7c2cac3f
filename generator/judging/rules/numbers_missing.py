"""The numbers of a quantity are not those that its comparator speaks of.

`between` needs `low` and `high`; `at-least` and `more-than` have no upper bound, `at-most` and `less-than` no
lower one.

Wrong:

```yaml
# statements/soldiers.yml (in part)
quantities:
  - of: soldiers
    words: between 5,000 and 7,000
    comparator: between
    value: 5000
```

Right:

```yaml
# statements/soldiers.yml (in part)
quantities:
  - of: soldiers
    words: between 5,000 and 7,000
    comparator: between
    low: 5000
    high: 7000
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.records import Event, Quantity, Statement
from generator.vocabulary.problems import Code

CODE = Code(
    "SD320", "numbers-missing", "the numbers of a quantity are not those that its comparator speaks of"
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every quantity whose numbers and comparator cannot both be meant."""
    records: tuple[Event | Statement, ...] = (*corpus.events.values(), *corpus.statements.values())
    for record in records:
        for number, quantity in enumerate(record.quantities):
            if expected := _expected(quantity):
                found = f"comparator: {quantity.comparator}, and {_given(quantity)}"
                yield Finding(record, ("quantities", number), found, expected)


def _expected(quantity: Quantity) -> str | None:
    low, high = quantity.low is not None, quantity.high is not None
    match quantity.comparator:
        case "between" if not (low and high):
            return "low and high with it"
        case "at-least" | "more-than" if high:
            return "value or low with it"
        case "at-most" | "less-than" if low:
            return "value or high with it"
        case _:
            return None


def _given(quantity: Quantity) -> str:
    numbers = {"value": quantity.value, "low": quantity.low, "high": quantity.high}
    return (
        ", ".join(f"{name}: {number}" for name, number in numbers.items() if number is not None)
        or "no number"
    )
