"""How work is done: shared out among processes. Knows nothing of what the work is."""

from generator.working.collecting import CollectingLater, without_collecting
from generator.working.processes import (
    ENVIRONMENT,
    NotANumber,
    WorkerEnded,
    each_shared_out,
    processes,
    share_out,
)

__all__ = [
    "ENVIRONMENT",
    "CollectingLater",
    "NotANumber",
    "WorkerEnded",
    "each_shared_out",
    "processes",
    "share_out",
    "without_collecting",
]
