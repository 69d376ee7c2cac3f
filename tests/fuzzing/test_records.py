"""Nearly sound records, read and judged: each within its bounds, and sound ones as they are."""

import pytest
from hypothesis import HealthCheck, given, settings

from generator.reading.refusals import too_many_mistakes
from tests.fuzzing.made_up_records import files, torn
from tests.reading.holding import hold
from tests.reading.pieces import PIECES

# What takes long here is to make up a record, not to read it.
pytestmark = pytest.mark.filterwarnings("error")
made_up = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return tmp_path_factory.mktemp("content")


@made_up
@given(files(broken=False))
def test_records_with_odd_values(content, file):
    folder, text = file
    hold(content, folder, text.encode("utf-8", "surrogatepass"))


@made_up
@given(files(broken=True))
def test_damaged_records(content, file):
    folder, text = file
    hold(content, folder, text.encode("utf-8", "surrogatepass"))


@made_up
@given(torn(PIECES))
def test_torn_files(content, file):
    hold(content, *file)


@made_up
@given(torn(PIECES))
def test_what_follows_a_torn_record_is_judged_too(content, file):
    """One bad record never hides the next: it stands behind a line of its own."""
    folder, before = file
    data = before + b"\n---\nid: after\ntitel: a\n"
    problems = hold(content, folder, data).problems
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")
    # Where a file is in another encoding, or has more mistakes than are told, nothing more is said of it.
    if len(problems) <= too_many_mistakes.MOST and problems[0].found[:6] != "a file":
        assert any(problem.line >= lines - 1 for problem in problems)
