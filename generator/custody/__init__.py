"""Custody: whether a source can still be read where its record says, whether its text is still the one that
is held, and where a copy of it is kept.

`hold_fingerprint` writes what is held of a source into its record, `write_corrections` the words that the
source has in place of a quotation that failed. `check_sources` reads every address again, politely
(`manners`) and without leaving the public network (`addresses`, `connecting`), and compares the page with
what is held (`compared`). `archive_sources` asks the Wayback Machine and writes what it answered into the
records. All that is written leaves the rest of a file as it is (`editing`, `rewriting`). All of it is run by
people or on a schedule, never by a build.
"""

from generator.custody.addresses import NotSound, target_of
from generator.custody.archiving import Archival, ArchivalOutcome, archival_summary, archive_sources
from generator.custody.checking import check_sources
from generator.custody.correcting import Correction, write_corrections
from generator.custody.editing import NotEdited, set_field
from generator.custody.fetching import Asker
from generator.custody.holding import hold_fingerprint
from generator.custody.manners import Manners, Pace, agent
from generator.custody.report import ATTENTION, UNDECIDED, Kind, Report, as_json, exit_status, summary
from generator.custody.rewriting import write_field
from generator.custody.wayback import ARCHIVE_MANNERS, WAYBACK, Archive, archive_at

__all__ = [
    "ARCHIVE_MANNERS",
    "ATTENTION",
    "UNDECIDED",
    "WAYBACK",
    "Archival",
    "ArchivalOutcome",
    "Archive",
    "Asker",
    "Correction",
    "Kind",
    "Manners",
    "NotEdited",
    "NotSound",
    "Pace",
    "Report",
    "agent",
    "archival_summary",
    "archive_at",
    "archive_sources",
    "as_json",
    "check_sources",
    "exit_status",
    "hold_fingerprint",
    "set_field",
    "summary",
    "target_of",
    "write_corrections",
    "write_field",
]
