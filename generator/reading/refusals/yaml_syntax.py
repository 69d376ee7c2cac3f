"""A file is not YAML, so that it cannot be told what belongs to what.

Most often a text needs quotes: one with a colon and a space in it, or one that begins with a character which
YAML uses itself (`[ ] { } , & * ! | > % @` and the backtick). Otherwise look at the indentation, which is
made of spaces and is the same for all keys of a mapping. The rest of the file, from the next `---` line on,
is read all the same.

Wrong:

```yaml
# topics/colon.yml
title: Diplomacy: the talks in Geneva
```

Right:

```yaml
# topics/colon.yml
title: "Diplomacy: the talks in Geneva"
```
"""

from __future__ import annotations

import re

import yaml

from generator.reading.parser_phrases import (
    AFTER_THE_END,
    COLON,
    MISPLACED,
    NO_COLON,
    OVER_A_COMMENT,
    PHRASES,
    QUOTES,
    TAB,
    TOO_FAR_RIGHT,
    Meaning,
)
from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown

CODE = Code("SD105", "yaml-syntax", "a file is not YAML")

_KEY_ALONE = re.compile(r" *(?:- +)*[A-Za-z_]+ *")


def syntax(error: yaml.MarkedYAMLError, text: str, first_line: int) -> Refusal:
    """What the parser found wrong in ``text``, the part of a file that begins after ``first_line`` lines."""
    said = f"{error.problem or ''} {error.context or ''}".strip()
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    meaning = next((meaning for phrase, meaning in PHRASES if phrase in said), None)
    if meaning is AFTER_THE_END and any(before.rstrip() == "..." for before in lines[:line]):
        return more_after_end((line + first_line + 1, column + 1))
    if "expected key" in said or "expected '-' indicator" in said:
        meaning = _misplaced(lines, line, column)
    elif meaning is COLON and _KEY_ALONE.fullmatch(lines[line][:column]):
        meaning, line, column = _after_an_open_text(lines, line, column)
    elif meaning is not None and meaning.at_start and error.context_mark is not None:
        line, column = error.context_mark.line, error.context_mark.column
    if meaning is None:
        meaning = Meaning(f"something that is not YAML ({said})", "YAML")
    written = lines[line] if line < len(lines) else ""
    if written[column : column + 1] == "\t" and not written[:column].strip():
        meaning = TAB
    proposal = _with_example(written) if meaning.proposal == QUOTES else meaning.proposal
    return Refusal(CODE.id, (line + first_line + 1, column + 1), meaning.found, meaning.expected, proposal)


def key_is_no_word(spot: Spot) -> Refusal:
    """A list or mapping in the place of a key."""
    found = "a list or mapping where a key should stand"
    return Refusal(CODE.id, spot, found, "a word and a colon", "quotes around the text if it is text")


def question_mark(spot: Spot) -> Refusal:
    """A text in brackets or braces that begins with a question mark; the spot is that of its next letter."""
    line, column = spot
    found = "a text in brackets or braces that begins with a question mark"
    return Refusal(CODE.id, (line, column - 1), found, "a key or a text", QUOTES)


def braces(spot: Spot, written: str) -> Refusal:
    """Braces with something in them that is no key with a value: ``{{ title }}``, ``{one, two}``."""
    found = (
        f"{shown(written)}, braces in which not each key has a value"
        if written
        else "a key without a value in braces"
    )
    return Refusal(
        CODE.id, spot, found, "{key: value}", "quotes around it if it is text, [ ] if it is a list"
    )


def more_after_end(spot: Spot) -> Refusal:
    """A document after the mark ``...`` instead of after ``---``."""
    found = "more text after the line ..."
    return Refusal(CODE.id, spot, found, "a line --- before the next record", "--- instead of ...")


def _misplaced(lines: list[str], line: int, column: int) -> Meaning:
    """Why neither a key nor the end of the mapping stands here, which is all that the parser says."""
    written = lines[line] if line < len(lines) else ""
    before = lines[line - 1] if 0 < line <= len(lines) else ""
    if written[:column].strip(" \t-"):
        return AFTER_THE_END
    return OVER_A_COMMENT if " #" in before else MISPLACED


def _after_an_open_text(lines: list[str], line: int, column: int) -> tuple[Meaning, int, int]:
    """Why a sound key was taken for a part of the text in the line above, and where that stands."""
    above = next((number for number in range(line - 1, -1, -1) if lines[number].strip()), None)
    if above is None:
        return COLON, line, column
    if _indentation(lines[line]) > _indentation(lines[above]):
        return TOO_FAR_RIGHT, line, _indentation(lines[line])
    return NO_COLON, above, _indentation(lines[above])


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _with_example(written: str) -> str:
    """The proposal to use quotes, with the writer's own line as it would be right, if it is one of a key."""
    key = r" *(?:- )?([A-Za-z_]+): +([^\"'|> ].*)"
    line = re.fullmatch(key, written.rstrip()) if len(written) <= 100 else None
    if line is None:
        return QUOTES
    quote = "'" if '"' in line[2] and "'" not in line[2] else '"'
    value = line[2] if quote == "'" else line[2].replace("\\", "\\\\").replace('"', '\\"')
    return f"{QUOTES}: {line[1]}: {quote}{value}{quote}"
