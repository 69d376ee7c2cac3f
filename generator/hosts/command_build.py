"""The command that builds the site."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from generator.hosts.console import ended_by_signals, fail, say, tell, watch
from generator.hosts.options import CONFIG, CONTENT, expect
from generator.publishing.unchanged import Built, inputs_of, note_site, site_as_built
from generator.vocabulary.problems import Problem
from generator.vocabulary.text import counted
from generator.working import without_collecting


@click.command()
@click.argument("content", type=CONTENT, default="content")
@click.option(
    "--out", type=click.Path(path_type=Path), default="site", show_default=True, help="Folder of the site."
)
@CONFIG
@click.option("--strict", is_flag=True, help="Let warnings stop the build too.")
@click.option("--search/--no-search", default=True, help="Make the search index, or leave it out.")
@click.option("--again", is_flag=True, help="Build even where nothing has changed since the last time.")
def build(content: Path, out: Path, config: Path, strict: bool, search: bool, again: bool) -> None:
    """Build the site of the records below CONTENT.

    What was published in the folder before stays untouched unless everything succeeds. Where nothing has
    changed since, it stays, too.
    """
    expect(config)
    with watch("Looking for changes"):
        inputs = inputs_of(content, config, {"strict": strict, "search": search})
        before = site_as_built(out, config, inputs) if inputs and not again else None
    if before:
        tell(before.problems)
        for message in before.messages:
            say(message)
        say(f"{_summary(out, before)}; nothing has changed")
        return
    # MkDocs takes a third of a second to import, which a site that stays as it is does not need.
    from generator.hosts.mkdocs import BuildFailed, build_site

    problems, messages = list[Problem](), list[str]()

    def told(found: Sequence[Problem]) -> None:
        problems.extend(found)
        tell(found)

    def said(message: str) -> None:
        messages.append(message)
        say(message)

    with ended_by_signals(), without_collecting():
        try:
            production, published = build_site(
                config, content, out, strict=strict, search=search, tell=told, say=said, watch=watch
            )
        except BuildFailed as error:
            fail(str(error) or f"{out} is as it was")
    built = Built(len(production.plans), production.records, tuple(problems), tuple(messages))
    # What changed in the meantime may be in the site or not.
    if inputs and inputs == inputs_of(content, config, {"strict": strict, "search": search}):
        note_site(out, config, inputs, built, published)
    say(_summary(out, built))


def _summary(out: Path, built: Built) -> str:
    return f"{out}: {counted(built.pages, 'page')} from {counted(built.records, 'record')}"
