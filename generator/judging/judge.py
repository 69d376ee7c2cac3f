"""All rules over a whole corpus; what they find becomes problems with file, line and column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.judging.corpus import Corpus, corpus_of
from generator.judging.finding import Finding, Path
from generator.judging.quotations import NO_TEXTS, Quotations, TextsAtHand, check_quotations
from generator.judging.rules import EVIDENCE_RULES, RULES, Rule
from generator.reading import Origin, Reading, reread
from generator.reading.yaml_documents import Document
from generator.vocabulary.problems import Code, Problem, Severity


@dataclass(frozen=True, slots=True)
class Judgement:
    """A corpus, every problem found in reading and judging it, and its quotations checked."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    quotations: Quotations

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep a site from being published."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def judge(
    reading: Reading,
    rules: tuple[Rule, ...] = RULES,
    at_hand: TextsAtHand = NO_TEXTS,
    before: Judgement | None = None,
) -> Judgement:
    """Apply every rule to what was read; ``at_hand`` are texts of sources that somebody has. Quotations that
    were checked ``before``, and rest on nothing that has changed since, are not checked again.

    The rules see the records too of which only a part could be read, so that all mistakes are told in one
    run; the corpus that is returned holds only records in which nothing was refused.
    """
    corpus = corpus_of((record for record, _ in reading.records), reading.unread, reading.texts)
    seen = corpus
    if reading.partial:
        partial = (part.record for part in reading.partial)
        seen = corpus_of(
            (*(record for record, _ in reading.records), *partial), reading.unread, reading.texts
        )
    quotations = check_quotations(
        seen, reading.content / "texts", at_hand, before.quotations if before else None
    )
    problems = (*reading.problems, *_located(reading, findings_of(seen, quotations, rules)))
    return Judgement(corpus, tuple(sorted(problems, key=_order)), quotations)


def findings_of(
    corpus: Corpus, quotations: Quotations, rules: tuple[Rule, ...] = RULES
) -> list[tuple[Code, Finding]]:
    """What the rules find in a corpus and in its quotations."""
    findings = [(rule.CODE, finding) for rule in rules for finding in rule.check(corpus)]
    findings += [(rule.CODE, finding) for rule in EVIDENCE_RULES for finding in rule.check(quotations)]
    return findings


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    return problem.path, problem.line, problem.column, problem.code, problem.found


def _located(reading: Reading, findings: list[tuple[Code, Finding]]) -> Iterator[Problem]:
    """The findings as problems; the files concerned are read again for the places of their values."""
    if not findings:
        return
    origins = {id(record): origin for record, origin in reading.records}
    origins |= {id(part.record): part.origin for part in reading.partial}
    refused = {id(part.record): _Refused(part.refused) for part in reading.partial}
    by_file: dict[str, list[tuple[Code, Finding]]] = defaultdict(list)
    for code, finding in findings:
        of_record = refused.get(id(finding.record))
        if of_record is None or not of_record.bears(finding.path):
            by_file[origins[id(finding.record)].path].append((code, finding))
    beside = _beside(origins, findings)
    for path, of_file in by_file.items():
        documents = reread(path)
        for code, finding in of_file:
            line, column = _spot(documents, origins[id(finding.record)], finding)
            other = f" ({beside[id(finding.beside)]})" if finding.beside else ""
            told = (f"{finding.found}{other}", finding.expected, finding.proposal, code.severity)
            yield Problem(path, line, column, code.id, *told)


class _Refused:
    """The paths at which something of a record was refused, to be asked about many findings."""

    def __init__(self, paths: frozenset[Path]) -> None:
        self._paths = paths
        self._above = {path[:length] for path in paths for length in range(len(path) + 1)}
        self._far_above = {path[:length] for path in paths for length in range(len(path) - 1)}

    def bears(self, found: Path) -> bool:
        """Whether what was found at a path may only be so because of what was refused.

        That is so where one path leads through the other, and for an item of a list of mappings also where a
        part of another item was refused, since the two may be alike without it.
        """
        if found in self._above or any(found[:length] in self._paths for length in range(len(found))):
            return True
        return found[:-1] in self._far_above and isinstance(found[-1], int)


def _beside(origins: dict[int, Origin], findings: Iterable[tuple[Code, Finding]]) -> dict[int, str]:
    """Where the records stand that findings name beside their own: ``the other in path:line``."""
    named: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for _, finding in findings:
        if finding.beside is not None:
            origin = origins[id(finding.beside)]
            named[origin.path].append((id(finding.beside), origin.document))
    told = {}
    for path, records in named.items():
        documents = reread(path)
        for record, number in records:
            line = documents[number].spot[0] if number < len(documents) else 1
            told[record] = f"the other in {path}:{line}"
    return told


def _spot(documents: list[Document], origin: Origin, finding: Finding) -> tuple[int, int]:
    # A file that changed while it was judged has no sure place any more; its first line is still the right
    # file.
    return documents[origin.document].locate(finding.path) if origin.document < len(documents) else (1, 1)
