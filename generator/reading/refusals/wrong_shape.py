"""A list stands where a text should, a text where a list should, and so on.

A value may be a text, a list (each item with a dash, or all in square brackets) or a mapping (keys and
values). A text that begins with `[` or `{` needs quotes, since YAML reads it as a list or mapping. That holds
for dates too: `"[..2022-02-17]"`.

Wrong:

```yaml
# claims/about-russia.yml (in part)
about: russia
```

Right:

```yaml
# claims/about-russia.yml (in part)
about: [russia]
```
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.dates import DateError, parse_date
from generator.vocabulary.problems import Code, shown

CODE = Code("SD203", "wrong-shape", "a list, mapping or text where another of these should stand")


def bracketed_date(spot: Spot, written: str, items: Sequence[Any]) -> Refusal:
    """A date such as ``[..2022-02-17]`` without the quotes that it needs."""
    found = f"{shown(written)}, which YAML reads as a list because it is not in quotes"
    window = f"[{'..'.join(item for item in items if isinstance(item, str))}]"
    proposal = next((f'"{text}"' for text in (written, window) if len(text) <= 60 and _is_date(text)), None)
    return Refusal(CODE.id, spot, found, "a date", proposal)


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except DateError:
        return False
    return True


def quoted(written: str) -> str:
    """A text in double quotes, or the advice to quote it where it is long."""
    short = len(written) <= 60 and '"' not in written and "\\" not in written
    return f'"{written}"' if short else "quotes around it"


def wrong_shape(spot: Spot, found: Any, wanted: str, proposal: str | None) -> Refusal:
    """A value that has not the shape of what is ``wanted``."""
    if isinstance(found, str):
        return Refusal(CODE.id, spot, f"the text {shown(found)}", wanted, proposal)
    shape = (
        "a list" if isinstance(found, list) else "a mapping" if isinstance(found, dict) else "something else"
    )
    return Refusal(CODE.id, spot, shape, wanted, proposal)
