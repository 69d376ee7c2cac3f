"""The one environment through which record text becomes Markdown.

A page is written once, as Markdown, and rendered by several readers: cmark (CommonMark) for the site,
Python-Markdown when another builder makes it. Text of a record must appear as written in all of them. So each
character that could mean something to one of them is written as a numeric character reference, which
CommonMark (section 2.5: references "cannot be used in place of symbols indicating structure") and
Python-Markdown both take as text, and which HTML attributes understand too.

Escaping is by type: a template can put out only `Markup`, and what is not Markup is escaped on its way. No
filter turns text into Markup without escaping it, and Jinja's own filters, some of which escape for HTML
only, are not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

TEMPLATES = Path(__file__).parent.parent / "templates"

#: Characters with a meaning in Markdown or one of its common extensions: most of them wherever they stand; a
#: colon where no space follows (emoji, addresses); a full stop after www (bare addresses); at the start of
#: the text what begins a list, a rule or a heading; white space that a reader of Markdown would drop or take
#: for a line break.
_STRUCTURE = re.compile(
    r"[\\`*_{}\[\]<>#|~^=@&$\"\n\t\r]"
    r"|:(?!\s)|(?<=[wW]{3})\."
    r"|\A[ +!-]|\A[0-9]+[.)]|(?<= ) | \Z|--+|\+\++"
)
#: What may not stand bare in the destination of a Markdown link or in an HTML attribute.
_IN_ADDRESS = re.compile(r"""[()<>"'`\[\]{}|^\\*~&$@! ]""")


def _references(match: re.Match[str]) -> str:
    return "".join(c if c.isdigit() else f"&#{ord(c)};" for c in match[0])


def escape(text: str) -> Markup:
    """Markdown that shows ``text`` as written, wherever in a template text may stand (attributes
    included)."""
    return Markup(_STRUCTURE.sub(_references, text))


def address(url: str) -> Markup:
    """An address as the destination of a link; only http and https pass, whatever the caller believes it
    has."""
    if not url.startswith(("https://", "http://")):
        raise ValueError(f"not an http address: {url!r}")
    return Markup(_IN_ADDRESS.sub(_references, url))


def within(text: str) -> Markup:
    """`escape` for part of a sentence: a space at its ends is one between words, and needs no character
    reference."""
    inner = text.strip(" ")
    if not inner:
        return Markup(" ") if text else Markup("")
    return Markup(f"{' ' * text.startswith(' ')}{escape(inner)}{' ' * text.endswith(' ')}")


_COMMA = Markup(", ")


def joined(items: Iterable[Any], separator: Markup = _COMMA) -> Markup:
    """Items one after another, each escaped unless it is Markup."""
    return separator.join(item if isinstance(item, Markup) else escape(str(item)) for item in items)


def _finalize(value: Any) -> Markup:
    """What a template expression puts out: Markup as it is, text and whole numbers escaped, anything else
    refused."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, int):
        return Markup(value)
    raise TypeError(f"a template may put out text, Markup or a whole number, not {type(value).__name__}")


def environment(functions: Mapping[str, Callable[..., Any]], folder: Path = TEMPLATES) -> Environment:
    """The environment of the page templates, with these functions at their disposal."""
    env = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,  # blocks and macros give Markup, so that they are not escaped twice
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.clear()
    env.filters.update({"address": address, "join": joined, "length": len})
    env.globals.clear()
    env.globals.update(functions)
    return env


_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def rendered(template: Template, context: Mapping[str, Any]) -> str:
    """A page's Markdown, with no more than one blank line between blocks."""
    return _BLANK_LINES.sub("\n\n", template.render(context)).strip() + "\n"
