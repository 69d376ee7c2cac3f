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
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
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


def finished(markdown: str) -> Markup:
    """Markdown as it is: every text in it is escaped already.

    Of these a large site has millions, and Markup's own constructor takes three times as long.
    """
    return str.__new__(Markup, markdown)


@lru_cache(maxsize=65_536)  # names, titles and words of records stand on many pages
def escape(text: str) -> Markup:
    """Markdown that shows ``text`` as written, wherever in a template text may stand (attributes
    included)."""
    return finished(_STRUCTURE.sub(_references, text))


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
    return finished(f"{' ' * text.startswith(' ')}{escape(inner)}{' ' * text.endswith(' ')}")


_COMMA = Markup(", ")


def joined(items: Iterable[Any], separator: Markup = _COMMA) -> Markup:
    """Items one after another, each escaped unless it is Markup."""
    parts = [item if isinstance(item, Markup) else escape(str(item)) for item in items]
    return finished(str.join(separator, parts))


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


class _Context(Context):
    """A context whose functions are called as they are: none of ours asks Jinja to pass it anything."""

    def call(self, function: Callable[..., Any], /, *args: Any, _loop_vars: Any = None, **named: Any) -> Any:
        """The function's result, without Jinja's search of the function for what it wants to be passed."""
        return function(*args, **named)


class _CodeGenerator(CodeGenerator):
    """Templates whose expressions pass through `_finalize` alone.

    Jinja would escape for HTML what that returns, which is Markup and stays as it is, at a fifth of the time.
    """

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class _Environment(Environment):
    context_class = _Context
    code_generator_class = _CodeGenerator

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The functions in one dictionary: Jinja's chain of two is searched and copied for each page."""
        return {**self.globals, **(d or {})}


def _remembering() -> Callable[..., Markup]:
    """A function that calls a macro with a record (and more), and gives what it gave before for the same."""
    made: dict[tuple[Any, ...], Markup] = {}

    def once(macro: Callable[..., Markup], record: Any, *more: bool) -> Markup:
        key = (getattr(macro, "name", macro), record.type, record.id, *more)
        found = made.get(key)
        if found is None:
            found = made[key] = macro(record, *more)
        return found

    return once


def environment(functions: Mapping[str, Callable[..., Any]], folder: Path = TEMPLATES) -> Environment:
    """The environment of the page templates, with these functions at their disposal.

    Beside them stands ``once(macro, record, …)``, for what many pages show of a record alike: it is made for
    the first of them. An environment is for the records of one corpus.
    """
    env = _Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,  # blocks and macros give Markup, so that they are not escaped twice
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # it asks for a template's time of change for each page
    )
    env.filters.clear()
    env.filters.update({"address": address, "join": joined, "length": len})
    env.globals.clear()
    env.globals.update(functions)
    env.globals["once"] = _remembering()
    return env


_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")


def rendered(template: Template, context: Mapping[str, Any]) -> str:
    """A page's Markdown, with no more than one blank line between blocks."""
    return _BLANK_LINES.sub("\n\n", template.render(context)).strip() + "\n"
