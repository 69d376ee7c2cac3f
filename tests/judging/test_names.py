"""The nearest name is found among many, quickly."""

import pytest

from generator.judging.names import Names

NAMES = Names(
    [
        "jens-stoltenberg",
        "sergei-lavrov",
        "liz-truss",
        "nato",
        "russia",
        "russian-troops-leave-border",
        "held-report.txt",
    ]
)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("jens-stoltenburg", "jens-stoltenberg"),
        ("stoltenberg-jens", "jens-stoltenberg"),
        ("Sergei_Lavrov", "sergei-lavrov"),
        ("lavrov", "sergei-lavrov"),
        ("natoo", "nato"),
        ("rusia", "russia"),
        ("troops-leave-border", "russian-troops-leave-border"),
        ("held-raport.txt", "held-report.txt"),
        ("zzz", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_nearest(word, name):
    assert NAMES.nearest(word) == name


def test_many_names_that_are_much_alike():
    names = Names(f"statement-{number:05}" for number in range(30_000))
    for number in range(200):
        assert names.nearest(f"statment-{number:05}") is not None
