"""Garbage is looked for again after the work, however that ends."""

import gc
import time

import pytest

from generator.working import CollectingLater, without_collecting
from tests.hosts.server import until


def failing() -> None:
    with without_collecting():
        assert not gc.isenabled()
        raise ValueError("work")


@pytest.mark.parametrize("before", [True, False])
def test_it_is_as_it_was_afterwards(before):
    was = gc.isenabled()
    (gc.enable if before else gc.disable)()
    try:
        with pytest.raises(ValueError, match="work"):
            failing()
        assert gc.isenabled() is before
    finally:
        (gc.enable if was else gc.disable)()


@pytest.fixture
def later():
    """With a time that is long enough for a busy machine to come to what follows."""
    was = gc.isenabled()
    gc.enable()
    work = CollectingLater(2)
    yield work
    work.begin()  # no search is still to come
    (gc.enable if was else gc.disable)()


def test_garbage_is_looked_for_some_time_after_the_work(later):
    class Circle:
        gone = False

        def __init__(self):
            self.itself = self

        def __del__(self):
            Circle.gone = True

    later.begin()
    Circle()
    later.end()
    assert not gc.isenabled()
    until(gc.isenabled, "the search")
    assert Circle.gone


def test_more_work_puts_the_search_off_again(later):
    later.begin()
    later.end()
    later.begin()
    time.sleep(3)
    assert not gc.isenabled()
    later.end()
    later.end()
    until(gc.isenabled, "the search")
