"""Blocks in prose: replaced where they stand, left alone where they are shown, told where they are wrong."""

import pytest

from generator.producing.blocks import BlockProblem, replace_blocks

MAKERS = {
    "contrast": lambda depth, settings: f"contrast {depth}",
    "counts": lambda depth, settings: "".join(
        ("counts", *(f" {one.name}={one.value}@{one.line}" for one in settings.values()))
    ),
}


def replaced(markdown: str) -> str:
    return replace_blocks(markdown, MAKERS, 1, lambda block: f"<{block}>")


@pytest.mark.parametrize(
    "block",
    [
        "```said-and-done\nshow: contrast\n```",
        "``` said-and-done \nshow:  contrast \n``` ",
        "`````said-and-done\nshow: contrast\n`````",
        "~~~said-and-done\nshow: contrast\n~~~",
    ],
)
def test_a_block_is_replaced(block):
    assert replaced(f"before\n{block}\nafter\n") == "before\n<contrast 1>\nafter\n"


def test_a_block_gets_its_settings_with_their_lines():
    block = "a\n```said-and-done\nactor: a, b\nshow: counts\nfrom: 2022\n```\n"
    assert replaced(block) == "a\n<counts actor=a, b@3 from=2022@5>\n"


def test_each_block_of_a_page_is_replaced():
    block = "```said-and-done\nshow: {}\n```\n"
    assert replaced(block.format("contrast") + block.format("counts")) == "<contrast 1>\n<counts>\n"


@pytest.mark.parametrize(
    "text",
    [
        "````\n```said-and-done\nshow: nothing\n```\n````\n",
        "~~~ md\n```said-and-done\nshow: nothing\n```\n~~~\n",
        "```yaml\nsaid-and-done\n```\n",
        "    ```said-and-done\n    show: nothing\n    ```\n",
        "`said-and-done`\n",
        "```py\nnot closed\n",
    ],
)
def test_what_only_shows_a_block_is_left_alone(text):
    assert replaced(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "a\n\n```said-and-done\nshow: contrst\n```\n",
            "3:1: found show: contrst; expected show: contrast or counts; try contrast",
        ),
        ("```said-and-done\n```\n", "1:1: found a block without show; expected show: contrast or counts"),
        (
            "```said-and-done\nshow contrast\n```\n",
            '2:1: found "show contrast"; expected a setting such as show: contrast',
        ),
        (
            "```said-and-done\n\nshow: counts\n```\n",
            '2:1: found ""; expected a setting such as show: contrast',
        ),
        (
            "```said-and-done\nshow: counts\nview: list\nview: axis\n```\n",
            "4:1: found view again; expected it once; line 3 has it, too",
        ),
        (
            "a\n```said-and-done\nshow: counts\n",
            "2:1: found a block without an end; expected a line ``` after it",
        ),
    ],
)
def test_a_wrong_block_is_told_with_its_line(text, told):
    with pytest.raises(BlockProblem) as problem:
        replaced(text)
    assert str(problem.value) == told
