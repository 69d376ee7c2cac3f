"""What a ``said-and-done`` block in prose can show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.deriving import Contrast, Position, contrast, order_key
from generator.producing import addresses, words
from generator.producing.blocks import Settings, refuse_unknown
from generator.producing.functions import Functions
from generator.producing.markdown import joined, rendered
from generator.producing.phrases import is_quotation
from generator.records import Event, Statement
from generator.vocabulary.text import counted

#: Statements and events that the front page sets against each other, and claims that it names below.
MOST_ENTRIES = 5
MOST_CLAIMS = 8


def show(name: str, env: Environment, functions: Functions, settings: Settings) -> str:
    """The Markdown of the block ``name``, which takes no settings."""
    refuse_unknown(settings, (), name)
    return rendered(env.get_template(f"show_{name}.md"), SHOWS[name](functions))


def _contrast(functions: Functions) -> dict[str, Any]:
    """The claim on which words and deeds part most: what is said for and against it, and what is told of
    deeds."""
    found = contrast(functions.corpus, functions.derived, most=MOST_CLAIMS)
    if not found:
        newest = functions.derived.dated[::-1]
        return {
            "first": None,
            "statements": [record for record in newest if isinstance(record, Statement)][:MOST_ENTRIES],
            "events": [record for record in newest if isinstance(record, Event)][:MOST_ENTRIES],
        }
    first = found[0]
    return {
        "first": first,
        "positions": in_order_of_time(_mixed(first.said, first.against)[:MOST_ENTRIES]),
        "events": _deeds(first, functions)[:MOST_ENTRIES],
        "others": [other.claim for other in found[1:]],
    }


def _mixed(said: Sequence[Position], against: Sequence[Position]) -> list[Position]:
    """Positions from both sides in turn, each speaker once before anybody a second time."""
    sides = [sorted(side, key=_telling) for side in (said, against)]
    turns = [position for pair in zip_longest(*sides) for position in pair if position is not None]
    first_of_each = {position.actor: position for position in reversed(turns)}
    firsts = [position for position in turns if first_of_each[position.actor] is position]
    return firsts + [position for position in turns if first_of_each[position.actor] is not position]


def _telling(position: Position) -> tuple[bool, bool, int]:
    """What tells a reader most first: a plain denial before a doubt, the speaker's own words, then the fuller
    words."""
    words_ = position.statement.wordings[0].quote
    return (
        position.bearing == "doubts",
        not is_quotation(position.statement),
        -min(sum(map(len, words_)), 240),
    )


def in_order_of_time(positions: Sequence[Position]) -> list[Position]:
    """Positions in the order of their statements."""
    return sorted(positions, key=lambda position: order_key(position.statement))


def _deeds(of: Contrast, functions: Functions) -> list[Event]:
    """The events that a claim is about, those of the claims that oppose it, those that share its topics, then
    whatever else is not settled.
    """
    opposed = (functions.derived.claims[opposing.claim.id].events for opposing in of.opposing)
    topical = (functions.derived.topics[id_].events for id_ in of.claim.topics)
    unsettled = (event for event in functions.corpus.events.values() if _is_unsettled(event, functions))
    groups = (of.events, *opposed, *topical, unsettled)
    return list({event.id: event for group in groups for event in group}.values())


def _is_unsettled(event: Event, functions: Functions) -> bool:
    return functions.derived.events[event.id].status.kind in ("disputed", "doubted", "announced", "alleged")


def _counts(functions: Functions) -> dict[str, Any]:
    """How many records of each type there are, each number a link to their index."""
    parts = []
    for type_ in ("statement", "event", "claim", "actor", "source"):
        number = len(functions.corpus.of(type_))
        singular, plural = words.TYPES[type_]
        label = counted(number, singular.lower(), plural.lower())
        parts.append(
            Markup(f"[{label}]({functions.href(addresses.of_index(words.TYPES[type_][1].lower()))})")
        )
    return {"line": joined(parts, Markup(" · "))}


SHOWS: Mapping[str, Callable[[Functions], dict[str, Any]]] = MappingProxyType(
    {"contrast": _contrast, "counts": _counts}
)
