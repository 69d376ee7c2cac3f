"""A record stands in the folder of another type.

The first folder below the content folder says the type of a record. Where the keys are those of another type,
one message says so, in place of one for each key.

Wrong:

```yaml
# events/talks-continue.yml
id: talks-continue
text: The talks continue.
kind: factual
about: [russia]
```

Right:

```yaml
# claims/talks-continue.yml
id: talks-continue
text: The talks continue.
kind: factual
about: [russia]
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.records import Record
from generator.vocabulary.problems import Code

CODE = Code("SD117", "wrong-folder", "a record stands in the folder of another type")


def wrong_folder(spot: Spot, folder: type[Record], meant: type[Record]) -> Refusal:
    """A record with the keys of ``meant`` in the folder of another type."""
    found = f"the keys of {_article(meant.type)} {meant.type} in {folder.folder}/"
    expected = f"{_article(folder.type)} {folder.type}"
    return Refusal(CODE.id, spot, found, expected, f"moving it to {meant.folder}/")


def _article(word: str) -> str:
    return "an" if word[0] in "aeiou" else "a"
