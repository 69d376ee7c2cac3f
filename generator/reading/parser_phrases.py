"""What libyaml says of a file that is not YAML, and what that means to somebody who writes records.

The phrases are those of libyaml 0.2.5 (scanner.c and parser.c), which PyYAML passes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

QUOTES: Final = "putting the text in quotes"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The parts of a problem; ``at_start``: shown where the value begins, not where the parser gave up."""

    found: str
    expected: str
    proposal: str | None = None
    at_start: bool = False


_CLOSE = "closing it, or quotes around the text if it is text"
_INNER = 'closing it; within a text in double quotes a double quotation mark is written \\"'

COLON: Final = Meaning("a colon inside an unquoted text", "one key and its value on a line", QUOTES)
TAB: Final = Meaning("a tab in the indentation", "spaces", "spaces instead of tabs")
TOO_FAR_RIGHT: Final = Meaning(
    "a line indented further than the one above it", "keys of one mapping below one another"
)
NO_COLON: Final = Meaning(
    "a line without a colon where a key was begun",
    "a key, a colon and a value",
    "a colon and a space after the key, or quotes around a text of several lines",
    at_start=True,
)
MISPLACED: Final = Meaning(
    "a line whose indentation does not fit the lines above it",
    "keys of one mapping, and dashes of one list, below one another",
)
OVER_A_COMMENT: Final = Meaning(
    "a text that goes on after a comment",
    "the comment on a line of its own",
    "putting the text in quotes if # belongs to it",
)
AFTER_THE_END: Final = Meaning(
    "more text after the end of a quoted text, list or mapping",
    "the end of the line",
    "quotes around the whole text, and \\\" or '' for those within",
)
_RESERVED = Meaning("a text that begins with a character which YAML reserves", "a value", QUOTES)
_BRACKET = Meaning("a bracket, brace, comma or colon where a value should begin", "a value", QUOTES)
_ASTERISK = Meaning("a text that begins with & or *", "a value", QUOTES, at_start=True)
_EXCLAMATION = Meaning("a text that begins with an exclamation mark", "a value", QUOTES, at_start=True)
_UNCLOSED = Meaning(
    "a quotation mark that is not closed", "one more at the end of the text", _INNER, at_start=True
)
_PIPE = Meaning("a text on the line of | or >", "the text on the lines below it", QUOTES, at_start=True)
_ESCAPE = Meaning(
    "a backslash in double quotes that begins no escape of YAML", "\\\\ or single quotes", "single quotes"
)

#: The first phrase that stands in what the parser says counts.
PHRASES: Final[tuple[tuple[str, Meaning], ...]] = (
    ("mapping values are not allowed", COLON),
    (
        "mapping keys are not allowed",
        Meaning("a question mark where no key can stand", "a key or a text", QUOTES),
    ),
    (
        "block sequence entries are not",
        Meaning("a dash where no list can begin", "a list on its own lines", QUOTES),
    ),
    ("violates indentation", TAB),
    ("indentation space is expected", TAB),
    ("cannot start any token", _RESERVED),
    ("could not find expected ':'", NO_COLON),
    ("found unexpected ':'", COLON),
    ("alphabetic or numeric character", _ASTERISK),
    ("found undefined tag handle", _EXCLAMATION),
    ("tag URI", _EXCLAMATION),
    ("whitespace or line break", _EXCLAMATION),
    ("expected '!'", _EXCLAMATION),
    ("expected '>'", _EXCLAMATION),
    ("URI escaped octet", _EXCLAMATION),
    ("UTF-8 octet", _EXCLAMATION),
    ("comment or line break", _PIPE),
    ("indentation indicator equal to 0", _PIPE),
    ("unexpected end of stream", _UNCLOSED),
    ("unexpected document indicator", _UNCLOSED),
    ("unknown escape character", _ESCAPE),
    ("hexdecimal number", _ESCAPE),
    (
        "invalid Unicode character",
        Meaning("an escape for half a character", "a whole one", "the character itself"),
    ),
    (
        "expected ',' or ']'",
        Meaning("a list in brackets that is not closed", "a comma or ]", _CLOSE, at_start=True),
    ),
    (
        "expected ',' or '}'",
        Meaning("a mapping in braces that is not closed", "a comma or }", _CLOSE, at_start=True),
    ),
    ("expected node content", _BRACKET),
    ("expected <document start>", AFTER_THE_END),
    ("directive", Meaning("a line that begins with %", "a key, a colon and a value", QUOTES)),
    (
        "incompatible YAML document",
        Meaning("a line %YAML with another version", "YAML 1.2", "removing the line"),
    ),
)
