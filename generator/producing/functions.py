"""What page templates can call: links, dates, words, stances and statuses, all as finished Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup

from generator.deriving import (
    Derived,
    EventFacts,
    Neighbour,
    Position,
    Standing,
    Status,
    TopicFacts,
    in_order,
)
from generator.deriving.positions import BEARINGS
from generator.judging import Corpus
from generator.producing import addresses, phrases, quoting, words
from generator.producing.evidence import Evidence
from generator.producing.markdown import escape, finished, joined, within
from generator.producing.quoting import NO_MARKS, Marks
from generator.producing.wordings import Beside, any_marked, beside_each_other, in_rows
from generator.records import (
    Actor,
    Citation,
    Claim,
    Correction,
    Event,
    Label,
    Place,
    Record,
    Source,
    Stance,
    Statement,
    Topic,
    Venue,
    Wording,
)
from generator.vocabulary.dates import words as date_words
from generator.vocabulary.text import counted


def both_sides(records: Iterable[Statement | Event]) -> bool:
    """Whether there are both words and deeds among records, so that the two face each other."""
    return len({record.type for record in records}) > 1


@dataclass(frozen=True, slots=True)
class Functions:
    """The functions of templates for pages that lie ``depth`` folders deep."""

    corpus: Corpus
    derived: Derived
    evidence: Evidence
    depth: int
    language: str = "en"

    def table(self) -> Mapping[str, Callable[..., Any]]:
        """Name and function of each, for the environment.

        A link to a record by type and id is made once: most records are linked to from many pages.
        """
        return {**{name: getattr(self, name) for name in _BOUND}, "to": cache(self.to), **_FREE}

    def href(self, place: str) -> Markup:
        """The link target of an address in the site."""
        return finished(addresses.link(place, depth=self.depth))

    def on_timeline(self, query: Mapping[str, str], label: str = "On the timeline") -> Markup:
        """A link to a view of the timeline, by the names and values that its address has."""
        # Values come percent-encoded. A bare & is one to every reader of Markdown: no semicolon follows.
        return finished(f"[{escape(label)}]({addresses.on_timeline(query, depth=self.depth)})")

    def facts(self, record: Record) -> Any:
        """What is derived for a record."""
        return getattr(self.derived, record.folder)[record.id]

    def title(self, record: Record) -> str:
        """What a record is called."""
        match record:
            case Statement():
                return self.derived.statements[record.id].title
            case Actor() | Place():
                return record.name
            case Claim():
                return record.text.removesuffix(".")
            case Source() | Event() | Topic():
                return record.title
            case Correction():
                type_, _, id_ = record.record.partition("/")
                corrected = self.corpus.of(type_).get(id_)  # a record that was removed has a name no more
                of = self.title(corrected) if corrected else record.record
                return f"Correction, {date_words(record.on)}: {of}"
            case _:
                raise TypeError(f"no title for {type(record).__name__}")

    def link(self, record: Record, label: str | Markup | None = None) -> Markup:
        """A link to a record's page, by default with its title."""
        text = label if isinstance(label, Markup) else escape(self.title(record) if label is None else label)
        return finished(f"[{text}]({addresses.link(addresses.of(record), depth=self.depth)})")

    def to(self, type_: str, id_: str, label: str | None = None) -> Markup:
        """A link to the record of this type and id."""
        return self.link(self.corpus.of(type_)[id_], label)

    def reason(self, status: Status) -> Markup:
        """The sentence that says why a status is what it is, its names linked."""
        return finished(
            "".join(
                within(part) if isinstance(part, str) else self.to(part.type, part.id, part.words)
                for part in status.reason
            )
        )

    def verdict(self, status: Status) -> Markup:
        """A status and why it is so, as sentences."""
        return finished(f"{phrases.status(status, end='.')} {self.reason(status)}")

    def role_of(self, statement: Statement) -> str | None:
        """The title of the speaker's role on the day."""
        role = self.derived.statements[statement.id].role
        return role.title if role else None

    def who(self, statement: Statement) -> Markup:
        """The speaker, linked, with the role on the day, or how the source names nobody."""
        speaker = self.to("actor", statement.speaker)
        role = self.role_of(statement)
        return finished(f"{speaker}, {escape(role)}") if role else speaker

    def byline(self, statement: Statement) -> Markup:
        """Who said it, in which role, to whom and when."""
        parts = [finished(f"**{self.to('actor', statement.speaker)}**")]
        parts += [escape(text) for text in (self.role_of(statement),) if text]
        venue = statement.venue
        if venue and venue.name:
            parts.append(escape(venue.name))
        if venue and venue.audience:
            parts.append(escape(f"to {venue.audience}"))
        return joined([*parts, phrases.when(statement.said)])

    def venue(self, venue: Venue) -> Markup:
        """The occasion of a statement."""
        parts = [escape(text) for text in (venue.kind, venue.name) if text]
        if venue.event:
            parts.append(self.to("event", venue.event))
        if venue.place:
            parts.append(self.to("place", venue.place))
        if venue.audience:
            parts.append(escape(f"to {venue.audience}"))
        return joined(parts)

    def about_saying(self, statement: Statement, speaker: bool, taken: Sequence[Stance] | None) -> Markup:
        """The line under a statement's words in a list: who, how reported, which stances.

        Without ``speaker``, on the speaker's own page, the claims are named in its place. ``taken`` are the
        stances to tell, by default all.
        """
        parts = [self.who(statement)] if speaker else []
        if not phrases.is_quotation(statement):
            parts.append(escape(phrases.short_mode(statement)))
        for stance in statement.stances if taken is None else taken:
            told = phrases.stance(stance.stance)
            parts.append(told if speaker else finished(f"{told} {self.to('claim', stance.claim)}"))
        return joined(dict.fromkeys(parts), Markup(" · "))

    def tally(self, claim: Claim) -> list[tuple[str, str]]:
        """How many take which stance on a claim: the stance and "3 deny"-like words."""
        speakers: dict[str, set[str]] = {}
        for standing in self.derived.claims[claim.id].positions:
            if standing.fate == "stands":
                speakers.setdefault(standing.position.stance, set()).add(standing.position.actor)
        order = list(words.STANCES)
        return [
            (kind, f"{len(speakers[kind])} {words.stance_of_many(kind, len(speakers[kind]))}")
            for kind in sorted(speakers, key=order.index)
        ]

    def how_much(self, record: Actor | Place | Source | Topic) -> str:
        """How many statements and events hang on a record."""
        facts = self.facts(record)
        counts = (
            (len(facts.statements), "said"),
            (len(facts.events), "done"),
            (len(facts.first_made_here) if isinstance(record, Source) else 0, "first made here"),
        )
        return " · ".join(f"{number} {word}" for number, word in counts if number)

    def named(self, label: Label) -> Markup:
        """A label in quotation marks, with who uses it."""
        shown = quoting.in_language(escape(f"“{label.label}”"), label.language, self.language)
        user = self.corpus.find(("source", "actor"), label.used_by) if label.used_by else None
        return finished(f"{shown} by {self.link(user)}") if user else shown

    def records_of(self, neighbours: Iterable[Neighbour]) -> list[Statement | Event]:
        """The records of neighbours."""
        return [neighbour.record for neighbour in neighbours]

    def by_side(
        self, positions: Iterable[Standing]
    ) -> list[tuple[str, str, list[tuple[str, list[Position]]]]]:
        """Positions on the side of those who affirm and on that of those who do not, each grouped by stance.

        Each side is its name, what to say where nobody is on it, and its groups; a statement stands once in a
        group.
        """
        groups: dict[str, dict[str, Position]] = {}
        for standing in positions:
            group = groups.setdefault(standing.position.stance, {})
            group.setdefault(standing.position.statement.id, standing.position)
        sides = (
            ("for", "Nobody here asserts it.", True),
            ("against", "Nobody here doubts or denies it.", False),
        )
        return [
            (
                side,
                nobody,
                [
                    (kind, list(groups[kind].values()))
                    for kind in words.STANCES
                    if kind in groups and (BEARINGS[kind] == "affirms") is affirms  # type: ignore[index]
                ],
            )
            for side, nobody, affirms in sides
        ]

    def others(self, facts: EventFacts) -> list[Statement]:
        """Statements about an event that take no position on its claims."""
        taking = {standing.position.statement.id for standing in facts.positions}
        return [statement for statement in facts.statements if statement.id not in taking]

    def actors_about(self, claim: Claim) -> list[Record]:
        """The actors that a claim is about."""
        return [self.corpus.actors[id_] for id_ in claim.about if id_ not in self.corpus.events]

    def part_in(self, event: Event, actor: Actor) -> str:
        """As what an actor took part in an event."""
        return ", ".join(party.role for party in event.parties if party.actor == actor.id)

    def dated(self, facts: TopicFacts) -> list[Statement | Event]:
        """The statements and events of a topic, in order."""
        records: list[Statement | Event] = [*facts.statements, *facts.events]
        return list(in_order(records))

    def language_of(self, wording: Wording) -> str | None:
        """The language of a wording: as its record says, or else that of the source that prints it."""
        return wording.language or self.corpus.sources[wording.source].language

    def quoted(self, statement: Statement, marks: Marks = NO_MARKS, number: int = 0) -> Markup:
        """The words of a statement, by default in its first wording."""
        wording = statement.wordings[number]
        shown = quoting.quoted(wording, statement.mode, marks)
        return quoting.in_language(shown, self.language_of(wording), self.language)

    def excerpt(self, statement: Statement, source: Source | None = None) -> Markup:
        """The words of a statement for a list: in its first wording, or in the first that a source prints."""
        printed = (wording for wording in statement.wordings if source and wording.source == source.id)
        wording = next(printed, statement.wordings[0])
        shown = quoting.excerpt(wording, statement.mode)
        return quoting.in_language(shown, self.language_of(wording), self.language)

    def passage(self, cited: Citation) -> Markup:
        """The passage of a source that reports an event."""
        language = self.corpus.sources[cited.source].language
        return quoting.in_language(escape(f"“{cited.passage}”"), language, self.language)

    def wordings(self, statement: Statement) -> tuple[Beside, ...]:
        """The wordings of a statement, compared with each other."""
        languages = [self.language_of(wording) for wording in statement.wordings]
        return beside_each_other(statement.wordings, languages, self.language)

    def fidelity_line(self, wording: Wording) -> str:
        """Language of a wording, and how it relates to the words first used."""
        fidelity, language = words.FIDELITIES[wording.fidelity], self.language_of(wording)
        return f"{words.language_name(language)}; {fidelity}" if language else words.capitalised(fidelity)

    def checked(self, record: Record, field: str, number: int) -> Markup:
        """Whether the quotation in an item of a record's list, the first being 0, was checked, and against
        what."""
        return self.evidence.line(record, (field, number))

    def places_of(self, record: Record, field: str, number: int) -> Markup:
        """Where that quotation can be read."""
        return self.evidence.places(record, (field, number))

    def checked_of(self, source: Source) -> str:
        """How many quotations from a source were checked."""
        return self.evidence.sentence(source)

    def covered(self, source: Source) -> str:
        """How much of a source is in records or ignored."""
        return self.evidence.share(source)

    def corrected(self, correction: Correction) -> Markup:
        """A link to the record that was corrected."""
        type_, _, id_ = correction.record.partition("/")
        # A record that was removed has no page any more.
        return self.to(type_, id_) if id_ in self.corpus.of(type_) else escape(correction.record)


