"""People's pages: which of them are published, where they link to, and what stands in their blocks."""

import pytest

from generator.publishing.prose import KeptBlocks, ProseProblem, check_place, filled, home, mentioned

MAKERS = {"contrast": lambda depth, settings: f"*{'../' * depth}contrast*\n"}
BLOCK = "```said-and-done\nshow: contrast\n```\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[a](claims/a.md)", "index.md"),
        ("[a](<claims/a.md> 'title')", "index.md"),
        ("[a](../claims/a.md#in-print)", "guide/index.md"),
        ("[a][1]\n\n[1]: claims/a.md", "index.md"),
        ('<a href="claims/a.md">', "index.md"),
        ("[a](./claims/../claims/a.md)", "index.md"),
        ("![x](y.png)[a](claims/a.md)", "index.md"),
    ],
)
def test_a_link_to_a_generated_page_is_found(text, name):
    assert mentioned(text, name, {"claims/a", "claims/b"}) == {"claims/a"}


@pytest.mark.parametrize(
    "text", ["[a](claims/a.html)", "[a](../claims/a.md)", "claims/c.md", "https://x.org/claims/a.md"]
)
def test_what_leads_elsewhere_is_not(text):
    assert mentioned(text, "index.md", {"claims/a"}) == set()


def test_a_page_may_not_take_a_generated_ones_place(tmp_path):
    file = tmp_path / "pages" / "claims" / "a.md"
    file.parent.mkdir(parents=True)
    file.touch()
    check_place(file, ["claims/a.md"], {"claims/b.md"}, tmp_path)
    with pytest.raises(
        ProseProblem, match=r"a\.md: found a page that the generator makes; expected another name"
    ):
        check_place(file, ["claims/a.md", "claims/a.html"], {"claims/a.html"}, tmp_path)


@pytest.mark.parametrize("name", ["data/timeline/a.json", "data/timeline/text/b.json"])
def test_a_file_in_a_folder_that_is_taken_is_refused(tmp_path, name):
    file = tmp_path / "pages" / name
    check_place(file, [name], {"data/timelines/", "data/timeline"}, tmp_path)
    with pytest.raises(ProseProblem, match="a page that the generator makes"):
        check_place(file, [name], {"data/timeline/"}, tmp_path)


def test_a_link_out_of_the_content_is_refused(tmp_path):
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "secret").touch()
    (content / "inside").touch()
    (content / "a.md").symlink_to(tmp_path / "secret")
    (content / "b.md").symlink_to(content / "inside")
    (content / "dir").symlink_to(tmp_path)
    check_place(content / "b.md", ["b.md"], set(), content)
    for name in ("a.md", "dir/secret"):
        with pytest.raises(ProseProblem, match="found a link out of"):
            check_place(content / name, [name], set(), content)


def test_a_block_is_filled_for_where_the_page_lies(tmp_path):
    assert (
        filled(f"a\n\n{BLOCK}\nb", MAKERS, "guide/x.md", tmp_path / "x.md")
        == "a\n\n\n\n*../contrast*\n\n\n\n\nb"
    )


def test_a_block_that_cannot_be_made_is_told_with_its_place(tmp_path):
    with pytest.raises(
        ProseProblem, match=r"x\.md:4:1: found show: contrst; expected show: contrast; try contrast"
    ):
        filled(f"a\n\n\n{BLOCK.replace('contrast', 'contrst')}", MAKERS, "x.md", tmp_path / "x.md")


def test_a_block_is_kept_from_markdown_extensions(tmp_path):
    kept = KeptBlocks()
    first = kept.keep(f"{BLOCK}\n\n{BLOCK}", MAKERS, "x.md", tmp_path / "x.md")
    second = kept.keep(BLOCK, MAKERS, "a/y.md", tmp_path / "y.md")
    assert "contrast" not in first + second
    html = "".join(f"<p>{mark}</p>" for mark in first.split()) + f"<div>{second.strip()}</div>"
    contrast = "<p><em>contrast</em></p>\n"
    assert kept.put_back(html) == f"{contrast}{contrast}<div><p><em>../contrast</em></p>\n</div>"


def test_the_home_page_to_begin_with_has_a_name_and_blocks():
    assert home("My {site}").startswith("# My {site}\n")
    assert home("x").count("```said-and-done\n") == 2
