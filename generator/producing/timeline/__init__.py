"""The timeline's data: what the browser needs to show every statement and event, as files.

A record of the timeline is known by its number, its place in the order of time. A few bytes for each record,
the columns, are fetched first and are enough to draw it; its text lies in a chunk with others that are shown
together, and is fetched when it comes into view. Everything is plain text and numbers: who shows it makes
text of it, never markup.

`theme/timeline/` reads what is written here, and tests there read the files that tests here pin.
"""

from generator.producing.timeline.files import timeline_files

__all__ = ["timeline_files"]
