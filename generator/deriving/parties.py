"""Parties: who acts in an event, to whom it is done, and who is involved at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.records import Event

#: In these, participants face each other; in a meeting or an agreement they do not.
FIGHTING = frozenset({"fighting", "shelling", "ceasefire-violation", "casualties"})
#: Present, but no party: their word counts as an outsider's.
BYSTANDERS = frozenset({"observer", "mediator"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Ids of actors.

    ``agents`` do it. ``opponents`` have it done to them: targets; the affected, where an agent is named;
    participants in fighting. ``involved`` are all parties but observers and mediators. A host is involved,
    yet neither acts nor is acted upon.
    """

    agents: frozenset[str] = frozenset()
    opponents: frozenset[str] = frozenset()
    involved: frozenset[str] = frozenset()


def parties_of(events: Iterable[Event]) -> Parties:
    """The parties to these events taken together."""
    agents: set[str] = set()
    opponents: set[str] = set()
    involved: set[str] = set()
    for event in events:
        by_role = [(party.role, party.actor) for party in event.parties]
        acting = {actor for role, actor in by_role if role == "agent"}
        facing = (
            {"target"}
            | ({"affected"} if acting else set())
            | ({"participant"} if event.kind in FIGHTING else set())
        )
        agents |= acting
        opponents |= {actor for role, actor in by_role if role in facing}
        involved |= {actor for role, actor in by_role if role not in BYSTANDERS}
    return Parties(frozenset(agents), frozenset(opponents), frozenset(involved))
