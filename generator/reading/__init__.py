"""Files become records and problems."""

from generator.reading.content import Origin, Partial, Reading, read_content, reread

__all__ = ["Origin", "Partial", "Reading", "read_content", "reread"]
