"""A made-up article, its source's record, and what was taken from it: for commands that check quotations."""

from __future__ import annotations

from pathlib import Path

ARTICLE = """\
Harbour Closed After Storm

The harbour of the town was closed on Monday, the port authority said. “We have seen no damage to the
northern pier, and we have not been told of any,” its director Ada Fenn told reporters.

Nobody was hurt. The ferries left on Tuesday morning, as planned. About 7,000 people wait for the mail.

Share this article
"""

SOURCE = """\
# yaml-language-server: $schema=../../schema/source.schema.json
# The harbour's newspaper.
id: news   # its id
title: Harbour Closed After Storm
kind: news-report
published: 2022-02-15
language: en
# Page furniture.
ignore:
  - Share this article
note: Made up.
"""

STATEMENTS = """\
# Statements of the harbour.
id: no-damage
speaker: director
said: 2022-02-14
mode: direct
wordings:
  - source: news
    # as printed
    quote: >-
      We have seen no damage to the northern pier, and we have not been told of any,
    language: en
---
id: closed
speaker: authority
said: 2022-02-14
mode: indirect
wordings:
  - {source: news, quote: The harbour of the town was closed on Monday}
"""

EVENT = """\
title: Ferries leave
kind: other
when: 2022-02-15
sources:
  - source: news
    # a whole sentence
    passage: The ferries left on Tuesday morning, as planned.
"""


def write_harbour(folder: Path) -> Path:
    """Write ``content/`` and beside it ``article.txt`` below ``folder``; returns ``content``."""
    content = folder / "content"
    for name, text in {
        "sources/news.yml": SOURCE,
        "actors/director.yml": "name: Ada Fenn\nkind: person\n",
        "actors/authority.yml": "name: The port authority\nkind: organisation\n",
        "statements/harbour.yml": STATEMENTS,
        "events/ferries.yml": EVENT,
    }.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return content
