"""What is held of a source, written into its record."""

from __future__ import annotations

from generator.custody.rewriting import write_field
from generator.evidence import held_mapping
from generator.reading import Origin
from generator.records import Source


def hold_fingerprint(source: Source, origin: Origin, data: bytes, language: str | None) -> Source:
    """Write hash and fingerprint of a text into the record of its source, in place of what it held before.

    ``data`` is the text's file. Returns the source as it is now. `evidence.NotText` and `evidence.TooLong`
    tell why there is no fingerprint of the text, `NotEdited` why nothing was written.
    """
    written = write_field(source, origin, ("held",), held_mapping(data, language))
    assert isinstance(written, Source)
    return written
