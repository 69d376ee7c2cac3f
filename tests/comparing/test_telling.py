"""A comparison is told line by line, and nothing of a record does anything to a terminal."""

from dataclasses import replace

from generator.comparing.telling import as_text, headline
from generator.hosts.formats import printable
from tests.comparing.made_up import PROBLEM, comparison, of_everything

EVERYTHING = """\
content: found 1 error; expected none; what could be read is compared
  main:content/topics/b.yml:1:1: SD202 found the key "titel"; expected title; try title
actor/russia: says more
  summary, added: A state.
statement/nothing-seen: changed
  said: 16 February 2022 → 17 February 2022
topic/called-a: renamed called-b
topic/gone: removed
topic/lost: not compared, since it could not be read
topic/new: new
topic/withdrawal: changed
  title: The announced withdrawal → ::error::<b>x</b> | `y` *z* \\u{200b}

Missing: 3 corrections. For each, put this into a file and say why:

# corrections/nothing-seen-corrected.yml
record: statement/nothing-seen
on: 2022-02-20
what: "said: 16 February 2022 → 17 February 2022"
why: TODO
severity: substantive

# corrections/gone-corrected.yml
record: topic/gone
on: 2022-02-20
what: "the whole record → removed"
why: TODO
severity: substantive

# corrections/withdrawal-corrected.yml
record: topic/withdrawal
on: 2022-02-20
what: "title: The announced withdrawal → ::error::<b>x</b> | `y` *z* \\u200b"
why: TODO
severity: substantive
"""


def test_everything():
    assert "\n".join([*as_text(of_everything(), printable), ""]) == EVERYTHING


def test_in_one_line():
    told = "meaning of 2 records changed, 1 removed, 1 renamed, 1 new, 1 not compared; 3 corrections missing"
    assert headline(of_everything()) == told
    assert headline(comparison()) == "no meaning changed; 0 corrections missing"
    assert list(as_text(comparison(), printable)) == []


def test_a_record_that_lacks_only_its_alias():
    found = comparison(("topic: withdrawal", "topic: pull-out"), ("[withdrawal]", "[pull-out]"))
    advice = "# topic/pull-out says what topic/withdrawal said: with aliases: [withdrawal] there"
    assert f"{advice}, no correction is needed" in list(as_text(found, printable))


def test_of_many_errors_the_first_are_told():
    found = of_everything()
    found = replace(found, new=replace(found.new, errors=(PROBLEM,) * 100))
    lines = list(as_text(found, printable))
    assert lines[0].startswith("content: found 100 errors;")
    assert sum("SD202" in line for line in lines) == 10


def test_no_line_begins_as_a_command_of_a_workflow():
    assert not [
        line for line in as_text(of_everything(), printable) if line.strip().startswith(("::", "##["))
    ]
