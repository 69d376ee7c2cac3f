"""Which values of each facet a record has: a table of facets, and a small function for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.producing import words
from generator.producing.timeline.given import Given
from generator.records import Event, Statement

#: Kinds of actors that are no organisation themselves.
_NO_ORGANISATION = ("person", "unnamed")
#: Stands before the title of a role in an id; the same title may be that of several actors.
_ROLE = "role:"

Values = tuple[str, ...]


class Declared(NamedTuple):
    """A facet: its label, the values of a statement and of an event (each once), the label of a value."""

    label: str
    said: Callable[[Given, Statement], Values]
    done: Callable[[Given, Event], Values]
    named: Callable[[Given, str], str]


def id_of_role(title: str) -> str:
    """The id of a role as a value: without commas, which part one id from the next in an address."""
    return f"{_ROLE}{title.replace('%', '%25').replace(',', '%2C')}"


def _once(values: Iterable[str]) -> Values:
    return tuple(dict.fromkeys(values))


def _nothing(_given: Given, _record: Statement | Event) -> Values:
    return ()


def _speakers(_given: Given, statement: Statement) -> Values:
    behalf = statement.on_behalf_of
    return _once((statement.speaker, behalf)) if behalf else (statement.speaker,)


def _parties(_given: Given, event: Event) -> Values:
    return _once(party.actor for party in event.parties)


def _bodies(given: Given, ids: Iterable[str]) -> Iterable[str]:
    """What actors are members of, and those of them that are organisations themselves."""
    for id_ in ids:
        actor = given.corpus.actors[id_]
        yield from actor.member_of
        if actor.kind not in _NO_ORGANISATION:
            yield id_


def _bodies_of_statement(given: Given, statement: Statement) -> Values:
    role = given.derived.statements[statement.id].role
    bodies = _bodies(given, _speakers(given, statement))
    if role is None:
        return _once(bodies)
    return _once((id_of_role(role.title), *((role.of,) if role.of else ()), *bodies))


def _bodies_of_event(given: Given, event: Event) -> Values:
    return _once(_bodies(given, _parties(given, event)))


def _body(given: Given, id_: str) -> str:
    if id_.startswith(_ROLE):
        return id_.removeprefix(_ROLE).replace("%2C", ",").replace("%25", "%")
    return given.corpus.actors[id_].name


def _topics(given: Given, record: Statement | Event) -> Values:
    ids = record.topics
    return (
        given.topics[ids[0]] if len(ids) == 1 else _once(whole for id_ in ids for whole in given.topics[id_])
    )


def _venue(given: Given, statement: Statement) -> Values:
    place = statement.venue.place if statement.venue else None
    return given.places[place] if place else ()


def _where(given: Given, event: Event) -> Values:
    return _once(whole for where in event.where for whole in given.places[where.place])


def _checked(given: Given, record: Statement | Event) -> Values:
    outcome = given.checked.get((record.type, record.id))
    return (outcome,) if outcome else ()


def _spelled(_given: Given, value: str) -> str:
    return words.capitalised(words.spelled(value))


def _label_of_claim(given: Given, id_: str) -> str:
    return given.corpus.claims[id_].text.removesuffix(".")


#: The facets by name, in the order in which readers are offered them.
FACETS: Mapping[str, Declared] = MappingProxyType(
    {
        "type": Declared(
            "Said or done",
            lambda _given, _statement: ("statement",),
            lambda _given, _event: ("event",),
            lambda _given, type_: words.TYPES[type_][1],
        ),
        "actor": Declared("Who", _speakers, _parties, lambda given, id_: given.corpus.actors[id_].name),
        "organisation": Declared("Role or organisation", _bodies_of_statement, _bodies_of_event, _body),
        "topic": Declared("Topic", _topics, _topics, lambda given, id_: given.corpus.topics[id_].title),
        "claim": Declared(
            "Claim",
            lambda _given, statement: _once(stance.claim for stance in statement.stances),
            lambda _given, event: _once(event.claims),
            _label_of_claim,
        ),
        "stance": Declared(
            "Position",
            lambda _given, statement: _once(stance.stance for stance in statement.stances),
            _nothing,
            lambda _given, kind: words.capitalised(words.STANCES[kind]),
        ),
        "place": Declared("Place", _venue, _where, lambda given, id_: given.corpus.places[id_].name),
        "mode": Declared(
            "How reported",
            lambda _given, statement: (statement.mode,),
            _nothing,
            lambda _given, mode: words.capitalised(words.MODES[mode]),
        ),
        "kind": Declared("Kind of event", _nothing, lambda _given, event: (event.kind,), _spelled),
        "status": Declared(
            "Status",
            _nothing,
            lambda given, event: (given.derived.events[event.id].status.kind,),
            _spelled,
        ),
        "source": Declared(
            "Source",
            lambda _given, statement: _once(wording.source for wording in statement.wordings),
            lambda _given, event: _once(cited.source for cited in event.sources),
            lambda given, id_: given.corpus.sources[id_].title,
        ),
        "checked": Declared("Quotations", _checked, _checked, _spelled),
    }
)
