"""The `timeline` command: what it prints where, how it ends, and what it leaves behind."""

import errno
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.hosts.command import main
from generator.records import RECORD_TYPES
from generator.working import WorkerEnded
from tests.hosts.small import (
    REPOSITORY,
    add_error,
    add_quotations,
    add_warning,
    no_esbuild,
    tree,
    write_content,
)

#: What the check says of the one quotation among the records, of whose source nothing is held.
QUOTATIONS = "Checked 0 of 1, "


def run(*arguments: str | Path, **options: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], **options)  # type: ignore[arg-type]


@pytest.mark.usefixtures("project")
class TestCheck:
    def test_sound_records(self):
        result = run("check")
        assert (result.exit_code, result.stdout) == (0, "")
        assert result.stderr.startswith(f"4 records: no problem\n{QUOTATIONS}")

    def test_an_error_is_printed_with_its_place(self, project):
        told = add_error(project / "content")
        result = run("check")
        assert result.exit_code == 1
        assert result.stdout.startswith(told)
        assert result.stderr.startswith("3 sound records: 1 problem\n")

    def test_a_number_of_processes_that_is_none_is_told(self, monkeypatch):
        monkeypatch.setenv("SAID_AND_DONE_PROCESSES", "many")
        result = run("check")
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == ("SAID_AND_DONE_PROCESSES: found “many”; expected a whole number from 1 on\n")

    def test_a_warning_is_printed_and_is_no_failure(self, project):
        told = add_warning(project / "content")
        result = run("check", "content")
        assert result.exit_code == 0
        assert result.stdout.startswith(f"{told} warning: found")

    def test_json(self, project):
        add_error(project / "content")
        result = run("check", "--format", "json")
        assert result.exit_code == 1
        assert [problem["code"] for problem in json.loads(result.stdout)] == ["SD201"]
        (project / "content" / "claims" / "troops-leave.yml").unlink()
        (project / "content" / "statements" / "troops-are-leaving.yml").unlink()
        assert json.loads(run("check", "--format", "json").stdout) == []

    def test_github(self, project):
        add_error(project / "content")
        summary = project / "summary.md"
        summary.write_text("Before.\n", encoding="utf-8")
        result = run("check", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(summary)})
        assert result.exit_code == 1
        assert result.stdout.startswith(
            "::error file=content/claims/troops-leave.yml,line=3,col=1,title=SD201::found"
        )
        assert summary.read_text(encoding="utf-8").startswith("Before.\n### Records checked: 1 problem\n")

    def test_a_summary_that_cannot_be_written_is_told(self):
        result = run("check", "--format", "github", env={"GITHUB_STEP_SUMMARY": "no/such/summary.md"})
        assert result.exit_code == 0
        assert "no/such/summary.md: the summary was not written" in result.stderr

    def test_text_of_a_record_cannot_command_a_log(self, project):
        name = "quote: |\n  ::error::owned\n  ::set-output name=x::y\n"
        (project / "content" / "claims" / "a.yml").write_text(
            f"text: x\nkind: factual\n{name}", encoding="utf-8"
        )
        (project / "content" / "claims" / "b.yml").write_text('"\\n::error::owned": 1\n', encoding="utf-8")
        for format_ in ("text", "github"):
            result = run("check", "--format", format_)
            lines = result.stdout.splitlines()
            assert len(lines) >= 2
            assert not [
                line
                for line in lines
                if line.lstrip().startswith("::") and not line.startswith("::error file=")
            ]

    def test_a_list_of_loaded_words_is_checked_too(self, project):
        (project / "content" / "loaded-words.yml").write_text("en: {a: {why: b}}\n", encoding="utf-8")
        result = run("check")
        assert result.exit_code == 1
        assert result.stdout.startswith(
            "content/loaded-words.yml:1:9: SD202 found no words; expected words: "
        )
        assert "4 sound records: 1 problem" in result.stderr

    def test_what_is_checked_not_checkable_and_failed_is_counted(self, project):
        add_quotations(project / "content")
        result = run("check")
        assert result.exit_code == 1
        assert result.stdout.count("SD501") == 2
        assert "\nChecked 1 of 4, not checkable 1, failed 2\n" in result.stderr

    def test_it_imports_only_what_it_needs(self):
        """It runs at every save: what makes pages, asks servers or draws on terminals takes a second."""
        program = (
            "import sys\n"
            "from generator.hosts.command import main\n"
            "main(['check'], standalone_mode=False)\n"
            "print(*sys.modules)\n"
        )
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        ran = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, check=True
        )
        imported = set(ran.stdout.decode().split())
        assert {"generator.judging", "generator.hosts.command_check"} <= imported
        stages = {f"generator.{stage}" for stage in ("comparing", "custody", "deriving", "producing")}
        assert imported & {*stages, "jinja2", "mkdocs", "rich"} == set()

    def test_a_folder_that_is_not_there(self):
        result = run("check", "contnet")
        assert result.exit_code == 2
        assert "'contnet' does not exist" in result.stderr

    def test_an_output_that_does_not_know_a_letter(self, project):
        (project / "content" / "claims" / "troops-leave.yml").write_text("текст: 1\n", encoding="utf-8")
        command = [sys.executable, "-m", "generator.hosts", "check"]
        environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(REPOSITORY)}
        ran = subprocess.run(command, capture_output=True, env=environment, check=False)
        assert ran.returncode == 1
        assert b"\\u0442" in ran.stdout
        assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize("command", [["check"], ["build"], ["render", "pages"]], ids=lambda given: given[0])
