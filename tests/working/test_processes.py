"""Work shared out among processes gives what it gives in one, and never hangs."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from generator.working import ENVIRONMENT, NotANumber, WorkerEnded, each_shared_out, processes, share_out

forks = pytest.mark.skipif(sys.platform != "linux", reason="processes are shared out on Linux alone")
ITEMS = range(1000)


def squares(items) -> list[tuple[int, int]]:
    return [(number * number, os.getpid()) for number in items]


@forks
def test_every_item_is_worked_on_once_and_in_several_processes():
    def slow(items) -> list[tuple[int, int]]:
        made = []
        for item in items:
            time.sleep(0.001)  # so that none takes all of it before another has begun
            made += squares([item])
        return made

    parts = share_out(ITEMS, slow, least=1, most=3)
    made = [square for part in parts for square, _ in part]
    assert sorted(made) == [number * number for number in ITEMS]
    assert len({process for part in parts for _, process in part}) == 3
    assert os.getpid() not in {process for part in parts for _, process in part}


@pytest.mark.parametrize(("most", "least"), [(1, 1), (4, 501), (4, 5000)])
def test_little_work_is_done_here(most, least):
    parts = share_out(ITEMS, squares, least=least, most=most)
    assert len(parts) == 1
    assert {process for _, process in parts[0]} == {os.getpid()}


@pytest.mark.parametrize("count", ["1", "3"])
def test_what_each_gives_comes_in_the_order_of_the_items(count, monkeypatch):
    monkeypatch.setenv(ENVIRONMENT, count)
    words = [f"{number:x}" for number in reversed(ITEMS)]
    assert each_shared_out(words, str.upper, least=1) == [word.upper() for word in words]


@pytest.mark.parametrize("most", [1, 2])
def test_what_is_done_is_told(most):
    told: list[int] = []
    share_out(ITEMS, squares, least=1, told=told.append, most=most)
    assert sum(told) == len(ITEMS)


def refusing(items) -> int:
    for item in items:
        if item == 700:
            raise FileExistsError(17, "File exists", "a/name")
    return 0


@pytest.mark.parametrize("most", [1, 2])
def test_a_failure_in_a_process_is_one_here(most):
    with pytest.raises(FileExistsError) as failure:
        share_out(ITEMS, refusing, least=1, most=most)
    assert failure.value.filename == "a/name"
    if most > 1 and sys.platform == "linux":
        assert any("in refusing" in note for note in failure.value.__notes__)


class Unsendable(Exception):
    def __init__(self, first, second):
        super().__init__(lambda: first, second)


@forks
def test_a_failure_that_cannot_be_sent_is_told():
    def unsendable(items) -> int:
        for _ in items:
            raise Unsendable(1, 2)
        return 0

    with pytest.raises(RuntimeError, match="Unsendable"):
        share_out(ITEMS, unsendable, least=1, most=2)


@forks
def test_a_process_that_is_killed_ends_the_work():
    def killed(items) -> int:
        for item in items:
            if item == 500:
                os.kill(os.getpid(), signal.SIGKILL)
        return 0

    with pytest.raises(WorkerEnded, match=f"{ENVIRONMENT}=1"):
        share_out(ITEMS, killed, least=1, most=2)


def children() -> set[str]:
    """Our processes, of which other tests may have some (proc(5), children)."""
    files = Path("/proc/self/task").glob("*/children")
    return {process for file in files for process in file.read_text().split()}


@forks
def test_no_process_is_left_when_the_work_ends_early():
    def slow(items) -> int:
        if next(items) == 0:
            raise ValueError("enough")
        time.sleep(60)
        return 0

    before, begin = children(), time.monotonic()
    with pytest.raises(ValueError, match="enough"):
        share_out(ITEMS, slow, least=1, most=2)
    assert time.monotonic() - begin < 30
    assert children() == before


@forks
def test_large_results_come_whole():
    def large(items) -> bytes:
        return b"x" * (3_000_000 + sum(0 for _ in items))

    assert [len(part) for part in share_out(ITEMS, large, least=1, most=2)] == [3_000_000] * 2


@forks
def test_what_was_not_written_out_is_not_written_twice(tmp_path):
    with (tmp_path / "file").open("w") as file:
        file.write("once")
        share_out(ITEMS, squares, least=1, most=2)
    assert (tmp_path / "file").read_text() == "once"


@pytest.mark.parametrize("said", ["0", "-1", "two", "²", "1.5"])
def test_a_number_that_is_none_is_refused(said):
    with pytest.raises(NotANumber, match=ENVIRONMENT):
        processes({ENVIRONMENT: said})


def test_the_number_of_processes_is_that_of_processors_unless_told():
    assert processes({ENVIRONMENT: "3"}) == 3
    assert 1 <= processes({}) <= (os.cpu_count() or 1)
