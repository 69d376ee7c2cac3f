"""The text that a source says is held is not there.

`held.text` is the path of a file below `content/texts/`, with forward slashes. It cannot lead anywhere else.

Wrong:

```yaml
# sources/held-report.yml (in part)
held:
  text: ../texts/held-report.txt
  sha256: 5ed389bb51be6263bea47f6b6593fa5b5cced12e99be6a72f237f457a369abf1
```

Right:

```yaml
# sources/held-report.yml (in part)
held:
  text: held-report.txt
  sha256: 5ed389bb51be6263bea47f6b6593fa5b5cced12e99be6a72f237f457a369abf1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.judging.names import Names
from generator.vocabulary.problems import Code, shown

CODE = Code("SD307", "missing-text", "the text that a source says is held is not there")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every held text that is not among the texts."""
    names: Names | None = None
    for source in corpus.sources.values():
        text = source.held.text if source.held else None
        if text is None or text in corpus.texts:
            continue
        names = names or Names(corpus.texts)
        expected = "the path of a file below content/texts/, with forward slashes"
        found = (
            f"the path {shown(text)}, which leads elsewhere" if _leads_out(text) else f"no text {shown(text)}"
        )
        name = text.replace("\\", "/").rpartition("/")[2]
        proposal = names.nearest(text) or names.nearest(name)
        yield Finding(source, ("held", "text"), found, expected, proposal)


def _leads_out(path: str) -> bool:
    return path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/")
