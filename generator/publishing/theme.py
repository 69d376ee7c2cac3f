"""What of a theme's folder belongs into a site."""

from __future__ import annotations

from fnmatch import fnmatchcase

#: Where the scripts of a site lie, in the theme and in the site, and the sources of the timeline.
FOLDER_OF_SCRIPTS = "assets/javascripts"
FOLDER_OF_TIMELINE = "timeline"

#: Sources of scripts: what is published is made from them (``bundling``).
SOURCES = frozenset(
    f"{FOLDER_OF_SCRIPTS}/{name}.js"
    for name in ("palette", "search", "search-dialog", "search-index", "search-missing", "site", "storage")
)

#: What makes, explains or tests the theme; the sitemap is ours, and stands in a theme as a template.
_KEPT_BACK = (
    f"{FOLDER_OF_TIMELINE}/*",
    "tests/*",
    "*.test.js",
    "*.test.mjs",
    "sitemap.xml",
    "*.py",
    "*README.md",
)


def is_published(name: str) -> bool:
    """Whether a theme's file, named within its folder, belongs into a site."""
    return name not in SOURCES and not any(fnmatchcase(name, pattern) for pattern in _KEPT_BACK)