def test_a_process_that_the_system_ends_is_told_in_a_line(project, monkeypatch, command):
    def ended(*_given: object, **_named: object) -> None:
        raise WorkerEnded("found a process of the build ended")

    monkeypatch.setattr("generator.reading.content.each_shared_out", ended)
    result = run(*command)
    assert result.exit_code == 1
    assert "found a process of the build ended" in result.stderr
    assert "Traceback" not in result.stderr
    assert isinstance(result.exception, SystemExit)


class TestBuild:
    def test_a_site(self, project):
        result = run("build", "--out", "public")
        assert result.exit_code == 0, result.output
        assert result.stdout == ""
        assert result.stderr.endswith("pages from 4 records\n")
        assert (project / "public" / "claims" / "troops-leave.html").is_file()
        assert sorted(path.name for path in project.iterdir()) == [
            ".cache",
            "content",
            "mkdocs.yml",
            "public",
        ]

    def test_other_content_with_and_without_pages(self, project, tmp_path):
        other = write_content(tmp_path / "other" / "content")
        with (project / "mkdocs.yml").open("a") as settings:
            settings.write("nav: [index.md, about.md]\n")  # of the project's own pages
        for _ in range(2):
            result = run("build", other, "--out", tmp_path / "site", "--strict")
            assert result.exit_code == 0, result.output
            shutil.rmtree(other / "pages", ignore_errors=True)
        assert "A test" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")

    def test_an_error_is_printed_once_and_publishes_nothing(self, project):
        assert run("build").exit_code == 0
        before = tree(project / "site")
        told = add_error(project / "content")
        result = run("build")
        assert result.exit_code == 1
        assert result.stdout.startswith(told)
        assert result.output.count("bogus") == 1
        assert result.stderr == (
            "error: content: found 1 problem; expected none; nothing was published\nsite is as it was\n"
        )
        assert tree(project / "site") == before
        assert sorted(path.name for path in project.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]

    def test_a_warning_stops_in_strict_mode_alone(self, project):
        told = add_warning(project / "content")
        result = run("build")
        assert result.exit_code == 0
        assert result.stdout.startswith(told)
        before = tree(project / "site")
        result = run("build", "--strict")
        assert result.exit_code == 1
        assert result.output.count("SD402") == 1
        assert tree(project / "site") == before

    def test_what_mkdocs_warns_of_is_told_and_stops_in_strict_mode(self, project):
        with (project / "content" / "pages" / "index.md").open("a") as page:
            page.write("\n[x](no-such-page.md)\n")
        result = run("build")
        assert result.exit_code == 0
        assert "warning: Doc file 'index.md' contains a link 'no-such-page.md'" in result.stderr
        before = tree(project / "site")
        result = run("build", "--strict")
        assert result.exit_code == 1
        assert "Aborted with 1 warnings in strict mode" in result.stderr
        assert tree(project / "site") == before

    def test_settings_may_be_strict_by_themselves(self, project):
        add_warning(project / "content")
        with (project / "mkdocs.yml").open("a") as settings:
            settings.write("strict: true\n")
        assert run("build").exit_code == 1

    @pytest.mark.parametrize(
        ("settings", "told"),
        [
            ("site_name: [x, }\n", "mkdocs.yml:1:16: found YAML that cannot be read"),
            ("site_name: x\ntheme: no-such-theme\n", "no-such-theme"),
            ("site_name: x\nplugins: [search]\nuse_directory_urls: false\n", "found no plugin said-and-done"),
            ("site_name: x\nplugins: [said-and-done]\n", "expected use_directory_urls: false"),
            (None, "mkdocs.yml: found no such file; expected the settings of the site; try --config FILE"),
        ],
    )
    def test_settings_that_cannot_be_used_are_told(self, project, settings, told):
        if settings is None:
            (project / "mkdocs.yml").unlink()
        else:
            (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
        result = run("build")
        assert result.exit_code == 1
        assert told in result.stderr
        assert "Traceback" not in result.output
        assert not (project / "site").exists()

    @pytest.mark.parametrize("out", [".", "content", "content/site", "mkdocs.yml", "content/pages/site"])
    def test_a_folder_that_is_not_ours_is_refused(self, project, out):
        before = tree(project)
        result = run("build", "--out", out)
        assert result.exit_code == 1
        assert "found" in result.stderr
        assert "expected" in result.stderr
        assert tree(project) == before

    def test_a_full_disk_is_told(self, project, monkeypatch):
        from generator.publishing import site

        def full(*_given: object, **_named: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device", "claims/a.html")

        assert run("build").exit_code == 0
        before = tree(project / "site")
        monkeypatch.setattr(site, "write", full)
        result = run("build", "--again")
        assert result.exit_code == 1
        assert "claims/a.html: found “No space left on device”" in result.stderr
        assert tree(project / "site") == before
        assert sorted(path.name for path in project.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]

    def test_a_build_that_is_ended_leaves_the_old_site_and_nothing_else(self, project):
        assert run("build").exit_code == 0
        before = tree(project / "site")
        # Ended at the moment when everything is written and nothing published.
        program = (
            "import os, generator.publishing.site as site\n"
            "from generator.hosts.command import main\n"
            "write = site.write\n"
            "def write_and_end(*given, **named):\n    write(*given, **named)\n"
            f"    os.kill(os.getpid(), {int(signal.SIGTERM)})\n"
            "site.write = write_and_end\n"
            "main(['build', '--again'])\n"
        )
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
        ran = subprocess.run(
            [sys.executable, "-c", program], env=environment, capture_output=True, check=False
        )
        assert ran.returncode == 128 + signal.SIGTERM, ran.stderr.decode()
        assert tree(project / "site") == before
        assert sorted(path.name for path in project.iterdir()) == [".cache", "content", "mkdocs.yml", "site"]


class TestRender:
    def test_a_folder_for_other_builders(self, project):
        result = run("render", "out")
        assert result.exit_code == 0, result.output
        files = sorted(path for path in (project / "out" / "docs").rglob("*") if path.is_file())
        assert result.stderr == f"out: {len(files)} files\n"

    def test_the_site_s_own_words_are_read(self, project):
        (project / "words.yml").write_text("en: {a: {why: is ours, words: [leaving]}}\n", encoding="utf-8")
        settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
        named = settings.replace("{search: false}", "{loaded_words: words.yml}")
        (project / "mkdocs.yml").write_text(named, encoding="utf-8")
        assert run("render", "out").exit_code == 0
        assert "**leaving** is ours" in (project / "out/docs/report/balance.md").read_text(encoding="utf-8")
        (project / "words.yml").write_text("en: {a: {why: is ours, words: [[]]}}\n", encoding="utf-8")
        result = run("render", "again")
        assert result.exit_code == 1
        assert result.stdout.startswith("words.yml:1:32: SD203 found a list; expected a word")
        assert not (project / "again").exists()

    def test_an_error_is_printed_and_nothing_written(self, project):
        told = add_error(project / "content")
        result = run("render", "out")
        assert (result.exit_code, result.stdout[: len(told)]) == (1, told)
        assert not (project / "out").exists()

    @pytest.mark.parametrize(
        ("folder", "told"),
        [("content", "found a folder with other contents"), ("mkdocs.yml", "found a file")],
    )
    def test_a_folder_that_is_not_ours_is_refused(self, project, folder, told):
        result = run("render", folder)
        assert result.exit_code == 1
        assert told in result.stderr

    def test_a_block_that_cannot_be_made_is_told(self, project):
        (project / "content" / "pages" / "index.md").write_text(
            "```said-and-done\nshow: x\n```\n", encoding="utf-8"
        )
        result = run("render", "out")
        assert result.exit_code == 1
        expected = "expected show: contrast, counts, timeline or dates"
        assert result.stderr == f"content/pages/index.md:1:1: found show: x; {expected}\n"

    def test_without_esbuild_nothing_is_written(self, project, monkeypatch):
        monkeypatch.setattr("generator.publishing.bundling.packages_near", no_esbuild)
        result = run("render", "out")
        assert result.exit_code == 1
        assert result.stderr == "theme: found no esbuild\n"
        assert not (project / "out").exists()


@pytest.mark.usefixtures("project")
class TestNew:
    @pytest.mark.parametrize("type_", [type_.type for type_ in RECORD_TYPES])
    def test_a_blank_record_is_printed(self, type_):
        result = run("new", type_)
        assert result.exit_code == 0
        assert result.stdout.startswith(f"# {type_.capitalize()}: ")

    def test_a_blank_record_is_written_and_its_file_named(self, project):
        result = run("new", "claim", "troops-stay")
        assert (result.exit_code, result.stdout) == (0, "content/claims/troops-stay.yml\n")
        assert (project / "content" / "claims" / "troops-stay.yml").is_file()
        assert "TODO" in run("check").stdout

    @pytest.mark.parametrize("id_", ["troops-leave", "Troops", "../x"])
    def test_a_record_that_cannot_be_written_is_told(self, id_):
        result = run("new", "claim", id_)
        assert result.exit_code == 1
        assert "found" in result.stderr

    def test_an_unknown_type_is_told(self):
        result = run("new", "claims")
        assert result.exit_code == 2
        assert "'claims' is not one of" in result.stderr


class TestSchema:
    def test_schemas_are_written_once(self, tmp_path):
        out = tmp_path / "schema"
        assert run("schema", "--out", out).stderr == f"8 schemas written to {out}\n"
        assert len(list(out.iterdir())) == 8
        assert run("schema", "--out", out).stderr == f"{out} is up to date\n"

    def test_the_check_tells_what_is_out_of_date_and_writes_nothing(self, tmp_path):
        out = tmp_path / "schema"
        run("schema", "--out", out)
        assert run("schema", "--out", out, "--check").exit_code == 0
        (out / "claim.schema.json").write_text("{}", encoding="utf-8")
        result = run("schema", "--out", out, "--check")
        assert result.exit_code == 1
        assert (
            "found claim.schema.json out of date; expected what is declared; try timeline schema"
            in result.stderr
        )
        assert (out / "claim.schema.json").read_text(encoding="utf-8") == "{}"

    def test_those_of_this_repository_are_up_to_date(self):
        result = run("schema", "--out", REPOSITORY / "schema", "--check")
        assert result.exit_code == 0, result.stderr


def on_a_terminal(*command: str, folder: Path) -> tuple[str, str]:
    """What a command writes to standard output, and to a standard error that is a terminal."""
    ours, its = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "TERM": "xterm", "COLUMNS": "80"}
    process = subprocess.Popen(
        [sys.executable, "-m", "generator.hosts", *command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=its,
    )
    os.close(its)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the terminal's other end is closed (EIO)
            break
        if not part:
            break
        shown += part
    os.close(ours)
    out = process.communicate(timeout=60)[0]
    return out.decode(), shown.decode()


def test_a_terminal_is_shown_what_is_at_work(project):
    add_warning(project / "content")
    out, shown = on_a_terminal("check", folder=project)
    assert out.startswith("content/sources/twice.yml:11:6: SD402")
    assert "\x1b" not in out
    assert "Reading content" in shown
    assert "Checking 6 records" in shown
    assert f"6 records: 1 problem\r\n{QUOTATIONS}" in shown


def test_where_nobody_looks_nothing_is_drawn(project):
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "FORCE_COLOR": "1"}
    command = [sys.executable, "-m", "generator.hosts", "check"]
    ran = subprocess.run(command, cwd=project, env=environment, capture_output=True, check=False)
    assert ran.stderr.decode().startswith(f"4 records: no problem\n{QUOTATIONS}")
    assert b"\x1b" not in ran.stderr
