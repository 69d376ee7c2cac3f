"""The MkDocs plugin, and MkDocs itself run from Python: the only module that knows MkDocs.

MkDocs renders what people wrote in ``content/pages`` and one shell for each folder of generated pages; once
it has finished, the generated pages are stamped from the shells. The site is built in a new folder beside
``site_dir`` and takes its place only when everything has succeeded. In strict mode MkDocs counts its warnings
after the last event, which is why the site is then published in ``on_shutdown``.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from watchdog.observers.api import BaseObserver

from generator.deriving.balance import WordFile
from generator.hosts.answering import made_on_demand
from generator.hosts.checking import judged, own_words, refusal
from generator.hosts.formats import line, logged
from generator.hosts.making import page_settings, produced
from generator.hosts.noticing import notice
from generator.hosts.options import will_reload
from generator.judging import Judgement
from generator.producing import Production
from generator.publishing.bundling import BundleError, scripts
from generator.publishing.feeds import SETTING as FEEDS_SETTING
from generator.publishing.feeds import autodiscovery
from generator.publishing.folder import Identity, NotPublished, Replacement, begin, check_ours
from generator.publishing.frames import names_for_frames, pages_for_frames
from generator.publishing.policy import PolicyError
from generator.publishing.prose import HOME, KeptBlocks, ProseProblem, check_place, home, mentioned
from generator.publishing.searching import SearchError
from generator.publishing.shell import CONTENT, DESCRIPTION, HEAD, SHELL_NAME, TITLE, ShellError
from generator.publishing.site import LEAST_PAGES, Rest, begun, folders, reserved
from generator.publishing.theme import is_published
from generator.publishing.watching import Watch, unwatched
from generator.reading import Earlier
from generator.vocabulary.problems import Problem, Severity
from generator.vocabulary.text import counted
from generator.working import CollectingLater, NotANumber, WorkerEnded, processes, without_collecting

log = logging.getLogger("mkdocs.plugins.said-and-done")

_SHELL = f"""---
title: {TITLE}
description: {DESCRIPTION}
hide: [navigation, toc]
shell: true
head_mark: {HEAD}
---
{CONTENT}
"""


#: Seconds from the end of a build to the search for garbage, while a site is served.
_SECONDS_TO_COLLECT = 2


class Settings(Config):
    """What ``mkdocs.yml`` may set under ``said-and-done``."""

    #: Folder of the records; by default the one that ``docs_dir`` lies in.
    content = config_options.Optional(config_options.Dir(exists=True))
    #: The site's own list of loaded words; by default loaded-words.yml in the folder of the records.
    loaded_words = config_options.Optional(config_options.Type(str))
    search = config_options.Type(bool, default=True)


class GeneratedFile(File):
    """A generated page as people's pages may link to it: MkDocs neither renders nor copies it."""

    def is_documentation_page(self) -> bool:
        """Not to MkDocs, which would render it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Nothing: the page is stamped in the end."""


def _log(problems: Sequence[Problem]) -> None:
    for problem in problems:
        log.log(logging.ERROR if problem.severity is Severity.ERROR else logging.WARNING, "%s", line(problem))


