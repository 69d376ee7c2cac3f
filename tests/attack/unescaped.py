"""The `timeline` command with its escaping switched off, to see what the policy of the pages holds by itself.

    python -m tests.attack.unescaped build CONTENT --out FOLDER

Only this module can: it takes the characters out of the patterns that say what must be escaped, in a process
of its own. Nothing of the program has a switch for it.
"""

from __future__ import annotations

import re

from generator.hosts import command
from generator.producing import markdown
from generator.publishing import shell, stamping

_NOTHING = re.compile(r"(?!)")


def _as_it_is(text: str, quote: bool = True) -> str:
    return text


def switch_off() -> None:
    """Let every text through as it is, into Markdown and into HTML, and past the last guard."""
    markdown._STRUCTURE = markdown._IN_ADDRESS = _NOTHING
    for module in (shell, stamping):
        module.escape = _as_it_is  # type: ignore[attr-defined]
    stamping.guarded = "".join  # type: ignore[assignment, attr-defined]


if __name__ == "__main__":
    switch_off()
    command.main()
