"""The text of an HTML page that a reader sees, in lines: one for each block.

The page is parsed as browsers parse (html5ever, by way of nh3). There are pages on which any parser takes
hours, or all memory; so this file is run as a program of its own, with the page as its input, and ended
when its time is over. It imports nothing of ours.

Left out is what is not shown (scripts, styles, `hidden`, `display: none`), what is struck out (`del`, `s`),
since it no longer holds, and fields of forms. What style sheets hide and what scripts draw cannot be known
here.
"""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import nh3

#: Seconds that one page may take: honest ones take a tenth of one.
LONGEST = 10.0
_MOST_MEMORY = 2 * 1024**3
_WORD = re.compile("[a-z0-9]+")
_BLOCKS = frozenset(
    _WORD.findall(
        "address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption"
        " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre section summary"
        " table tbody td tfoot th thead tr ul"
    )
)
_INLINE = frozenset(_WORD.findall("a abbr b cite code em i ins label mark q small span strong sub sup u"))
_EMPTY = frozenset({"br", "hr"})
_NOT_SHOWN = frozenset(
    _WORD.findall(
        "audio canvas datalist del embed iframe map math noscript object s script select strike style svg"
        " template textarea title video"
    )
)
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^\s="<>]+="[^"]*")*)>')
_HIDDEN = re.compile(
    r' hidden="| style="[^"]*(?:display\s*:\s*none|visibility\s*:\s*hidden)', re.IGNORECASE | re.ASCII
)
#: Where a word may be broken at the end of a line: not seen elsewhere.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))


def visible(html: str, seconds: float = LONGEST) -> str | None:
    """The text that readers see; None where the page could not be read in time and in a moderate memory."""
    # -P: nothing that lies in the folder where the command runs, or beside this file, is imported.
    command = [sys.executable, "-P", "-X", "utf8", str(Path(__file__))]
    try:
        run = subprocess.run(  # noqa: S603  # our own interpreter and file
            command, input=html.encode(errors="replace"), capture_output=True, timeout=seconds, check=True
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return None
    return run.stdout.decode()


def text_of_page(html: str) -> str:
    """The text that readers see, worked out here and now."""
    clean = nh3.clean(
        html,
        tags=set(_BLOCKS | _INLINE),
        attributes={"*": {"hidden", "style"}},
        clean_content_tags=set(_NOT_SHOWN),
        link_rel=None,
    )
    shown, hidden_in, depth, done = list[str](), "", 0, 0
    for tag in _TAG.finditer(clean):
        closing, name, attributes = tag.groups()
        if not hidden_in:
            shown.append(clean[done : tag.start()])
            if name in _BLOCKS:
                shown.append("\n")
            if not closing and name not in _EMPTY and _HIDDEN.search(attributes):
                hidden_in, depth = name, 1
        elif name == hidden_in:
            # The cleaned page closes what it opens.
            depth += -1 if closing else 1
            hidden_in = hidden_in if depth else ""
        done = tag.end()
    if not hidden_in:
        shown.append(clean[done:])
    text = unescape("".join(shown)).translate(_UNSEEN)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _bound_memory() -> None:
    """Where the system can, make a page that takes too much memory end this program, and nothing else."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _bound_memory()
    sys.stdout.write(text_of_page(sys.stdin.read()))
