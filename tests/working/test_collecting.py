"""Garbage is looked for again after the work, however that ends."""

import gc

import pytest

from generator.working import without_collecting


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
