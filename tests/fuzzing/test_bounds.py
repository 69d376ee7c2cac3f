"""What costs too much is stopped, and the limits are lifted again."""

import itertools
import resource
import signal
import sys
import time

import pytest

from tests.fuzzing.bounds import TooLong, bounded


def test_what_takes_too_long_is_stopped():
    started = time.process_time()
    with pytest.raises(TooLong), bounded(seconds=0.1):
        sum(1 for _ in itertools.count())
    assert time.process_time() - started < 1
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded on Linux alone")
def test_what_takes_too_much_is_stopped():
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), bounded(size=50_000_000):
        bytearray(200_000_000)
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_what_costs_little_is_let_be():
    with bounded():
        assert len(bytearray(10_000_000)) == 10_000_000
