"""A small project: four records, a page, settings and the repository's own theme."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.publishing.bundling import BundleError

REPOSITORY = Path(__file__).parent.parent.parent

_RECORDS = {
    "sources/article.yml": "title: An article\nkind: news-report\npublished: 2022-02-17\n",
    "actors/minister.yml": "name: The minister\nkind: person\naliases: [the-minister]\n",
    "claims/troops-leave.yml": "text: Troops are leaving.\nkind: factual\n",
    "statements/troops-are-leaving.yml": (
        "speaker: minister\nsaid: 2022-02-16\nmode: indirect\n"
        "wordings:\n  - {source: article, quote: Troops are leaving the border.}\n"
        "stances:\n  - {claim: troops-leave, stance: asserts}\n"
    ),
}

PAGE = "# Home\n\nSee [the claim](claims/troops-leave.md).\n\n```said-and-done\nshow: counts\n```\n"

SETTINGS = f"""\
site_name: A test
docs_dir: content/pages
use_directory_urls: false
theme:
  name: material
  custom_dir: {REPOSITORY / "theme"}
  font: false
markdown_extensions: [attr_list, md_in_html, tables]
plugins:
  - said-and-done: {{search: false}}
"""


def write_content(content: Path) -> Path:
    """Write the records and the page below ``content``; returns it."""
    for name, text in {**_RECORDS, "pages/index.md": PAGE}.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return content


def write_project(folder: Path) -> Path:
    """Write ``content/`` and ``mkdocs.yml`` below ``folder``; returns it."""
    write_content(folder / "content")
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """What a folder holds: the bytes of each file by its name."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def add_error(content: Path) -> str:
    """Break a record; returns what is told of it, from where ``content`` lies."""
    file = content / "claims" / "troops-leave.yml"
    file.write_text(file.read_text(encoding="utf-8") + "bogus: 1\n", encoding="utf-8")
    return 'content/claims/troops-leave.yml:3:1: SD201 found the key "bogus"'


def add_warning(content: Path) -> str:
    """Enter an article twice, which is a warning; returns what is told of it, from where ``content`` lies."""
    article = "title: The same\nkind: op-ed\npublished: 2022-02-17\nurl: https://example.org/a\n"
    (content / "sources" / "twice.yml").write_text(
        f"id: one\n{article}---\nid: two\n{article}", encoding="utf-8"
    )
    return "content/sources/twice.yml:11:6: SD402"


def add_quotations(content: Path) -> None:
    """Add a source whose text is held, and three quotations from it, of which two are wrong."""
    text = "The minister said that troops are leaving the border.\n"
    (content / "texts").mkdir()
    (content / "texts" / "report.txt").write_text(text, encoding="utf-8")
    held = f"held: {{text: report.txt, sha256: {sha256(text.encode()).hexdigest()}}}\n"
    (content / "sources" / "report.yml").write_text(
        f"title: A report\nkind: news-report\npublished: 2022-02-17\n{held}", encoding="utf-8"
    )
    quotes = ("troops are leaving the border", "troops are not leaving the border", "are leaving")
    statements = (
        f"id: from-report-{number}\nspeaker: minister\nsaid: 2022-02-16\nmode: indirect\n"
        f"wordings: [{{source: report, quote: {quote}}}]\n"
        for number, quote in enumerate(quotes)
    )
    (content / "statements" / "from-report.yml").write_text("---\n".join(statements), encoding="utf-8")


def no_esbuild(_theme: Path) -> Path:
    """Stands in for what finds esbuild, on a machine that has none."""
    raise BundleError("theme: found no esbuild")
