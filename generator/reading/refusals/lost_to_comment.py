"""A comment follows an unquoted text, so that YAML would drop words that may belong to it.

In YAML ` #` begins a comment. `quote: he said #no` is the text "he said", and nobody would notice. In fields
that hold text or an address, a comment therefore stands on a line of its own, or the text stands in quotes.
After other values, such as ids and dates, comments are welcome.

Wrong:

```yaml
# topics/hashtag.yml (in part)
title: The campaign #StandTogether
```

Right:

```yaml
# topics/hashtag.yml (in part)
title: "The campaign #StandTogether"
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown

CODE = Code("SD109", "lost-to-comment", "a comment follows an unquoted text")

_LONGEST_PROPOSAL = 80


def lost_to_comment(spot: Spot, text: str, comment: str) -> Refusal:
    """``comment`` (from its ``#`` on) after the unquoted ``text``."""
    whole = f"{text} {comment}".replace("\\", "\\\\").replace('"', '\\"')
    found = f"{shown(comment)} after an unquoted text, where YAML drops it as a comment"
    short = len(whole) <= _LONGEST_PROPOSAL
    proposal = f'putting it in quotes: "{whole}"' if short else "putting the whole text in quotes"
    return Refusal(CODE.id, spot, found, "text in quotes, or the comment on a line of its own", proposal)
