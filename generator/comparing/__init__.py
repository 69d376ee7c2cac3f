"""Two states of the records become a list of what changed in their meaning, and of the corrections it lacks.

A published record may not change its meaning in silence. So what changed between two editions is listed
record by record, and each change of meaning asks for a correction record, which comes with it.
"""

from generator.comparing.changes import Change, Kind, changes
from generator.comparing.comparison import Comparison, compare
from generator.comparing.corrections import Missing, missing_corrections
from generator.comparing.editions import Edition, NotCompared, corpus_at
from generator.comparing.fields import FieldChange
from generator.comparing.weights import Weight

__all__ = [
    "Change",
    "Comparison",
    "Edition",
    "FieldChange",
    "Kind",
    "Missing",
    "NotCompared",
    "Weight",
    "changes",
    "compare",
    "corpus_at",
    "missing_corrections",
]
