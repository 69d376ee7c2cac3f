"""`make bench`: what the check of quotations costs beside the cold build of the same corpus.

All is measured in one run, in seconds of the processor: read the shares, not the seconds. The check includes
reading all texts and fingerprints that are held. A guess is one window hashed, as somebody who tries words
one after another would (`generator.evidence.fingerprint`).
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.evidence import HeldFingerprint, Outcome
from generator.evidence.held import passage
from generator.judging.corpus import Corpus, corpus_of
from generator.judging.quotations import Quotations, check_quotations
from generator.reading import read_content
from tests.bench.__main__ import build, project_in
from tests.bench.made_up import write_corpus

#: Of made-up records, so many have a quotation each.
QUOTATIONS_A_RECORD = 0.96
RUNS = 3
DICTIONARY = 50_000


def main(count: int) -> None:
    """Write a corpus of so many quotations, build it, check it, and print what each cost."""
    with tempfile.TemporaryDirectory() as folder:
        project = project_in(Path(folder))
        content = project / "content"
        write_corpus(content, round(count / QUOTATIONS_A_RECORD))
        corpus = _corpus(content)
        seconds, quotations = _best(lambda: check_quotations(corpus, content / "texts"))
        guess = _guess(quotations)
        cost = build(project)
    fingerprints = sum(isinstance(held, HeldFingerprint) for held in quotations.held.values())
    tokens = sum(len(passage(text)) for one in quotations.checked for text in one.quotation.segments)
    print(
        f"{quotations.sentence}; {fingerprints:,} fingerprints and {len(quotations.held) - fingerprints:,}"
        f" texts are held; a quotation has {tokens / len(quotations.checked):.1f} words and marks\n"
    )
    print("| | s of processor | of the build |")
    print("|---|---|---|")
    print(f"| cold build | {cost.cpu:.2f} | |")
    print(f"| check of all quotations | {seconds:.2f} | {seconds / cost.cpu:.1%} |")
    print(f"\nA guess takes {guess * 1e6:.1f} µs, {DICTIONARY:,} of them {guess * DICTIONARY:.2f} s.")
    if quotations.count(Outcome.FAILED):
        sys.exit("made-up quotations failed")


def _corpus(content: Path) -> Corpus:
    reading = read_content(content)
    return corpus_of((record for record, _ in reading.records), reading.unread, reading.texts)


def _best(check: Callable[[], Quotations]) -> tuple[float, Quotations]:
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        quotations = check()
        best = min(best, time.process_time() - start)
    return best, quotations


def _guess(quotations: Quotations) -> float:
    """The seconds of one guess."""
    held = next(held for held in quotations.held.values() if isinstance(held, HeldFingerprint))
    guesses = [passage(f"the ministry guess{number}") for number in range(2000)]
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        for words in guesses:
            held.places(words)
        best = min(best, time.process_time() - start)
    return best / len(guesses)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000)
