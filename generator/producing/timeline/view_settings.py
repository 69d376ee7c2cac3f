"""What the settings of a block in prose may say of a view of the timeline; what they may not is told.

Values are those of the record format and ids of records, several with commas between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import get_args

from generator.deriving import StatusKind
from generator.judging import Corpus
from generator.producing.blocks import BlockProblem, Setting, Settings
from generator.producing.timeline.facet_values import id_of_role
from generator.records.event import EventKind
from generator.records.statement import Mode, StanceKind
from generator.vocabulary.dates import Date, DateError, parse_date
from generator.vocabulary.text import listed, nearest

VIEWS = ("both", "axis", "list")
#: Pixels of the height that a block may ask for.
LOWEST, HIGHEST = 200, 2000
#: By what views are compared, and how many: two are laid above one another.
COMPARED_BY, COMPARED = ("actor", "claim"), 2

#: Facets whose values are ids of records, of the type named as they are.
_RECORDS = ("actor", "topic", "claim", "place", "source")
_VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "type": ("statement", "event"),
        "mode": get_args(Mode),
        "kind": get_args(EventKind),
        "status": get_args(StatusKind),
        "stance": get_args(StanceKind),
        "checked": ("checked", "not-checkable", "failed"),
    }
)
_CALENDAR = ("year", "month", "day")


def values(setting: Setting, corpus: Corpus) -> tuple[str, ...]:
    """The values of a filter, each once; raises `BlockProblem` for one that no record can have."""
    found = _parts(setting)
    for value in found:
        _check(setting, setting.name, value, corpus)
    return found


def compared(setting: Setting, corpus: Corpus) -> tuple[tuple[str, str], ...]:
    """Facet and id of what is compared."""
    found = _parts(setting)
    pairs = tuple((facet, id_) for facet, _, id_ in (part.partition(":") for part in found))
    if len(pairs) != COMPARED or any(facet not in COMPARED_BY for facet, _ in pairs):
        expected = "two actors or claims, as actor:ID, actor:ID"
        raise BlockProblem(setting.line, f"{setting.name}: {setting.value}", expected)
    for facet, id_ in pairs:
        _check(setting, facet, id_, corpus)
    return pairs


def span(settings: Settings) -> tuple[Date, Date] | None:
    """The first and the last day, month or year of a range."""
    since, until = settings.get("from"), settings.get("to")
    if since is None and until is None:
        return None
    if since is None or until is None:
        one, missing = (since, "to") if since else (until, "from")
        assert one is not None
        raise BlockProblem(one.line, f"{one.name} without {missing}", "both, the first and last date shown")
    first, last = calendar_date(since), calendar_date(until)
    if _earliest(first) > _earliest(last):
        raise BlockProblem(until.line, f"to: {until.value}, which is before {since.value}", "a later date")
    return first, last


def calendar_date(setting: Setting) -> Date:
    """A year, month or day."""
    expected = "a year, month or day, such as 2022-02-17"
    try:
        date = parse_date(setting.value)
    except DateError as error:
        raise BlockProblem(setting.line, error.found, expected, error.try_) from None
    point = date.start.first
    if date.period != date.text or point is None or point.precision not in _CALENDAR:
        raise BlockProblem(setting.line, f"{setting.name}: {setting.value}", expected, date.period)
    return date


def one_of(setting: Setting, choices: Sequence[str]) -> str:
    """One of a few words."""
    if setting.value not in choices:
        found, near = f"{setting.name}: {setting.value}", nearest(setting.value, choices)
        raise BlockProblem(setting.line, found, listed(choices), near)
    return setting.value


def height(setting: Setting) -> str:
    """A height in pixels."""
    text = setting.value
    if not (text.isascii() and text.isdigit() and LOWEST <= int(text[:9]) <= HIGHEST):
        raise BlockProblem(setting.line, f"height: {text}", f"pixels, from {LOWEST} to {HIGHEST}")
    return text


def _parts(setting: Setting) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(part.strip() for part in setting.value.split(",") if part.strip()))
    if not found:
        raise BlockProblem(setting.line, f"{setting.name}: {setting.value}", "one value or more")
    return found


def _check(setting: Setting, facet: str, value: str, corpus: Corpus) -> None:
    allowed, expected = _allowed(facet, corpus)
    if value not in allowed:
        raise BlockProblem(setting.line, f"{facet}: {value}", expected, nearest(value, allowed))


def _allowed(facet: str, corpus: Corpus) -> tuple[Sequence[str], str]:
    """The values that a facet can have, and what they are."""
    if facet in _RECORDS:
        return tuple(corpus.of(facet)), f"the id of a {facet}" if facet != "actor" else "the id of an actor"
    if facet == "organisation":
        titles = (id_of_role(role.title) for actor in corpus.actors.values() for role in actor.roles)
        return (*corpus.actors, *titles), "the id of an actor, or role: with the title of a role"
    return _VALUES[facet], listed(_VALUES[facet])


def _earliest(date: Date) -> int:
    assert date.earliest is not None  # a calendar date has bounds
    return date.earliest
