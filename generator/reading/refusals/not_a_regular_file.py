"""What stands in the content folder is no regular file, or cannot be read.

A symbolic link may lead to another file within the content folder, but not out of it: whoever sends a record
could otherwise publish any file of the machine that builds the site. Links to folders, pipes, sockets and
devices are never opened, and a file or folder that may not be read is told rather than left out.

Wrong:

```text
content/sources/password.yml -> /etc/passwd
```

Right: a file of its own

```text
content/sources/the-leaked-list.yml
```
"""

from __future__ import annotations

from generator.reading.refusal import START, Refusal
from generator.vocabulary.problems import Code

CODE = Code(
    "SD113", "not-a-regular-file", "a link out of the content folder, a pipe, or a file that cannot be read"
)


def link() -> Refusal:
    """A symbolic link that is not followed."""
    found = "a symbolic link that leads out of the content folder, to a folder or nowhere"
    return Refusal(CODE.id, START, found, "a regular file", "a copy of the file instead of the link")


def special() -> Refusal:
    """A pipe, a socket or a device."""
    return Refusal(CODE.id, START, "a pipe, socket or device", "a regular file")


def unreadable(what: str, error: OSError) -> Refusal:
    """A ``file`` or ``folder`` that the system does not let us read."""
    reason = error.strerror or type(error).__name__
    return Refusal(CODE.id, START, f"a {what} that cannot be read ({reason})", f"a readable {what}")
