"""The records as they are in a folder, or as they were at a revision."""

from pathlib import Path

import pytest

from generator.comparing import NotCompared, changes, corpus_at
from generator.comparing.git import Repository
from generator.reading.refusals.file_too_large import LARGEST

TOPIC = "content/topics/a.yml"


def titles(edition):
    return {topic.id: topic.title for topic in edition.corpus.topics.values()}


@pytest.fixture
def here(tmp_path, monkeypatch):
    """The command runs from the repository's folder."""
    monkeypatch.chdir(tmp_path)
    return Path("content")


def test_a_folder_is_read_as_it_is(here, tmp_path):
    (tmp_path / "old/topics").mkdir(parents=True)
    (tmp_path / "old/topics/a.yml").write_text("title: A")
    edition = corpus_at("old", here)
    assert (edition.name, titles(edition), edition.errors) == ("old", {"a": "A"}, ())


@pytest.mark.usefixtures("git")
class TestRevisions:
    def test_a_branch_or_an_expression(self, commit, here):
        commit({TOPIC: "title: One"})
        commit({TOPIC: "title: Two"})
        Path(TOPIC).write_text("title: Not committed")
        assert titles(corpus_at("main", here)) == {"a": "Two"}
        assert titles(corpus_at("HEAD~1", here)) == {"a": "One"}
        assert titles(corpus_at("content", here)) == {"a": "Not committed"}
        assert Path(TOPIC).read_text() == "title: Not committed"
        assert corpus_at("HEAD~1", here).name == "HEAD~1:content"

    @pytest.mark.parametrize(
        "name", ["main:content", "main:content/", "main:./content", "main:sub/../content"]
    )
    def test_a_revision_with_its_folder(self, commit, here, name):
        commit({TOPIC: "title: One"})
        assert titles(corpus_at(name, Path("elsewhere"))) == {"a": "One"}

    def test_the_records_may_lie_at_the_top(self, commit, tmp_path, monkeypatch):
        commit({"topics/a.yml": "title: One", "README.yml": "no record"})
        monkeypatch.chdir(tmp_path / "topics")
        assert titles(corpus_at("main", Path(".."))) == {"a": "One"}
        assert titles(corpus_at("main:", Path("content"))) == {"a": "One"}

    def test_the_folder_that_the_command_is_run_from_does_not_matter(self, commit, tmp_path, monkeypatch):
        commit({TOPIC: "title: One"})
        monkeypatch.chdir("/")
        assert titles(corpus_at("main", tmp_path / "content")) == {"a": "One"}

    def test_a_folder_that_is_no_more(self, git, commit, here):
        commit({TOPIC: "title: One"})
        git("rm", "--quiet", "-r", "content")
        assert titles(corpus_at("main", here)) == {"a": "One"}

    def test_where_both_are_there_a_folder_is_meant(self, commit, here, tmp_path):
        commit({TOPIC: "title: One", "main/topics/a.yml": "title: Folder"})
        assert titles(corpus_at("main", here)) == {"a": "Folder"}
        assert titles(corpus_at("refs/heads/main", here)) == {"a": "One"}

    def test_only_files_of_records_are_laid_out(self, commit, here):
        files = {
            TOPIC: "title: One",
            "content/texts/a.txt": "…",
            "content/pages/x.yml": "{",
            "content/topics/x.md": "",
        }
        edition = corpus_at(commit(files), here)
        assert (titles(edition), edition.errors) == ({"a": "One"}, ())

    def test_a_link_is_followed_within_the_content_alone(self, commit, here, tmp_path):
        (tmp_path / "content/topics/below").mkdir(parents=True)
        (tmp_path / "secret.yml").write_text("title: Secret")
        for name, target in {
            "same.yml": "a.yml",
            "below/up.yml": "../a.yml",
            "out.yml": "../../secret.yml",
            "absolute.yml": str(tmp_path / "secret.yml"),
            "itself.yml": "itself.yml",
            "nowhere.yml": "b.yml",
            "chain.yml": "same.yml",
        }.items():
            (tmp_path / "content/topics" / name).symlink_to(target)
        edition = corpus_at(commit({TOPIC: "title: One"}), here)
        assert titles(edition) == {"a": "One", "same": "One", "up": "One"}

    def test_what_cannot_be_read_is_told_and_the_rest_compared(self, commit, here):
        broken = {
            "content/topics/b.yml": "titel: Typo\nsummary: Partly read.",
            "content/topics/c.yml": "[",
            "content/topics/d.yml": "title: " + "x" * LARGEST,
        }
        edition = corpus_at(commit({TOPIC: "title: One", **broken}), here)
        assert titles(edition) == {"a": "One"}
        assert edition.corpus.unread == {("topic", "b"), ("topic", "c"), ("topic", "d")}
        assert {"SD102", "SD201"} <= {error.code for error in edition.errors}
        places = [error.path.partition(":")[2] for error in edition.errors]
        assert sorted({*places}) == [f"content/topics/{name}.yml" for name in "bcd"]
        whole = corpus_at(commit(dict.fromkeys(broken, "title: Sound")), here)
        assert {change.kind for change in changes(whole.corpus, edition.corpus)} == {"unread"}

    @pytest.mark.parametrize(
        "name",
        [
            "no-such-thing",
            "-h",
            "--output=x",
            "main:",
            "main:missing",
            "main:../content",
            "x" * 9999,
            "main\0",
        ],
    )
    def test_what_is_neither_is_said_so(self, commit, here, name):
        commit({TOPIC: "title: One"})
        with pytest.raises(NotCompared) as told:
            corpus_at(name, here)
        assert str(told.value).startswith(f"{name}: found ")
        assert "; expected " in str(told.value)

    def test_a_folder_outside_the_repository_is_not_asked_for(self, commit, here):
        commit({TOPIC: "title: One"})
        with pytest.raises(NotCompared, match="found a folder outside the repository"):
            corpus_at("main:content/../../content", here)

    def test_a_file_too_large_for_a_record_is_never_read(self, commit, here, monkeypatch):
        large = "content/topics/large.yml"
        commit({TOPIC: "title: One", large: "x" * (LARGEST + 1)})
        read = []

        def watched(self, blobs, contents=Repository.contents):
            for data in contents(self, blobs):
                read.append(data)
                yield data

        monkeypatch.setattr(Repository, "contents", watched)
        edition = corpus_at("main", here)
        assert read == [b"title: One"]
        assert [error.code for error in edition.errors] == ["SD102"]

    def test_a_shallow_clone_says_how_to_get_the_rest(self, git, commit, tmp_path):
        commit({TOPIC: "title: One"})
        git("clone", "--quiet", "--depth=1", tmp_path.as_uri(), str(tmp_path / "clone"))
        with pytest.raises(NotCompared, match="try git fetch --unshallow"):
            corpus_at("HEAD~1", tmp_path / "clone/content")

    def test_a_name_that_the_system_cannot_hold(self, git, here, tmp_path):
        blob = git("hash-object", "-w", "--stdin", given=b"title: One")
        git("update-index", "--add", "--cacheinfo", f"100644,{blob},content/topics/{'x' * 300}.yml")
        git("commit", "--quiet", "--message=long")
        with pytest.raises(NotCompared, match="cannot be laid out here"):
            corpus_at("main", here)


def test_a_folder_of_something_else(here, tmp_path):
    (tmp_path / "site/content").mkdir(parents=True)
    with pytest.raises(NotCompared, match=r"site: found no folder of records; .*; try site/content"):
        corpus_at("site", here)


def test_without_git_only_folders_can_be_compared(here, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(NotCompared, match="main: found there is no program called git"):
        corpus_at("main", here)


def test_in_no_repository(here, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(NotCompared, match="not a git repository"):
        corpus_at("main", here)
