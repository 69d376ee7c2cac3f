"""The nearest of very many names, found without comparing them all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.vocabulary.text import nearest

_MOST_OF_A_RUN = 400
_RUNS_ASKED = 10
_COMPARED = 12
#: Of more misspelt names than this nobody reads the proposals, which cost more than finding the mistakes.
MOST_PROPOSED = 1_000


class Names:
    """Names by the runs of three letters in them.

    A corpus may hold tens of thousands of ids and hundreds of misspelt references. Comparing each with each
    would take hours; the names that share the rarest runs with a word are few, and the nearest is among them
    unless hardly a part of the word is right.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Index ``names``."""
        self._by_run: dict[str, list[str]] = defaultdict(list)
        for name in names:
            for run in _runs(name):
                self._by_run[run].append(name)

    def nearest(self, word: str) -> str | None:
        """The name that ``word`` was most likely meant to be, or None where nothing is near."""
        found = [self._by_run[run] for run in _runs(word[:200]) if run in self._by_run]
        found = sorted(found, key=len)[:_RUNS_ASKED]
        shared = Counter(name for names in found for name in names[:_MOST_OF_A_RUN])
        return nearest(word, (name for name, _ in shared.most_common(_COMPARED)))


def _runs(name: str) -> set[str]:
    whole = f"-{name.replace('_', '-').lower()}-"
    return {whole[start : start + 3] for start in range(len(whole) - 2)}
