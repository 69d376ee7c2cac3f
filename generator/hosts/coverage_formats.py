"""The coverage of a source as text for a terminal, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.evidence.coverage import Coverage, CoveredSentence, Fate, Words
from generator.evidence.held_text import HeldText
from generator.hosts.formats import logged
from generator.producing.coverage import figure, figure_of_words
from generator.records import Source
from generator.vocabulary.problems import shown
from generator.vocabulary.text import percent, without_commands


def as_text(held: HeldText, coverage: Coverage, file: str) -> Iterator[str]:
    """The figures, and a line for each sentence that is left and each passage that is not found."""
    yield figure(coverage)
    yield f"({figure_of_words(coverage)})"
    for one in coverage.of(Fate.LEFT):
        where = f"{file}:{one.sentence.line}:{one.sentence.column}"
        told = shown(_text(one, held), 200)
        some = (
            f" ({one.words.counted} of its {one.words.total} words are covered)" if one.words.counted else ""
        )
        yield logged(f"{where}: left: {told}{some}")
    for words in coverage.not_found:
        yield logged(f"{file}: ignored in the record, but not in the text: {shown(words, 200)}")


def as_json(source: Source, held: HeldText, coverage: Coverage) -> str:
    """All of it: figures, sentences with the records that have them, and what is left."""
    sentences = {fate.value.replace(" ", "_"): len(coverage.of(fate)) for fate in Fate}
    total = len(coverage.sentences)
    told = {
        "source": f"source/{source.id}",
        "sentences": {
            "total": total,
            **sentences,
            "percent": percent(total - sentences["left"], total),
        },
        "words": words_as_json(coverage.words),
        "each": [
            {
                "line": one.sentence.line,
                "column": one.sentence.column,
                "text": _text(one, held),
                "fate": one.fate.value,
                "words": one.words.total,
                "words_covered": one.words.counted,
                "records": list(one.records),
            }
            for one in coverage.sentences
        ],
        "not_found": list(coverage.not_found),
    }
    return without_commands(json.dumps(told, indent=2))


def words_as_json(words: Words) -> dict[str, Any]:
    """How many words are covered."""
    return {
        "total": words.total,
        "in_records": words.in_records,
        "ignored": words.ignored,
        "left": words.total - words.counted,
        "percent": percent(words.counted, words.total),
    }


def _text(one: CoveredSentence, held: HeldText) -> str:
    return " ".join(held.text(one.sentence.place.start, one.sentence.place.end).split())
