"""A builder's site of people's prose and of shells becomes whole: generated pages, sitemap, search."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from generator.producing import Production
from generator.producing.addresses import TIMELINE_DATA
from generator.producing.page import Plan
from generator.publishing.feeds import FEEDS, corrections_feeds, entry_of
from generator.publishing.folder import write
from generator.publishing.policy import HEADER_FILES, header_files, policy_of
from generator.publishing.searching import SEARCH_FOLDER, make_index
from generator.publishing.shell import SHELL_NAME, Shell, ShellError, cut
from generator.publishing.sitemap import SITEMAP, is_part, sitemap
from generator.publishing.stamping import files, names
from generator.publishing.watching import Step, Watch, unwatched
from generator.working import share_out

#: Pages for which a process of their own is worth its making.
LEAST_PAGES = 200
Files = Iterable[tuple[str, bytes]]
#: Makes files, with their names in the site.
Job = Callable[[], Files]
#: Names and bytes of the site's scripts.
Scripts = Sequence[tuple[str, bytes]]


def folders(production: Production) -> list[str]:
    """The folders of the generated pages; the builder makes a shell for each."""
    return sorted({plan.folder for plan in production.plans})


def reserved(production: Production, scripts: Scripts = ()) -> frozenset[str]:
    """The names of the files that `complete` writes; no page of the builder's own may have one of them.

    A name with a slash at its end is that of a folder.
    """
    files = (*production.files, *FEEDS, *scripts)
    others = {SITEMAP, *HEADER_FILES, f"{TIMELINE_DATA}/", *(name for name, _ in files)}
    return names(production.plans, production.forwards) | others


@dataclass(slots=True)
class Rest:
    """What is still to be made of a site that was `begun`: all of it, or what somebody asks for."""

    site: Path
    #: By the address of a page, the name of a file, or that of a folder with a slash at its end.
    jobs: dict[str, Job]
    search: bool
    before: Path | None = None
    #: The names that jobs had from the beginning.
    names: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.names = frozenset(self.jobs)

    def all(self, watch: Watch = unwatched) -> None:
        """Make all, and the search index if there is to be one. Raises `SearchError`."""
        jobs = list(self.jobs.values())
        with watch("Writing pages", len(jobs)) as step:
            self._write_all(jobs, step)
        self.jobs.clear()
        if self.search:
            with watch("Making the search index"):
                make_index(self.site, self.before)
            self.search = False

    def make(self, name: str) -> bool:
        """Make the file of this name in the site, if that is still to be done; False where none of ours has
        that name.

        The search index needs all pages: whoever asks for it waits for them. Raises `SearchError`.
        """
        if self.needs_all(name):
            self.all()
            return True
        asked = next((one for one in _asked(name) if one in self.names), None)
        if asked is None:
            return False
        if asked in self.jobs:
            self._add(self.jobs[asked]())
            del self.jobs[asked]
        return True

    def needs_all(self, name: str) -> bool:
        """Whether all pages have to be made for this file: it is the search's, which is still to be made."""
        return self.search and name.startswith(SEARCH_FOLDER)

    def _add(self, made: Files) -> int:
        return write(self.site, made, self.before)

    def _write_all(self, jobs: Sequence[Job], step: Step) -> None:
        def written(taken: Iterable[Job]) -> int:
            return self._add(chain.from_iterable(job() for job in taken))

        def told(count: int) -> None:
            for _ in range(count):
                step()

        share_out(jobs, written, least=LEAST_PAGES, told=told)


def _asked(name: str) -> Iterator[str]:
    """By what names of `Rest.jobs` a file may be made: its own, that of a page, those of its folders, and
    that of a folder's index."""
    yield name
    if is_part(name):
        yield SITEMAP
    yield name.removesuffix(".html").removesuffix(".md")
    yield from (f"{name[:at]}/" for at, character in enumerate(name) if character == "/")
    yield f"{name}/index".removeprefix("/")


def begun(
    site: Path,
    production: Production,
    prose: Iterable[str],
    *,
    site_url: str | None,
    search: bool,
    scripts: Scripts = (),
    site_name: str = "Said & Done",
    before: Path | None = None,
) -> Rest:
    """Add to a builder's site what is quickly made (scripts, feeds, forwarding pages), and give the rest:
    the generated pages, stamped into its shells, the timeline's data and the sitemap.

    ``prose`` are the names of the builder's own pages that a sitemap may list. Without ``search`` there is no
    index of words in the timeline's data either. ``before`` is the site whose place this one takes. Raises
    `ShellError` or `PolicyError`.
    """
    shells = {folder: _taken(site, folder) for folder in folders(production)}
    add = partial(write, site, before=before)
    add(header_files(policy_of("".join(next(iter(shells.values())).pieces))))
    add(files((), production.forwards, shells))
    add(scripts)
    add(corrections_feeds(map(entry_of, production.corrections), site_name, site_url))
    jobs = _jobs(production, shells, tuple(prose), site_url, words=search)
    return Rest(site, dict(jobs), search, before)


def _jobs(
    production: Production,
    shells: Mapping[str, Shell],
    prose: Sequence[str],
    site_url: str | None,
    *,
    words: bool,
) -> Iterator[tuple[str, Job]]:
    """What makes the files: the longest jobs first, and side by side what is made of the same."""

    def of_page(plan: Plan) -> Files:
        return files((plan.make(),), (), shells)

    yield f"{TIMELINE_DATA}/", lambda: production.timeline(words)
    if site_url:
        yield SITEMAP, lambda: sitemap(site_url, _rows(production, prose))
    yield from ((name, partial(_one, name, made)) for name, made in production.files)
    yield from ((plan.address, partial(of_page, plan)) for plan in production.plans)


def _one(name: str, made: Callable[[], bytes]) -> Files:
    yield name, made()


def _taken(site: Path, folder: str) -> Shell:
    """A folder's shell, which is no page of the site."""
    file = site / folder / f"{SHELL_NAME}.html"
    try:
        return cut(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ShellError(f"{folder}: found no shell; expected one from the theme") from None
    finally:
        file.unlink(missing_ok=True)


def _rows(production: Production, prose: Iterable[str]) -> list[tuple[str, str | None]]:
    rows: dict[str, str | None] = dict.fromkeys(prose)
    rows |= {f"{plan.address}.html": plan.updated for plan in production.plans}
    return sorted(rows.items())
