"""YAML's tags (`!`) are not used.

A tag asks the program that reads a file to make something else of a value than what is written there. Every
value in a record is text until its field says otherwise, so a tag has no use; a text that begins with an
exclamation mark needs quotes.

Wrong:

```yaml
# topics/exclamation.yml (in part)
title: !Important questions
```

Right:

```yaml
# topics/exclamation.yml (in part)
title: "!Important questions"
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.reading.refusals.forbidden_character import FORBIDDEN
from generator.vocabulary.problems import Code, shown

CODE = Code("SD107", "tag", "a YAML tag")


def tag(spot: Spot, name: str) -> Refusal:
    """A key or value that begins with a tag."""
    # A tag may hold %-escapes, which YAML has undone: what they stand for must not reach a terminal.
    name = FORBIDDEN.sub("\ufffd", name.replace("tag:yaml.org,2002:", "!!"))
    expected, proposal = "the value alone", "removing it, or quotes around the text if it is text"
    return Refusal(CODE.id, spot, f"the tag {shown(name)}", expected, proposal)
