"""YAML's anchors (`&`), aliases (`*`) and merge keys (`<<`) are not used.

They let a value stand in one place and take effect in another, where whoever reviews the record does not see
it, and a few lines of them can stand for millions of values. Most often, though, they are a slip: a text that
begins with `&` or `*` needs quotes.

Wrong:

```yaml
# topics/winter-talks.yml
title: &title The talks in winter
summary: *title
```

Right:

```yaml
# topics/winter-talks.yml
title: The talks in winter
summary: The talks in winter
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown

CODE = Code("SD106", "anchor-or-alias", "a YAML anchor, alias or merge key")

_QUOTES = "quotes around the text if it is text"


def anchor(spot: Spot, name: str) -> Refusal:
    """A value that begins with ``&name``."""
    return Refusal(
        CODE.id, spot, f"the anchor {shown('&' + name)}", "the value alone", f"removing it, or {_QUOTES}"
    )


def alias(spot: Spot, name: str) -> Refusal:
    """``*name`` in the place of a value."""
    proposal = f"writing the value out, or {_QUOTES}"
    return Refusal(CODE.id, spot, f"the alias {shown('*' + name)}", "the value itself", proposal)


def merge_key(spot: Spot) -> Refusal:
    """``<<`` in the place of a key."""
    return Refusal(CODE.id, spot, "the merge key <<", "the keys themselves", "writing the keys out")
