"""`python -m tests.bench.timeline.data N FOLDER`: the timeline's data of N made-up records, for a browser to
show.

Made of random values, seeded, by the encoders that a site's data come from; no record is written, read or
derived, so that a million takes a minute or two. Shapes are those of a real corpus: bursts of days over
twelve years, a few dates less exact, few actors, claims and sources that are named often and many that are
named seldom, a twentieth of the texts in Cyrillic. `--words` makes the index of words too.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from generator.producing.timeline.dates import Placed, placed
from generator.producing.timeline.facet_values import FACETS, Values
from generator.producing.timeline.facets import Facet, Taken, facet
from generator.producing.timeline.files import written
from generator.producing.timeline.texts import Row
from generator.producing.timeline.told import Told
from generator.publishing.folder import write
from generator.vocabulary.dates import parse_date
from generator.vocabulary.dates import words as date_words
from generator.vocabulary.dates.moments import DAY, days_from_civil
from tests.bench.made_up import MODES, STANCES
from tests.bench.made_up_sources import CYRILLIC, LATIN

FIRST_YEAR, YEARS = 2012, 12
KINDS = ("fighting", "shelling", "meeting", "troop-movement", "agreement", "announcement")
STATUSES = ("disputed", "undisputed", "undisputed", "corroborated", "alleged", "announced", "unaddressed")
#: Different dates, and different texts, of which records take some.
MOST_DATES, SENTENCES = 50_000, 5000
#: Of a hundred records, how many have a date that is written so.
FORMS = (
    (80, "{day}"),
    (6, "{day}T{hour:02}:{minute:02}Z"),
    (4, "{month}"),
    (2, "{year}"),
    (3, "{day}~"),
    (3, "[..{day}]"),
    (1, "[{day}..{later}]"),
    (1, "{day}/{later}"),
)


class Dated(NamedTuple):
    """A date: where it stands in time, and its words."""

    place: Placed
    words: str


@dataclass(frozen=True, slots=True)
class Made:
    """One record: its side, its date, its texts (by number) and its values by facet."""

    done: bool
    date: Dated
    texts: tuple[int, int]
    values: dict[str, Values]
    taken: Taken


class Maker:
    """Makes records, and what is told of them."""

    def __init__(self, records: int, seed: int = 1) -> None:
        self.count = records
        self.chance = random.Random(seed)
        counts = {
            "actor": max(20, records // 50),
            "claim": max(10, records // 8),
            "source": max(10, records // 20),
            "place": max(5, records // 100),
            "topic": max(5, min(200, records // 100)),
        }
        self.ids = {type_: [f"{type_}-{n}" for n in range(count)] for type_, count in counts.items()}

    def told(self, *, words: bool) -> Told:
        """All that is told of the records, in the order of their numbers."""
        records = self.records
        return Told(
            places=[record.date.place for record in records],
            lanes=[int(record.done) for record in records],
            importances=[self._importance(record) for record in records],
            facets=[self._facet(name) for name in FACETS],
            taken=[record.taken for record in records],
            days=self._days(),
            keys=[(self._key(number),) for number in range(self.count)],
            row=self.row,
            texts=(self._texts(number) for number in range(self.count)) if words else None,
        )

    @cached_property
    def records(self) -> list[Made]:
        """The records in order of time."""
        dates = sorted(self.dates, key=lambda date: (date.place.at, date.place.rank))
        return [self._record(date) for date in dates]

    @cached_property
    def sentences(self) -> list[str]:
        """Texts of 20 to 300 characters, of which records take some."""
        return [self._sentence() for _ in range(SENTENCES)]

    @cached_property
    def days(self) -> tuple[Sequence[int], Sequence[float]]:
        """All days, and the sum of the chances up to each: most are quiet, and some are not."""
        first, end = days_from_civil(FIRST_YEAR, 1, 1), days_from_civil(FIRST_YEAR + YEARS, 1, 1)
        chances = [self.chance.paretovariate(1.1) for _ in range(first, end)]
        return range(first, end), list(accumulate(chances))

    @cached_property
    def dates(self) -> list[Dated]:
        """The dates of the records, of which many are the same."""
        days, chances = self.days
        count = min(self.count, MOST_DATES)
        shares = [share for share, _ in FORMS]
        chosen = self.chance.choices(days, cum_weights=chances, k=count)
        forms = self.chance.choices([form for _, form in FORMS], shares, k=count)
        made = [self._date(form, day) for form, day in zip(forms, chosen, strict=True)]
        return self.chance.choices(made, k=self.count)

    def _date(self, form: str, day: int) -> Dated:
        text, later = written_day(day), written_day(day + self.chance.randrange(1, 40))
        hour, minute = self.chance.randrange(24), self.chance.randrange(60)
        written = form.format(day=text, month=text[:7], year=text[:4], later=later, hour=hour, minute=minute)
        date = parse_date(written)
        return Dated(placed(date), date_words(date))

    def _any(self, type_: str) -> str:
        # Few are named often and many seldom, as in life.
        ids = self.ids[type_]
        return ids[int(len(ids) * self.chance.random() ** 3)]

    def _some(self, type_: str, least: int, most: int) -> Values:
        count = least + int((most - least + 1) * self.chance.random())
        return tuple({self._any(type_): None for _ in range(count)})

    def _record(self, date: Dated) -> Made:
        chance, done = self.chance, self.chance.random() < 0.2
        claims = self._some("claim", 1, 2) if done else self._some("claim", 0, 3)
        taken = {} if done else {claim: chance.choice(STANCES) for claim in claims}
        actors = self._some("actor", 1, 2)
        values: dict[str, Values] = {
            "type": ("event",) if done else ("statement",),
            "actor": actors,
            "organisation": tuple(f"actor-{int(one[6:]) // 10}" for one in actors[:1]),
            "topic": self._some("topic", 1, 2),
            "claim": claims,
            "stance": tuple(dict.fromkeys(taken.values())),
            "place": self._some("place", 1, 1) if done else (),
            "mode": () if done else (chance.choice(MODES),),
            "kind": (chance.choice(KINDS),) if done else (),
            "status": (chance.choice(STATUSES),) if done else (),
            "source": self._some("source", 1, 2),
            "checked": () if done else (chance.choice(("checked", "checked", "not-checkable")),),
        }
        texts = int(SENTENCES * chance.random()), int(SENTENCES * chance.random())
        return Made(done, date, texts, values, taken)

    def _importance(self, record: Made) -> int:
        return self.chance.randrange(12) + 5 * len(record.taken) + 8 * record.done

    def _facet(self, name: str) -> Facet:
        named: Callable[[str], str] = lambda id_: self.sentences[hash_of(id_)][:40]  # noqa: E731
        return facet(name, FACETS[name].label, [record.values[name] for record in self.records], named)

    def _days(self) -> Iterator[int | None]:
        for record in self.records:
            late = self.chance.randrange(30)
            yield None if late == 0 else (record.date.place.at or 0) // DAY + late

    def _key(self, number: int) -> str:
        return f"{'events' if self.records[number].done else 'statements'}/record-{number}"

    def _texts(self, number: int) -> str:
        first, second = self.records[number].texts
        return f"{self.sentences[first]} {self.sentences[second][:60]}"

    def row(self, number: int) -> Row:
        """What is told of a record."""
        record = self.records[number]
        first, second = record.texts
        values, key = record.values, self._key(number)
        row: Row = {
            "id": key.partition("/")[2],
            "type": values["type"][0],
            "url": f"{key}.html",
            "title": self.sentences[second][:60],
            "date": record.date.words,
            "sources": [self.sentences[hash_of(source)][:50] for source in values["source"]],
        }
        claims = [(claim, self.sentences[hash_of(claim)][:70]) for claim in values["claim"]]
        if record.done:
            reason = self.sentences[first][:120]
            return row | {
                "kind": values["kind"][0],
                "status": values["status"][0],
                "reason": reason,
                "claims": claims,
            }
        return row | {
            "words": self.sentences[first],
            "quoted": values["mode"][0] in ("direct", "fragment"),
            "who": self.sentences[hash_of(values["actor"][0])][:20],
            "actor": values["actor"][0],
            "mode": values["mode"][0],
            "stances": [(record.taken[claim], claim, text) for claim, text in claims],
            "checked": values["checked"][0],
        }

    def _sentence(self) -> str:
        words = CYRILLIC if self.chance.random() < 0.05 else LATIN
        length = min(300, 20 + int(self.chance.expovariate(1 / 100)))
        text = ""
        while len(text) < length:
            text += f"{self.chance.choice(words)} "
        return text[:length].strip().capitalize()


def written_day(number: int) -> str:
    """A day of these years by its number, as a date writes it."""
    year = FIRST_YEAR
    while days_from_civil(year + 1, 1, 1) <= number:
        year += 1
    month = next(month for month in range(12, 0, -1) if days_from_civil(year, month, 1) <= number)
    return f"{year}-{month:02}-{number - days_from_civil(year, month, 1) + 1:02}"


def hash_of(id_: str) -> int:
    """The number of a sentence that an id goes with."""
    return int(id_.rpartition("-")[2]) * 7919 % SENTENCES if id_[-1].isdigit() else len(id_)


def main(count: int, folder: Path, *, words: bool) -> None:
    """Write the data below the folder, and tell how large they are."""
    gc.disable()  # nothing here is part of a circle, and it would look at millions of values again and again
    sizes: dict[str, int] = {}

    def noted() -> Iterator[tuple[str, bytes]]:
        for name, data in written(Maker(count).told(words=words), "en"):
            part = name if name.endswith(".bin") or "/" not in name else f"{name.partition('/')[0]}/*.json"
            sizes[part] = sizes.get(part, 0) + len(data)
            yield name, data

    files = write(folder, noted())
    print(f"{folder}: {files:,} files of {count:,} records")
    for part, size in sizes.items():
        print(f"{size:>13,} bytes {size / count:>8.3f} a record  {part}")


if __name__ == "__main__":
    given = [argument for argument in sys.argv[1:] if argument != "--words"]
    main(int(given[0]), Path(given[1]), words="--words" in sys.argv)
