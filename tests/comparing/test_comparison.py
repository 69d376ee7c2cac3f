"""Two editions are compared in one call."""

from tests.comparing.made_up import comparison


def test_changes_and_what_is_missing():
    found = comparison(("said: 2022-02-16", "said: 2022-02-17"))
    assert (found.old.name, found.new.name) == ("main", "content")
    assert [change.record for change in found.changes] == ["statement/nothing-seen"]
    assert [missing.record for missing in found.missing] == ["statement/nothing-seen"]
    assert "on: 2022-02-20\n" in found.missing[0].proposal


def test_nothing_changed():
    found = comparison()
    assert (found.changes, found.missing) == ((), ())
