"""A timeline in prose: its settings, what it shows, and what is told where a setting is wrong."""

import pytest

from generator.judging.quotations import check_quotations
from generator.producing import produce
from generator.producing.blocks import BlockProblem, replace_blocks


@pytest.fixture(scope="module")
def show(data, tmp_path_factory):
    """The Markdown of a block with these settings."""
    corpus = data.corpus
    texts = tmp_path_factory.mktemp("texts")
    blocks = produce(corpus, data.derived, check_quotations(corpus, texts)).blocks

    def made(*settings: str, depth: int = 0) -> str:
        block = "\n".join(("```said-and-done", "show: timeline", *settings, "```"))
        return replace_blocks(f"{block}\n", blocks, depth, lambda shown: shown)

    return made


def records(markdown: str) -> list[str]:
    """The ids of the records that stand in the page."""
    ids = ("march", "north-asserts", "anna-denies", "meeting")
    found = [(markdown.find(f"/{id_}.md)"), id_) for id_ in ids]
    return [id_ for place, id_ in sorted(found) if place >= 0]


def test_without_settings_all_records_are_shown(show):
    assert records(show()) == ["march", "north-asserts", "anna-denies", "meeting"]
    assert '<said-and-done data="data/timeline/">' in show()
    assert '<said-and-done data="../../data/timeline/">' in show(depth=2)


@pytest.mark.parametrize(
    ("settings", "attributes", "shown"),
    [
        (["actor: anna"], 'actor="anna"', ["anna-denies"]),
        (["actor: anna , north"], 'actor="anna,north"', ["march", "north-asserts", "anna-denies"]),
        (["organisation: alliance"], 'organisation="alliance"', ["anna-denies"]),
        (
            ["organisation: role:Minister%2C acting 100%25"],
            'organisation="role:Minister%2C acting 100%25"',
            ["anna-denies"],
        ),
        (["topic: war"], 'topic="war"', ["march", "anna-denies"]),
        (["claim: arriving"], 'claim="arriving"', ["anna-denies"]),
        (["place: country"], 'place="country"', ["march", "anna-denies"]),
        (["source: letter"], 'source="letter"', ["anna-denies", "meeting"]),
        (["mode: indirect"], 'mode="indirect"', ["north-asserts"]),
        (["kind: meeting"], 'kind="meeting"', ["meeting"]),
        (["status: disputed"], 'status="disputed"', ["march"]),
        (["stance: denies"], 'stance="denies"', ["anna-denies"]),
        (["type: event"], 'type="event"', ["march", "meeting"]),
        (["checked: failed"], 'checked="failed"', []),
        (["type: event", "topic: war"], 'type="event" topic="war"', ["march"]),
        (
            ["from: 2022-02-16", "to: 2022-02-16"],
            'from="2022-02-16" to="2022-02-17"',
            ["march", "north-asserts"],
        ),
        (
            ["to: 2022", "from: 2021"],
            'from="2021-01-01" to="2023-01-01"',
            ["march", "north-asserts", "anna-denies"],
        ),
        (["known: 2022-02-17"], 'known="2022-02-17"', []),
        (["known: 2022-02-18"], 'known="2022-02-18"', ["march", "north-asserts", "anna-denies"]),
        (["known: 2022-02"], 'known="2022-02"', ["march", "north-asserts", "anna-denies", "meeting"]),
        (
            ["compare: actor:anna, actor:nobody", "view: axis", "height: 300"],
            'compare="actor:anna,actor:nobody" view="axis" height="300"',
            ["north-asserts", "anna-denies"],
        ),
    ],
)
def test_a_setting_filters_the_element_and_what_stands_in_it(show, settings, attributes, shown):
    made = show(*settings)
    assert f'<said-and-done data="data/timeline/" {escaped(attributes)}>' in made
    assert records(made) == shown
    assert ("There is no such record." in made) is not shown


def escaped(text: str) -> str:
    """As the environment of the templates writes text."""
    return text.replace("role:M", "role&#58;M").replace("actor:", "actor&#58;")


def test_what_is_left_out_is_a_link_away(made, tmp_path):
    event = "---\nevent: e{0}\ntitle: E{0}\nkind: other\nwhen: 2022\nsources: [{{source: paper}}]\n"
    source = "source: paper\ntitle: Paper\nkind: dataset\npublished: 2023\n"
    corpus = made(source + "".join(event.format(n) for n in range(13)))
    blocks = produce(corpus.corpus, corpus.derived, check_quotations(corpus.corpus, tmp_path)).blocks
    text = "```said-and-done\nshow: timeline\ntype: event\nfrom: 2022\nto: 2022\nheight: 400\n```\n"
    shown = replace_blocks(text, blocks, 1, lambda block: block)
    assert shown.count("../events/e") == 12
    link = "../timeline/index.md?type=event&from=2022-01-01&to=2023-01-01"
    assert f"[13 records on the timeline]({link})" in shown


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("actr: anna", "the setting actr; expected type, actor, organisation, "),
        ("actor: ana", "actor: ana; expected the id of an actor; try anna"),
        ("actor: ,", "actor: ,; expected one value or more"),
        ("claim: leaves", "claim: leaves; expected the id of a claim; try leaving"),
        (
            "organisation: allianz",
            "allianz; expected the id of an actor, or role: with the title of a role",
        ),
        ("mode: direkt", "mode: direkt; expected direct, fragment, indirect, "),
        ("from: 2022", "from without to; expected both, the first and last date shown"),
        ("to: 2022", "to without from; expected both, the first and last date shown"),
        ("known: yesterday", '"yesterday"'),
        ("known: 2022~", "known: 2022~; expected a year, month or day, such as 2022-02-17; try 2022"),
        ("known: 2022-02-XX", "known: 2022-02-XX; expected a year, month or day"),
        ("known: 2022-02-17T10:00Z", "known: 2022-02-17T10:00Z; expected a year, month or day"),
        ("known: 2021/2022", "known: 2021/2022; expected a year, month or day"),
        ("compare: actor:anna", "compare: actor:anna; expected two actors or claims, as actor:ID, actor:ID"),
        ("compare: topic:war, actor:anna", "expected two actors or claims, as actor:ID, actor:ID"),
        ("compare: actor:anna, actor:nobdy", "actor: nobdy; expected the id of an actor; try nobody"),
        ("view: lst", "view: lst; expected both, axis or list; try list"),
        ("height: 20px", "height: 20px; expected pixels, from 200 to 2000"),
        ("height: 199", "height: 199; expected pixels, from 200 to 2000"),
        ("height: ²⁰⁰⁰", "height: ²⁰⁰⁰; expected pixels, from 200 to 2000"),
    ],
)
def test_a_setting_that_is_not_understood_is_told_with_its_line(show, setting, told):
    with pytest.raises(BlockProblem) as problem:
        show(setting)
    assert str(problem.value).startswith("3:1: found ")
    assert told in str(problem.value)


def test_a_range_that_runs_backwards_is_told(show):
    with pytest.raises(BlockProblem) as problem:
        show("from: 2022-03", "to: 2022-02")
    assert str(problem.value) == "4:1: found to: 2022-02, which is before 2022-03; expected a later date"


def test_what_a_setting_says_stays_text(show):
    with pytest.raises(BlockProblem):
        show('actor: "><script>alert(1)</script>')
    with pytest.raises(BlockProblem):
        show('organisation: role:"><script>')
