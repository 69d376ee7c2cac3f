"""A made-up corpus of any size: seeded, so that two runs make the same files, and shaped like a real one.

Six of ten records are statements, of which some stand many to a file, and whose words their sources print
(`made_up_sources`); other texts are between 20 and 2,000 characters, most of them short; a tenth is in
Cyrillic; dates are days, months, years, windows and intervals.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.evidence import QUOTED_MODES
from tests.bench.made_up_sources import CYRILLIC, LATIN, held, holding, printed, texts_name

STANCES = ("asserts", "asserts", "asserts", "denies", "doubts", "sees-no-evidence", "counters", "predicts")
MODES = ("direct", "fragment", "indirect", "indirect", "editorial")
#: Shares of the types among all records.
SHARES = {
    "statement": 0.6,
    "event": 0.12,
    "claim": 0.12,
    "actor": 0.06,
    "source": 0.06,
    "place": 0.03,
    "topic": 0.01,
}
STATEMENTS_IN_A_FILE = 20


def write_corpus(folder: Path, records: int, seed: int = 1) -> int:
    """Write a content folder of about ``records`` records; returns how many there are."""
    counts = {type_: max(2, round(records * share)) for type_, share in SHARES.items()}
    maker = _Maker(random.Random(seed), counts, seed)
    written = 0
    for type_ in SHARES:
        texts = [_yaml(record) for record in maker.of(type_)]
        size = STATEMENTS_IN_A_FILE if type_ == "statement" else 1
        for start in range(0, len(texts), size):
            file = folder / f"{type_}s" / f"{type_}s-{start // size // 500}" / f"{type_}-{start}.yml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("---\n".join(texts[start : start + size]), encoding="utf-8")
        written += len(texts)
    held_texts = folder / "texts"
    held_texts.mkdir(parents=True, exist_ok=True)
    for number in range(counts["source"]):
        if holding(number) == "text":
            (held_texts / texts_name(number)).write_text(printed(number, seed).text, encoding="utf-8")
    pages = folder / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    (pages / "index.md").write_text("# Made up\n\n```said-and-done\nshow: contrast\n```\n", encoding="utf-8")
    return written


def _yaml(record: dict[str, Any]) -> str:
    # JSON's scalars and collections are YAML's; block style at the top keeps the files like those of people.
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in record.items())


class _Maker:
    def __init__(self, chance: random.Random, counts: dict[str, int], seed: int) -> None:
        self.chance = chance
        self.counts = counts
        self.seed = seed
        self.taken: set[tuple[str, ...]] = set()

    def of(self, type_: str) -> Iterator[dict[str, Any]]:
        make = getattr(self, f"_{type_}")
        for number in range(self.counts[type_]):
            yield {"id": f"{type_}-{number}", **make(number)}

    def _any(self, type_: str) -> str:
        # Few are named often and many seldom, as in life.
        return f"{type_}-{int(self.counts[type_] * self.chance.random() ** 2)}"

    def _text(self, shortest: int = 20, longest: int = 400) -> str:
        words = CYRILLIC if self.chance.random() < 0.1 else LATIN
        length = min(2000, shortest + int(self.chance.expovariate(4 / longest)))
        text = ""
        while len(text) < length:
            text += self.chance.choice(words) + self.chance.choice((" ", " ", " ", " ", ", ", ". "))
        return text.strip(" ,").capitalize()

    def _day(self) -> str:
        year, month, day = (self.chance.randint(*limits) for limits in ((2014, 2023), (1, 12), (1, 28)))
        return f"{year}-{month:02}-{day:02}"

    def _date(self) -> str:
        day = self._day()
        forms = (
            day,
            day,
            day,
            day,
            f"{day}~",
            day[:7],
            day[:4],
            f"[..{day}]",
            f"{day}/..",
            f"{day}T09:20+01:00",
        )
        return self.chance.choice(forms)

    def _statement(self, number: int) -> dict[str, Any]:
        claims = {self._any("claim") for _ in range(self.chance.randint(0, 3))}
        speaker, mode = self._any("actor"), self.chance.choice(MODES)
        sources = {self._any("source") for _ in range(self.chance.choice((1, 1, 1, 2, 3)))}
        return {
            "speaker": speaker,
            "said": self._date(),
            "mode": mode,
            "wordings": [self._wording(source, speaker, mode) for source in sorted(sources)],
            "stances": [{"claim": claim, "stance": self.chance.choice(STANCES)} for claim in sorted(claims)],
            "about": [self._any("event")],
            "topics": [self._any("topic")],
        }

    def _wording(self, source: str, speaker: str, mode: str) -> dict[str, Any]:
        article = printed(int(source.rpartition("-")[2]), self.seed)
        quote = article.taken(self.chance, mode in QUOTED_MODES)
        while (speaker, source, *quote) in self.taken:  # twice the same words would be the same statement
            quote = article.taken(self.chance, mode in QUOTED_MODES)
        self.taken.add((speaker, source, *quote))
        return {"source": source, "quote": quote, "language": article.language, "fidelity": "translation"}

    def _event(self, number: int) -> dict[str, Any]:
        return {
            "title": self._text(20, 60),
            "kind": self.chance.choice(("fighting", "shelling", "meeting", "troop-movement", "agreement")),
            "when": self._date(),
            "where": self._any("place"),
            "parties": [
                {"actor": self._any("actor"), "role": self.chance.choice(("agent", "target", "host"))}
            ],
            "claims": [self._any("claim")],
            "sources": [{"source": self._any("source")}],
            "topics": [self._any("topic")],
        }

    def _claim(self, number: int) -> dict[str, Any]:
        return {"text": self._text(20, 80), "kind": "factual", "topics": [self._any("topic")]}

    def _actor(self, number: int) -> dict[str, Any]:
        of = f"actor-{number // 3}" if number > 2 else None
        roles = [{"title": self._text(10, 20), **({"of": of} if of else {})}]
        return {"name": self._text(8, 16), "kind": "person", "roles": roles}

    def _source(self, number: int) -> dict[str, Any]:
        # Later than any statement, so that nothing is printed before it was said.
        url = f"https://example.org/{number}"
        kept = {"held": held(number, self.seed)} if holding(number) else {}
        language = printed(number, self.seed).language
        told = {"kind": "news-report", "published": "2024-06-01", "url": url, "language": language}
        return {"title": self._text(20, 60), **told, **kept}

    def _place(self, number: int) -> dict[str, Any]:
        within = {"within": f"place-{number // 3}"} if number > 2 else {}
        return {"name": self._text(6, 14), "kind": "settlement", **within}

    def _topic(self, number: int) -> dict[str, Any]:
        return {"title": self._text(8, 30)}
