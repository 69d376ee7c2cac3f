"""A reference names a record that does not exist.

References are ids. They are looked up among the records of the type that the field asks for, so the id of an
actor in a field for places is unknown, even though a record with that id exists. An id that a record had
before leads readers to it, but in records the id of today is written.

Wrong:

```yaml
# statements/misspelt-speaker.yml (in part)
speaker: jens-stoltenburg
```

Right:

```yaml
# statements/misspelt-speaker.yml (in part)
speaker: jens-stoltenberg
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus, Key
from generator.judging.finding import Finding
from generator.judging.names import MOST_PROPOSED, Names
from generator.records import RECORD_TYPES, Record
from generator.records.declaration import Reference, fields_of, references
from generator.vocabulary.problems import Code
from generator.vocabulary.text import listed

CODE = Code("SD302", "unknown-reference", "a reference names a record that does not exist")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every reference that leads to no record."""
    known = {types: _known(corpus, types) for types in _targets()}
    unknown = [
        (record, reference)
        for record in corpus
        for reference in references(record)
        if reference.id not in known[reference.targets]
    ]
    if not unknown:
        return
    renamed = {(record.type, alias): record.id for record in corpus for alias in record.aliases}
    names = {types: Names(_ids(corpus, types)) for types in {reference.targets for _, reference in unknown}}
    none = Names(())
    for number, (record, reference) in enumerate(unknown):
        alike = names[reference.targets] if number < MOST_PROPOSED else none
        yield _finding(corpus, record, reference, renamed, alike)


def _targets() -> set[tuple[str, ...]]:
    """What references of all fields may point at."""
    fields = (field for type_ in RECORD_TYPES for field in fields_of(type_))
    return {field.meaning.targets for field in fields if field.meaning.kind == "reference"}


def _known(corpus: Corpus, types: tuple[str, ...]) -> set[str]:
    """The ids to which references to these types may lead, those of unread records too."""
    return {*_ids(corpus, types), *(id_ for type_, id_ in corpus.unread if type_ in types)}


def _ids(corpus: Corpus, types: tuple[str, ...]) -> Iterator[str]:
    return (id_ for type_ in types for id_ in corpus.of(type_))


def _finding(
    corpus: Corpus, record: Record, reference: Reference, renamed: dict[Key, str], names: Names
) -> Finding:
    types = listed(reference.targets)
    expected = f"the id of a record: {types}"
    for type_ in reference.targets:
        if (type_, reference.id) in renamed:
            found = f'"{reference.id}", which the {type_} was called before'
            return Finding(record, reference.path, found, expected, renamed[type_, reference.id])
    elsewhere = [type_.type for type_ in RECORD_TYPES if reference.id in corpus.of(type_.type)]
    other = f" (it is the id of another type: {listed(elsewhere, 'and')})" if elsewhere else ""
    return Finding(
        record, reference.path, f'no {types} "{reference.id}"{other}', expected, names.nearest(reference.id)
    )
