"""Other timelines: which there are, how they are fetched, and the data that each is given."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from generator.vocabulary.dates.moments import DAY
from tests.bench.timeline.data import Maker

PAGES = Path(__file__).parent / "pages"
#: By the name of their page: what they are called.
PEERS = {"vis": "vis-timeline 8.5.4", "timelinejs": "TimelineJS 3.9.11"}


def fetch() -> None:
    """Fetch the peers from their lock into `pages/node_modules`, once."""
    if (PAGES / "node_modules/.package-lock.json").is_file():
        return
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("bench: found no npm; expected one, to fetch the timelines to measure beside")
    subprocess.run(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=PAGES, check=True
    )


def items(maker: Maker) -> bytes:
    """The records as JSON, as a site of another timeline would give them: dates, side, title and text."""
    return json.dumps([item for number in range(maker.count) if (item := _item(maker, number))]).encode()


def _item(maker: Maker, number: int) -> dict[str, str] | None:
    record = maker.records[number]
    at, bounds = record.date.place.at, record.date.place.bounds
    if at is None:
        return None  # without a date there is no place on their axis
    row = maker.row(number)
    item = {
        "start": _moment(at),
        "title": str(row["title"]),
        "text": str(row.get("words") or row["title"]),
        "side": "done" if record.done else "said",
    }
    return item | {"end": _moment(bounds[-1])} if bounds[-1] - at > DAY else item


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
