"""A small corpus to compare with: as it was published, and as somebody changed it afterwards."""

from __future__ import annotations

from generator.comparing import Change, changes
from generator.judging import Corpus
from tests.small_corpus import small_corpus

PUBLISHED = """
source: nato-report
title: NATO sees no withdrawal
kind: news-report
published: 2022-02-17
authors: [Ada Lovelace, Grace Hopper]
---
source: agency-report
title: No troops have left, says NATO
kind: agency
published: 2022-02-18
---
actor: jens-stoltenberg
name: Jens Stoltenberg
kind: person
roles:
  - title: Secretary General
    of: nato
---
actor: nato
name: NATO
kind: organisation
---
actor: russia
name: Russia
kind: state
---
claim: troops-withdraw
text: Russian troops withdraw from the border.
kind: factual
---
claim: troops-attack
text: Russian troops are about to attack.
kind: prediction
---
event: build-up
title: Troops gather at the border
kind: troop-movement
when: 2022-01/2022-02
parties:
  - actor: russia
    role: agent
sources:
  - source: nato-report
---
statement: nothing-seen
speaker: jens-stoltenberg
said: 2022-02-16
mode: direct
wordings:
  - source: nato-report
    quote: We have not seen any withdrawal of Russian forces.
stances:
  - claim: troops-withdraw
    stance: sees-no-evidence
topics: [withdrawal]
---
topic: withdrawal
title: The announced withdrawal
"""


def published() -> Corpus:
    """The corpus as readers know it."""
    return small_corpus(PUBLISHED)


def edited(*replacements: tuple[str, str], more: str = "") -> Corpus:
    """The same with texts replaced, each of which must stand in it once, and documents added."""
    text = PUBLISHED
    for old, new in replacements:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return small_corpus(text, *([more] if more else []))


def changed(*replacements: tuple[str, str], more: str = "") -> tuple[Change, ...]:
    """What such an edit changes."""
    return changes(published(), edited(*replacements, more=more))


def told(*replacements: tuple[str, str], more: str = "") -> list[tuple[str, str | None, str | None]]:
    """The same as path, old and new of each field in which the meaning changed."""
    found = changed(*replacements, more=more)
    return [(field.path, field.old, field.new) for change in found for field in change.meant]
