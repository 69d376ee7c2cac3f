"""A date is not an expression of EDTF (ISO 8601-2) that records use, or it does not exist.

Nothing is guessed: neither which month 03/04 is, nor that the 30 February was meant to be the 28th. What is
known only roughly is written so: `2022-02`, `2022-02-17~`, `"[..2022-02-17]"`.

Wrong:

```yaml
# statements/in-february.yml (in part)
said: 17 February 2022
```

Right:

```yaml
# statements/in-february.yml (in part)
said: 2022-02-17
```
"""

from __future__ import annotations

from generator.vocabulary.problems import Code

CODE = Code("SD205", "bad-date", "a date that is none, or is not written as EDTF")
