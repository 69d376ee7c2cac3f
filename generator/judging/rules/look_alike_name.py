"""A name or title holds letters that look like others, or characters that cannot be seen.

A Cyrillic а among Latin letters looks like an a, but search, sorting and references do not take it for one;
so do characters without width. Mostly they come with copied text. (Unicode Technical Standard 39 treats such
mixtures.) A word that is wholly of one script is never meant, nor are joiners between letters that need them.

Wrong:

```yaml
# actors/look-alike.yml
name: "\\u041Eleg Ivanov"
kind: person
```

Right:

```yaml
# actors/look-alike.yml
name: Oleg Ivanov
kind: person
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding, Path
from generator.judging.lettering import hidden, look_alikes
from generator.records import Actor, Place, Record, Source
from generator.records.declaration import texts
from generator.vocabulary.problems import Code, Severity, shown

CODE = Code(
    "SD401",
    "look-alike-name",
    "a name or title holds letters that look like others, or hidden ones",
    Severity.WARNING,
)

_NAMES = ("name", "title", "label")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every name, title and label with such a letter; the first one of each is told."""
    for record in corpus:
        for path, text in _named(record):
            if text.isascii():
                continue
            if letter := hidden(text):
                yield Finding(
                    record, path, f"{letter} in {shown(text)}", "letters that can be seen", "deleting it"
                )
            elif (word := look_alikes(text)) is not None:
                found = f"{word.letter} in the word {shown(word.word)}"
                yield Finding(record, path, found, "letters of one script in a word", word.proposal)


def _named(record: Record) -> Iterator[tuple[Path, str]]:
    if isinstance(record, Actor | Place):
        yield from ((path, text) for path, text in texts(record) if path[-1] in _NAMES)
    elif isinstance(record, Source):
        yield ("title",), record.title
    else:
        title = getattr(record, "title", None)
        if title is not None:
            yield ("title",), title
