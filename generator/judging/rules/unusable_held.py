"""What a source says is held of it cannot be used to check quotations.

A fingerprint must stand in the record exactly as `timeline fingerprint` wrote it, and a text below
`content/texts/` must have the hash that the record gives: otherwise nobody could tell whether quotations were
checked against the right text. With the text at hand (`timeline check --text ID=FILE`) it is also seen
whether the fingerprint is the one that this text gives.

Wrong:

```yaml
# sources/held-report.yml (in part)
held:
  text: held-report.txt
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
```

Right:

```yaml
# sources/held-report.yml (in part)
held:
  text: held-report.txt
  sha256: 5ed389bb51be6263bea47f6b6593fa5b5cced12e99be6a72f237f457a369abf1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.finding import Finding
from generator.judging.quotations import Quotations
from generator.vocabulary.problems import Code

CODE = Code("SD502", "unusable-held", "what is held of a source cannot be used to check quotations")


def check(quotations: Quotations) -> Iterator[Finding]:
    """Every fingerprint that cannot be read, and every text that is not the one whose hash is given."""
    for one in quotations.unusable:
        proposal = "running timeline fingerprint anew" if one.key == "fingerprint" else None
        yield Finding(one.source, ("held", one.key), one.found, one.expected, proposal)
