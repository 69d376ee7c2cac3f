"""The answers as JSON: the same keys for every corpus, and records named as ``type/id``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.deriving.balance.answers import Balance
from generator.deriving.balance.covered import CoveredSource
from generator.deriving.balance.first_days import DaySample, Excess, FirstDays
from generator.deriving.balance.loaded import Finding
from generator.deriving.balance.nearness import PrimarySources, Tally
from generator.deriving.balance.one_side import OneSidedClaims
from generator.deriving.balance.one_source import OneSourceEvents
from generator.deriving.balance.quotations import EvidenceCounts
from generator.deriving.balance.silent_parties import SilentParties

#: Raised when a key changes its meaning or goes; new keys may come at any time.
VERSION = 1


def as_json(balance: Balance) -> dict[str, Any]:
    """A balance as what `json` writes: mappings, lists, text, numbers, truth values and null."""
    return {
        "version": VERSION,
        "quotations": _quotations(balance.quotations),
        "coverage": [_covered(source) for source in balance.coverage],
        "one_sided_claims": _claims(balance.claims),
        "one_source_events": _events(balance.events),
        "primary_sources": _sources(balance.sources),
        "silent_parties": _parties(balance.parties),
        "first_days": [_sample(sample) for sample in balance.dates],
        "loaded_words": [_word(finding) for finding in balance.words],
        "loaded_words_asked": balance.words_asked,
    }


def _refs(type_: str, ids: Iterable[str]) -> list[str]:
    return [f"{type_}/{id_}" for id_ in ids]


def _quotations(counts: EvidenceCounts | None) -> dict[str, Any] | None:
    if counts is None:
        return None
    return {
        "checked": counts.checked,
        "not_checkable": counts.not_checkable,
        "failed": counts.failed,
        "total": counts.total,
        "sentence": counts.sentence,
    }


def _covered(source: CoveredSource) -> dict[str, Any]:
    return {
        "source": f"source/{source.source}",
        "words": source.words,
        "in_records": source.in_records,
        "ignored": source.ignored,
        "percent": source.percent,
    }


def _claims(claims: OneSidedClaims) -> dict[str, Any]:
    return {
        "claims": claims.claims,
        "two_sided": claims.two_sided,
        "one_sided": len(claims.found),
        "unaddressed": claims.unaddressed,
        "found": [
            {
                "claim": f"claim/{one.claim}",
                "side": one.side,
                "speakers": _refs("actor", one.speakers),
                "silent": _refs("actor", one.silent),
                "elsewhere": _refs("claim", one.elsewhere),
            }
            for one in claims.found
        ],
    }


def _events(events: OneSourceEvents) -> dict[str, Any]:
    return {
        "events": events.events,
        "several": events.several,
        "one": len(events.found),
        "none": len(events.without),
        "found": [{"event": f"event/{one.event}", "source": f"source/{one.source}"} for one in events.found],
        "without": _refs("event", events.without),
    }


def _sources(sources: PrimarySources) -> dict[str, Any]:
    return {
        "statements": sources.statements,
        "without": len(sources.without),
        "printing": _tally(sources.printing),
        "origins": _tally(sources.origins),
        "by_nearness": {nearness: _refs("statement", ids) for nearness, ids in sources.by_nearness.items()},
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {"primary": tally.primary, "secondary": tally.secondary, "unknown": tally.unknown}


def _parties(parties: SilentParties) -> dict[str, Any]:
    return {
        "events": parties.events,
        "parties": parties.parties,
        "silent": len(parties.found),
        "found": [
            {
                "event": f"event/{one.event}",
                "actor": f"actor/{one.actor}",
                "roles": list(one.roles),
                "spoke_there": one.spoke_there,
            }
            for one in parties.found
        ],
    }


def _sample(sample: DaySample) -> dict[str, Any]:
    return {
        "of": sample.type,
        "dates": sample.dates,
        "different_days": sample.days,
        "first_of_month": _firsts(sample.month, sample.type),
        "first_of_year": _firsts(sample.year, sample.type),
    }


def _firsts(firsts: FirstDays | None, type_: str) -> dict[str, Any] | None:
    if firsts is None:
        return None
    return {
        "by_record": _excess(firsts.records),
        "by_day": firsts.days and _excess(firsts.days),
        "days": {day: _refs(type_, ids) for day, ids in firsts.on},
    }


def _excess(test: Excess) -> dict[str, Any]:
    return {
        "of": test.of,
        "found": test.found,
        "expected": test.expected,
        "probability": test.probability,
        "beyond_chance": test.beyond_chance,
    }


def _word(finding: Finding) -> dict[str, Any]:
    return {
        "record": f"{finding.type}/{finding.id}",
        "field": finding.field,
        "word": finding.word,
        "written": finding.written,
        "context": finding.context,
        "language": finding.language,
        "group": finding.group,
        "why": finding.why,
    }
