"""Every quotation of a corpus, checked against what is held of its source.

A source's text or fingerprint is read once, however many quotations are taken from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from generator.evidence.bits import Damaged
from generator.evidence.check import check
from generator.evidence.custody import NotText, sha256_of, text_of
from generator.evidence.fingerprint import HeldFingerprint, TooLong, fingerprint, read_fingerprint
from generator.evidence.held import Held
from generator.evidence.held_text import HeldText, read_text
from generator.evidence.quotation import Quotation, quotation_of
from generator.evidence.verdict import Outcome, Verdict
from generator.judging.corpus import Corpus
from generator.judging.finding import Path as Path_
from generator.records import Event, Record, Source, Statement
from generator.working import each_shared_out

#: Larger than any article; a text beyond is refused rather than read into memory.
LARGEST_TEXT = 16 * 1024 * 1024

#: Quotations for which a process of their own is worth its making.
LEAST_QUOTATIONS = 5000

#: Texts that somebody has, by the ids of their sources.
TextsAtHand = Mapping[str, HeldText]
NO_TEXTS: TextsAtHand = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Checked:
    """One quotation of a record: at ``path`` in it, from ``source``, with the verdict."""

    record: Record
    path: Path_
    source: Source
    quotation: Quotation
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Unusable:
    """What cannot be used of what a source says is held: ``key`` of ``held``; the rest as in a problem."""

    source: Source
    key: str
    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class Quotations:
    """All quotations of a corpus with their verdicts, the sources whose held text is of no use, and all
    sources by id."""

    checked: tuple[Checked, ...]
    unusable: tuple[Unusable, ...]
    held: Mapping[str, Held]
    sources: Mapping[str, Source] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> int:
        """How many quotations had this outcome."""
        return sum(one.verdict.outcome is outcome for one in self.checked)

    @property
    def sentence(self) -> str:
        """The counts in one line, in the words that the report and the command use."""
        return (
            f"Checked {self.count(Outcome.CHECKED):,} of {len(self.checked):,},"
            f" not checkable {self.count(Outcome.NOT_CHECKABLE):,}, failed {self.count(Outcome.FAILED):,}"
        )


def check_quotations(
    corpus: Corpus, texts: Path, at_hand: TextsAtHand = NO_TEXTS, before: Quotations | None = None
) -> Quotations:
    """Check every wording of a statement and every passage of an event.

    ``texts`` is ``content/texts/``; ``at_hand`` are texts by the ids of their sources, which are used in
    place of what is held. ``before`` are quotations that were checked: what rests on the very same records
    and on texts with the same bytes is not checked again.
    """
    held: dict[str, Held] = {}
    unusable = []
    known = _Known(before)
    for source in corpus.sources.values():
        if source.held is not None:
            opened = _open(source, corpus, texts, known)
            if isinstance(opened, Unusable):
                unusable.append(opened)
            elif opened is not None:
                held[source.id] = opened
        if source.id in at_hand:
            text = at_hand[source.id]
            if isinstance(held.get(source.id), HeldFingerprint) and not _is_of(source, text):
                found = "a fingerprint that is not the one of the text at hand"
                unusable.append(Unusable(source, "fingerprint", found, "what that text gives"))
            held[source.id] = text
    same = [known.checked(*place, held) for place in _places(corpus)]
    left = [
        (record, path, source, _quotation_at(record, path))
        for (record, path, source), one in zip(_places(corpus), same, strict=True)
        if one is None
    ]
    pairs = [(quotation, held.get(source.id)) for _, _, source, quotation in left]
    verdicts = each_shared_out(pairs, lambda pair: check(*pair), least=LEAST_QUOTATIONS)
    new = (Checked(*one, verdict) for one, verdict in zip(left, verdicts, strict=True))
    return Quotations(
        tuple(one or next(new) for one in same), tuple(unusable), MappingProxyType(held), corpus.sources
    )


def _places(corpus: Corpus) -> Iterator[tuple[Statement | Event, Path_, Source]]:
    """Where quotations stand: the record, the path in it, and the source they are from."""
    for statement in corpus.statements.values():
        for number, wording in enumerate(statement.wordings):
            if source := corpus.sources.get(wording.source):
                yield statement, ("wordings", number), source
    for event in corpus.events.values():
        for number, cited in enumerate(event.sources):
            source = corpus.sources.get(cited.source)
            if source and cited.passage:
                yield event, ("sources", number), source


def _quotation_at(record: Statement | Event, path: Path_) -> Quotation:
    number = path[1]
    assert isinstance(number, int)
    if isinstance(record, Event):
        # The source's own words, which need not stand in quotation marks there.
        return Quotation((record.sources[number].passage or "",), mode="indirect")
    return quotation_of(record.mode, record.wordings[number])


class _Known:
    """What was checked before, by the very record: an equal one may have been read from another file."""

    def __init__(self, before: Quotations | None) -> None:
        self._held: Mapping[str, Held] = before.held if before else {}
        self._sources: Mapping[str, Source] = before.sources if before else {}
        # These keep the records alive, so that no other has come to have the number of one.
        self._checked = {(id(one.record), one.path): one for one in before.checked} if before else {}

    def held(self, source: Source) -> Held | None:
        """What was held of a source that is the same."""
        return self._held.get(source.id) if self._sources.get(source.id) is source else None

    def checked(
        self, record: Record, path: Path_, source: Source, held: Mapping[str, Held]
    ) -> Checked | None:
        """The quotation there, where nothing that its verdict rests on has changed."""
        one = self._checked.get((id(record), path))
        if one is None or one.source is not source:
            return None
        return one if held.get(source.id) is self._held.get(source.id) else None


def _is_of(source: Source, text: HeldText) -> bool:
    """Whether the fingerprint that a source holds is the one that a text gives."""
    kept = (source.held and source.held.fingerprint) or ""
    try:
        return kept.split() == fingerprint(text.reading.text, source.language).split()
    except TooLong:
        return False


def _open(source: Source, corpus: Corpus, texts: Path, known: _Known) -> Held | Unusable | None:
    """What is held of a source; None where its text is not there, which a rule of its own reports."""
    assert source.held is not None
    before = known.held(source)
    if source.held.fingerprint is not None:
        if isinstance(before, HeldFingerprint):
            return before
        try:
            return read_fingerprint(source.held.fingerprint)
        except Damaged as error:
            expected = "what `timeline fingerprint` wrote, unchanged"
            return Unusable(source, "fingerprint", f"a fingerprint that cannot be read: {error}", expected)
    if source.held.text not in corpus.texts:
        return None
    return _open_text(source, texts / source.held.text, before)


def _open_text(source: Source, file: Path, before: Held | None) -> Held | Unusable:
    assert source.held is not None
    try:
        data = read_whole(file)
        if data is None:
            return Unusable(source, "text", "a text of more than 16 MiB", "at most 16 MiB")
        text = text_of(data)
    except OSError as error:
        return Unusable(source, "text", f"a text that cannot be read ({error.strerror})", "a readable file")
    except NotText as error:
        return Unusable(source, "text", f"a text in which {error}", "a text in UTF-8")
    if (found := sha256_of(data)) != source.held.sha256:
        return Unusable(source, "sha256", f"a text with the hash {found}", f"the hash {source.held.sha256}")
    if isinstance(before, HeldText) and before.reading.text == text:
        return before
    return read_text(text, source.language)


def read_whole(file: Path) -> bytes | None:
    """The bytes of a text's file; None if it is larger than `LARGEST_TEXT`."""
    with file.open("rb") as stream:
        data = stream.read(LARGEST_TEXT + 1)
    return data if len(data) <= LARGEST_TEXT else None
