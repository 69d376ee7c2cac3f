"""What several commands take alike."""

from __future__ import annotations

from pathlib import Path

import click

#: The folder of the records.
CONTENT = click.Path(exists=True, file_okay=False, path_type=Path)
