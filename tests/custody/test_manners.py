"""How we name ourselves, and when a host is asked again."""

from __future__ import annotations

import pytest

from generator.custody import Kind, Manners, Pace, Report, agent
from generator.custody.addresses import NotSound
from generator.custody.manners import host_of


def test_we_say_who_we_are():
    assert agent().startswith("said-and-done/")
    assert Manners().agent == agent()
    assert agent("https://zürich.example").endswith("(timeline sources; +https://xn--zrich-kva.example/)")
    with pytest.raises(NotSound):
        agent("https://a.example/\r\nCookie: x")


def test_a_host_is_asked_after_its_delay_and_others_at_once(clock):
    pace = Pace(clock, clock.sleep)
    pace.wait("a", 2.0)
    pace.wait("b", 2.0)
    assert clock.slept == []
    clock.now += 0.5
    pace.wait("a", 2.0)
    assert clock.slept == [1.5]
    clock.now += 5
    pace.wait("a", 2.0)
    assert clock.slept == [1.5]


def test_a_host_that_asks_for_time_gets_it(clock):
    pace = Pace(clock, clock.sleep)
    pace.wait("a", 2.0)
    pace.hold("a", 1.0)
    pace.wait("a", 2.0)
    pace.hold("a", 30.0)
    pace.wait("a", 2.0)
    assert clock.slept == [2.0, 30.0]


def test_the_host_of_an_address():
    assert host_of("https://A.example:81/b") == "a.example"
    assert host_of("http://[") == host_of("x") == ""


def test_a_report_in_one_line():
    report = Report("news", "https://a.example/", Kind.DEAD, "a dead address", "an archived copy")
    assert report.message == (
        "source/news: dead: https://a.example/: found a dead address; try an archived copy"
    )
    assert Report("a", None, Kind.NO_ADDRESS, "none").message == "source/a: no address: found none"
