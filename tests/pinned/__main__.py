"""`make pinned`: write the pinned files anew."""

from __future__ import annotations

import shutil

from tests.pinned.dates import write
from tests.pinned.timeline import CONTENTS, FOLDER, files_of

if __name__ == "__main__":
    write()
    for name, content in CONTENTS.items():
        shutil.rmtree(FOLDER / name, ignore_errors=True)
        for file, data in files_of(content).items():
            (FOLDER / name / file).parent.mkdir(parents=True, exist_ok=True)
            (FOLDER / name / file).write_bytes(data)
