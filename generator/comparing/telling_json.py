"""A comparison as JSON, for other programs."""

from __future__ import annotations

import json
from typing import Any

from generator.comparing.changes import Change
from generator.comparing.comparison import Comparison
from generator.comparing.corrections import Missing
from generator.comparing.editions import Edition
from generator.comparing.telling import place_of


def as_json(comparison: Comparison) -> str:
    """All that a comparison holds, as one JSON object; what a record says in it is not escaped further."""
    told = {
        "old": _edition(comparison.old),
        "new": _edition(comparison.new),
        "changes": [_change(change) for change in comparison.changes],
        "missing": [_missing(missing) for missing in comparison.missing],
    }
    return json.dumps(told, indent=2)


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        "name": edition.name,
        "records": len(edition.corpus),
        "errors": [place_of(problem) for problem in edition.errors],
    }


def _change(change: Change) -> dict[str, Any]:
    fields = [
        {"field": field.path, "old": field.old, "new": field.new, "needs_correction": not field.adds}
        for field in change.fields
    ]
    return {
        "record": change.record,
        "what": str(change.kind),
        "was": f"{change.type}/{change.was}" if change.was else None,
        "needs_correction": change.needs_correction,
        "fields": fields,
    }


def _missing(missing: Missing) -> dict[str, Any]:
    return {
        "record": missing.record,
        "file": missing.file,
        "proposal": missing.proposal,
        "same_record": missing.rename,
    }
