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

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator
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


class _CodeGenerator(CodeGenerator):
    """Templates whose calls are plain calls, and whose expressions pass through `_finalize` alone.

    Jinja would search each function for what it wants to be passed, and escape for HTML what `_finalize`
    returns, which is Markup and stays as it is: a quarter of the time.
    """

    def visit_Call(  # noqa: N802  # Jinja calls it so
        self, node: nodes.Call, frame: Any, forward_caller: bool = False
    ) -> None:
        """A call of a function or macro; none of ours asks Jinja to pass it anything."""
        assert node.dyn_args is None, "a call with * is not supported"
        assert node.dyn_kwargs is None, "a call with ** is not supported"
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class _Environment(Environment):
    code_generator_class = _CodeGenerator
    #: The blocks for which tokens stand, by number.
    blocks: list[str]

    def with_token(self, block: Markup) -> Markup:
        """What stands for a block until the page is composed."""
        self.blocks.append(f"\n\n{_without_blank_lines(block)}")
        return finished(f"{_OPEN}{len(self.blocks) - 1}{_CLOSE}")

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The functions in one dictionary: Jinja's chain of two is searched and copied for each page."""
        return {**self.globals, **(d or {})}


def _remembering(finish: Callable[[Markup], Markup]) -> Callable[..., Markup]:
    """A function that calls a macro with a record (and more), and gives what it gave before for the same."""
    made: dict[tuple[Any, ...], Markup] = {}

    def once(macro: Callable[..., Markup], record: Any, *more: bool) -> Markup:
        key = (getattr(macro, "name", macro), record.type, record.id, *more)
        found = made.get(key)
        if found is None:
            found = made[key] = finish(macro(record, *more))
        return found

    return once


def environment(functions: Mapping[str, Callable[..., Any]], folder: Path = TEMPLATES) -> Environment:
    """The environment of the page templates, with these functions at their disposal.

    Beside them stand ``once(macro, record, …)``, for what many pages show of a record alike: it is made for
    the first of them; and ``block(macro, record, …)``, where that is a block by itself between blank lines,
    which `composed` gives as a piece of its own. An environment is for the records of one corpus.
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
    env.blocks = []
    env.filters.clear()
    env.filters.update({"address": address, "join": joined, "length": len})
    env.globals.clear()
    env.globals.update(functions)
    env.globals["once"] = _remembering(lambda made: made)
    env.globals["block"] = _remembering(env.with_token)
    return env


_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n")
#: Stand around the number of a block until the page is composed. No text of a record holds such characters
#: (`reading/characters.py`).
_OPEN, _CLOSE = "\x02", "\x03"
_TOKEN = re.compile(rf"\n\n{_OPEN}([0-9]+){_CLOSE}(?=\n\n)")


def composed(template: Template, context: Mapping[str, Any]) -> tuple[str, ...]:
    """A page's Markdown, with no more than one blank line between blocks, in pieces: every second is a block
    that ``block`` made, with a blank line before it.
    """
    assert isinstance(template.environment, _Environment)
    blocks = template.environment.blocks
    text = _without_blank_lines(template.render(context)) + "\n"
    pieces = _TOKEN.split(text)
    if text.count(_OPEN) != len(pieces) // 2:
        raise ValueError(f"{template.name}: found a block beside text; expected it between blank lines")
    pieces[1::2] = [blocks[int(number)] for number in pieces[1::2]]
    return tuple(pieces)


def rendered(template: Template, context: Mapping[str, Any]) -> str:
    """The same as one text."""
    return "".join(composed(template, context))


def _without_blank_lines(markdown: str) -> str:
    return _BLANK_LINES.sub("\n\n", markdown).strip()
