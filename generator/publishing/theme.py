"""What of a theme's folder belongs into a site."""

from __future__ import annotations

from fnmatch import fnmatchcase

#: What makes, explains or tests the theme; the sitemap is ours, and stands in a theme as a template.
_KEPT_BACK = ("timeline/*", "tests/*", "*.test.js", "*.test.mjs", "sitemap.xml", "*.py", "*README.md")


def is_published(name: str) -> bool:
    """Whether a theme's file, named within its folder, belongs into a site."""
    return not any(fnmatchcase(name, pattern) for pattern in _KEPT_BACK)
