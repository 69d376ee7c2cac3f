"""Records and what is derived from them become pages, as Markdown."""

from generator.producing.production import Production, produce

__all__ = ["Production", "produce"]
