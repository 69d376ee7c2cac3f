"""The timeline's data are what the tests of scripts read, byte for byte."""

import pytest

from tests.pinned import dates
from tests.pinned.timeline import CONTENTS, FOLDER, files_of


@pytest.mark.parametrize("name", CONTENTS)
def test_the_data_are_those_that_are_pinned(name):
    folder = FOLDER / name
    pinned = {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }
    made = files_of(CONTENTS[name])
    changed = sorted({*pinned} ^ {*made} | {file for file in made if pinned.get(file) != made[file]})
    assert changed == [], "if the change is meant, run `make pinned` and commit what it writes"


def test_the_records_of_every_kind_of_date_are_those_of_the_list(tmp_path, monkeypatch):
    monkeypatch.setattr(dates, "FOLDER", tmp_path)
    for type_ in ("events", "statements"):
        (tmp_path / type_).mkdir()
    dates.write()
    committed = CONTENTS["dates"]
    for file in ("events/all.yml", "statements/all.yml"):
        assert (tmp_path / file).read_bytes() == (committed / file).read_bytes(), "run `make pinned`"