class SaidAndDone(BasePlugin[Settings]):
    """Checks the records, adds the pages made from them, and publishes the whole at once."""

    def __init__(self) -> None:
        self.tell: Callable[[Sequence[Problem]], None] = _log
        self.watch: Watch = unwatched
        self.content = Path()
        self.production: Production | None = None
        #: What made MkDocs give up; it tells only that something did.
        self.failure: Exception | None = None
        #: The site that the last build put in its place.
        self.published: Identity | None = None
        self._serving = False
        #: Whether a server asks us for pages that it does not find, or will once its first site is built.
        self._answers = False
        self._rest: Rest | None = None
        self._lock = Lock()
        self._earlier = Earlier()
        self._judgement: Judgement | None = None
        self._noticing: BaseObserver | None = None
        self._collecting = CollectingLater(_SECONDS_TO_COLLECT)
        self._prose: list[str] = []
        self._scripts: Sequence[tuple[str, bytes]] = ()
        self._blocks = KeptBlocks()
        self._config: MkDocsConfig | None = None
        self._new: Replacement | None = None
        self._complete = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._serving = command == "serve"
        # With --no-livereload MkDocs hands its server to no plugin.
        self._answers = self._serving and will_reload()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if config.use_directory_urls:
            raise PluginError(
                "found use_directory_urls: true; expected use_directory_urls: false in mkdocs.yml"
            )
        self.content = _shortest(Path(self.config.content or Path(config.docs_dir).parent))
        self.failure, self._prose, self._blocks, self._complete = None, [], KeptBlocks(), False
        with _as_plugin_error():  # before the work, not after
            processes()
            self._scripts = scripts(theme) if (theme := _theme(config)) else ()
        words = own_words(self.content, self._named_words(config))
        if self._serving:
            self._collecting.begin()
        with without_collecting():
            self._produce(words, config)
        # Ours lists the generated pages, and not the day on which the build happened to run.
        config.theme.static_templates.discard("sitemap.xml")
        self._build_beside(config)
        return config

    def _produce(self, words: WordFile | None, config: MkDocsConfig) -> None:
        with _as_plugin_error():
            judgement = judged(self.content, self.watch, words, self._earlier, self._judgement)
        self._judgement = judgement if self._answers else None
        self.tell(judgement.problems)
        refused = refusal(judgement, self.content, strict=config.strict)
        if refused:
            raise PluginError(refused)
        feeds = autodiscovery(config.site_name, config.site_url)
        config.extra[FEEDS_SETTING] = feeds
        language = str(config.theme.get("language") or "en")
        settings = page_settings(language, words, feeds=bool(feeds))
        self.production = produced(judgement, self.watch, settings)

    def _named_words(self, config: MkDocsConfig) -> Path | None:
        """The list of loaded words that the settings name, from where they lie."""
        named = self.config.loaded_words
        return _shortest(Path(config.config_file_path or "").parent.absolute() / named) if named else None

    def _build_beside(self, config: MkDocsConfig) -> None:
        site = Path(config.site_dir)
        if site.resolve().is_relative_to(self.content.resolve()):
            raise PluginError(
                f"{site}: found a folder in {self.content}; expected the site beside the records"
            )
        with _as_plugin_error():
            self._new = begin(site)
        self._config = config
        config.site_dir = str(self._new.folder)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        production = self.made()
        taken = reserved(production, self._scripts) | names_for_frames()
        for file in list(files):
            if file.src_dir != config.docs_dir:
                if not is_published(file.src_uri):
                    files.remove(file)
            elif file.abs_src_path is not None:
                with _as_plugin_error():
                    where = _shortest(Path(file.abs_src_path))
                    check_place(where, [file.src_uri, file.dest_uri], taken, self._boundary(config))
        if files.get_file_from_path(HOME) is None:
            files.append(File.generated(config, HOME, content=home(config.site_name)))
        for address in self._linked(files, config):
            generated = GeneratedFile.generated(config, f"{address}.md", content="")
            generated.dest_uri = f"{address}.html"
            files.append(generated)
        shells = ((f"{folder}/{SHELL_NAME}.md", _SHELL.encode()) for folder in folders(production))
        for name, text in (*shells, *pages_for_frames(_theme(config))):
            files.append(File.generated(config, name, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def made(self) -> Production:
        """The pages of the last build."""
        assert self.production is not None
        return self.production

    def _boundary(self, config: MkDocsConfig) -> Path:
        return (
            self.content
            if Path(config.docs_dir).is_relative_to(self.content.resolve())
            else Path(config.docs_dir)
        )

    def _linked(self, files: Files, config: MkDocsConfig) -> list[str]:
        """The generated pages that people's pages and the navigation link to."""
        addresses = self.made().addresses
        found = mentioned(" ".join(_targets(config.nav)), "", addresses)
        for file in files.documentation_pages():
            found |= mentioned(file.content_bytes.decode(errors="replace"), file.src_uri, addresses)
        return sorted(found)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        names = [file.dest_uri for file in files.documentation_pages() if file.name != SHELL_NAME]
        self._prose = [name for name in names if name not in names_for_frames()]

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        if page.file.name == SHELL_NAME:
            return markdown
        file = _shortest(Path(page.file.abs_src_path or page.file.src_uri))
        with _as_plugin_error():
            return self._blocks.keep(markdown, self.made().blocks, page.file.src_uri, file)

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        return self._blocks.put_back(html)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        production = self.made()
        with _as_plugin_error():
            rest = begun(
                Path(config.site_dir),
                production,
                self._prose,
                site_url=config.site_url,
                site_name=config.site_name,
                search=self.config.search,
                scripts=self._scripts,
                before=self._new.site if self._new is not None else None,
            )
            if not self._on_demand(production):
                rest.all(self.watch)
        pages, records = counted(len(production.plans), "page"), counted(production.records, "record")
        log.info("%s from %s", pages, records)
        self._complete = True
        if self._serving or not config.strict:
            self._publish(rest)
        if self._serving:
            self._collecting.end()

    def _on_demand(self, production: Production) -> bool:
        """Whether pages are made when somebody asks for them: not in a build, and not where it takes no time
        to make them all."""
        return self._answers and len(production.plans) >= LEAST_PAGES

    def _publish(self, rest: Rest | None = None) -> None:
        new, self._new = self._new, None
        if new is None or self._config is None:
            return
        try:
            with _as_plugin_error(), self._lock:
                self.published = new.put_in_place()
                if rest is not None:
                    rest.site, rest.before = new.site, None
                self._rest = rest
        finally:
            # Whoever edits does not wait for the removal of thousands of files.
            Thread(target=new.discard).start() if self._serving else new.discard()
        self._config.site_dir = str(new.site)  # for who asks later: `mkdocs gh-deploy`

    def _make(self, name: str) -> bool:
        """Make a page that somebody asks for; False where there is none of that name."""
        try:
            with self._lock, _as_plugin_error():  # so that no page of one build comes to stand in the next
                if self._rest is None:
                    return False
                if self._rest.needs_all(name):
                    log.info("Making all pages and the search index: somebody searches")
                return self._rest.make(name)
        except PluginError as error:
            log.error("%s: %s", logged(name), error)  # a message for people
            return False

    def on_build_error(self, *, error: Exception) -> None:
        self.failure = error
        self._discard()
        if self._serving:
            self._collecting.end()

    def refused(self) -> bool:
        """Whether the last build failed for a reason that MkDocs has told."""
        return isinstance(self.failure, PluginError)

    def _discard(self) -> None:
        new, self._new = self._new, None
        if new is not None:
            new.discard()

    def on_shutdown(self) -> None:
        if self._noticing is not None:
            self._noticing.stop()
        # An interruption is no error to MkDocs, but it is in flight here.
        if self._complete and sys.exc_info()[0] is None:
            self._publish()
        else:
            self._discard()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        self._noticing = notice(server, self.content, Path(config.docs_dir))
        if words := self._named_words(config):
            server.watch(str(words))
        self._publish()  # `mkdocs serve --clean` calls itself a build until here
        self._serving = self._answers = True
        server.set_app(made_on_demand(server.serve_request, server.mount_path, self._make))
        build = server.builder

        def keep_serving() -> None:
            self.failure = None
            try:
                build()
            except (Abort, ConfigurationError) as error:
                # What the plugin refused was told when it was.
                told = "" if self.refused() else " ".join(str(error).split()) + " "
                log.error("%sThe pages shown are those from before.", logged(told))
            except Exception:
                log.exception("An error of the program. The pages shown are those from before.")

        # Where a build fails, MkDocs would answer no request before one has succeeded.
        server.builder = keep_serving
        return server


@contextmanager
def _as_plugin_error() -> Iterator[None]:
    """Tell MkDocs of what could not be published in a way that it prints without a traceback."""
    try:
        yield
    except (
        BundleError,
        NotANumber,
        NotPublished,
        PolicyError,
        ProseProblem,
        SearchError,
        ShellError,
        WorkerEnded,
    ) as error:
        raise PluginError(logged(str(error))) from error
    except OSError as error:
        where = error.filename or "the new site"
        raise PluginError(f"{where}: found “{error.strerror}”; expected to be able to write there") from error


def _theme(config: MkDocsConfig) -> Path | None:
    """The site's own part of its theme."""
    return Path(config.theme.custom_dir) if config.theme.custom_dir else None


def _shortest(path: Path) -> Path:
    """The path as people would type it: relative to the current folder where it lies below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) and path != here else path


def _targets(nav: Any) -> Iterator[str]:
    """The pages that a navigation names, at any depth."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, (list, dict)):
        for item in nav.values() if isinstance(nav, dict) else nav:
            yield from _targets(item)


class BuildFailed(Exception):
    """Nothing was published; the message says why, unless that was said before."""


class _Messages(logging.Handler):
    """What MkDocs has to say, a line each."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self.say = say

    def emit(self, record: logging.LogRecord) -> None:
        self.say(f"{record.levelname.lower()}: {record.getMessage()}")


def _already_logged(message: str) -> None:
    """Say nothing more: what MkDocs says is in its log."""


def build_site(
    config_file: Path,
    content: Path,
    site: Path,
    *,
    strict: bool = False,
    search: bool = True,
    tell: Callable[[Sequence[Problem]], None] = _log,
    say: Callable[[str], None] = _already_logged,
    watch: Watch = unwatched,
) -> tuple[Production, Identity]:
    """Build the site of a content folder, with the settings and the theme of ``config_file``; returns also
    which folder was published.

    ``tell`` gets the problems of the records, ``say`` each message of MkDocs. Raises `BuildFailed` where
    MkDocs or the plugin gave up, and leaves what was published as it was.
    """
    messages, logger = _Messages(say), logging.getLogger("mkdocs")
    logger.addHandler(messages)
    try:
        check_ours(site)  # before the work, not after
        with tempfile.TemporaryDirectory() as empty:
            prose = content / "pages"
            docs = prose if prose.is_dir() else Path(empty)
            config = _loaded(config_file, docs.resolve(), site.resolve(), strict=strict)
            return _built(config, config_file, content, search=search, tell=tell, watch=watch)
    except NotPublished as error:
        raise BuildFailed(str(error)) from error
    finally:
        logger.removeHandler(messages)


def _loaded(file: Path, docs: Path, site: Path, *, strict: bool) -> MkDocsConfig:
    try:
        as_written = MkDocsConfig(str(file))
        with file.open("rb") as stream:
            as_written.load_file(stream)
        # None leaves what the file says.
        config = load_config(str(file), docs_dir=str(docs), site_dir=str(site), strict=strict or None)
    except ConfigurationError as error:
        # MkDocs raises it for YAML that it cannot read, with the YAML reader's error as context.
        mark = getattr(error.__context__, "problem_mark", None)
        found = getattr(error.__context__, "problem", None)
        place = f"{file}:{mark.line + 1}:{mark.column + 1}" if mark else f"{file}"
        told = f"found YAML that cannot be read: {found}" if found else str(error)
        raise BuildFailed(f"{place}: {told}") from None
    except Abort:
        raise BuildFailed(f"{file}: found the settings named above; expected those of MkDocs") from None
    if (file.parent / (as_written["docs_dir"] or "docs")).resolve() != docs:
        config.nav = None  # it was written for other pages
    return config


def _built(
    config: MkDocsConfig,
    file: Path,
    content: Path,
    *,
    search: bool,
    tell: Callable[[Sequence[Problem]], None],
    watch: Watch,
) -> tuple[Production, Identity]:
    plugin = config.plugins.get("said-and-done")
    if not isinstance(plugin, SaidAndDone):
        raise BuildFailed(f"{file}: found no plugin said-and-done; expected it under plugins")
    plugin.config.content = str(content.resolve())
    plugin.config.search = search and plugin.config.search
    plugin.tell, plugin.watch = tell, watch
    config.plugins.on_startup(command="build", dirty=False)
    try:
        try:
            mkdocs_build.build(config)
        finally:
            config.plugins.on_shutdown()
    except Abort as error:
        raise BuildFailed("" if plugin.refused() else str(error)) from None
    except (PluginError, NotPublished) as error:
        raise BuildFailed(str(error)) from None
    except OSError as error:
        raise BuildFailed(
            f"{error.filename or 'the new site'}: found “{error.strerror}” in writing"
        ) from error
    finally:
        plugin.tell, plugin.watch = _log, unwatched
    assert plugin.published is not None
    return plugin.made(), plugin.published
