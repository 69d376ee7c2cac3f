"""Records and what is derived from them become pages, as Markdown."""

from generator.producing.production import Production, produce
from generator.producing.settings import PageSettings

__all__ = ["PageSettings", "Production", "produce"]
