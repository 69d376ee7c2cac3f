"""Files become records and problems."""

from generator.reading.content import Earlier, Origin, Partial, Reading, read_content, reread

__all__ = ["Earlier", "Origin", "Partial", "Reading", "read_content", "reread"]