_BOUND = (
    "about_saying",
    "actors_about",
    "by_side",
    "checked",
    "checked_of",
    "byline",
    "corrected",
    "covered",
    "dated",
    "excerpt",
    "facts",
    "fidelity_line",
    "how_much",
    "on_timeline",
    "href",
    "link",
    "named",
    "others",
    "part_in",
    "passage",
    "places_of",
    "quoted",
    "reason",
    "records_of",
    "role_of",
    "tally",
    "title",
    "to",
    "venue",
    "verdict",
    "who",
    "wordings",
)

_FREE: Mapping[str, Callable[..., Any]] = {
    "place_of": addresses.of,
    "when": phrases.when,
    "is_unsure": phrases.is_unsure,
    "when_known": phrases.when_known,
    "on_day": phrases.on_day,
    "newest": phrases.newest,
    "in_short": phrases.in_short,
    "stance": phrases.stance,
    "status": phrases.status,
    "is_long": quoting.is_long,
    "any_marked": any_marked,
    "in_rows": in_rows,
    "outside": phrases.outside,
    "quantity": phrases.quantity,
    "mode": phrases.mode,
    "short_mode": phrases.short_mode,
    "is_quotation": phrases.is_quotation,
    "bracketed": phrases.bracketed,
    "how_exact": phrases.how_exact,
    "tight": phrases.tight,
    "both_sides": both_sides,
    "fate": phrases.fate,
    "coordinates": phrases.coordinates,
    "held": phrases.held,
    "attribution": words.ATTRIBUTIONS.__getitem__,
    "stance_words": words.STANCES.__getitem__,
    "language": words.language_name,
    "spelled": words.spelled,
    "capitalised": words.capitalised,
    "counted": counted,
    "listed": lambda items: joined(items, Markup("; ")),
}
