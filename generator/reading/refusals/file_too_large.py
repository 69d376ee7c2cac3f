"""A file is larger than one mebibyte.

A record is a few hundred bytes, and a file of a thousand records is still read at a glance by a program, but
no longer by people. A file of more than 1,048,576 bytes is not opened further, so that nobody can stop the
check by sending one.

Wrong: all statements of ten years in one file

```text
content/statements/all.yml         3.2 MiB
```

Right: one file for each source or month

```text
content/statements/2022/2022-01.yml    240 KiB
content/statements/2022/2022-02.yml    310 KiB
```
"""

from __future__ import annotations

from generator.reading.refusal import START, Refusal
from generator.vocabulary.problems import Code

CODE = Code("SD102", "file-too-large", "a file is larger than one mebibyte")

#: In bytes.
LARGEST = 1024 * 1024


def file_too_large() -> Refusal:
    """A file of more than `LARGEST` bytes."""
    limit = f"{LARGEST // 1024:,} KiB"
    return Refusal(
        CODE.id, START, f"a file of more than {limit}", f"at most {limit}", "dividing it into several files"
    )
