"""What git held at a revision, read without checking anything out."""

import subprocess

import pytest

from generator.comparing.git import GitError, repository_of


def listed(repository, commit, folder="content"):
    return {entry.path: entry for entry in repository.entries(commit, folder)}


def test_a_revision_is_a_branch_a_tag_an_id_or_an_expression(git, commit, tmp_path):
    first = commit({"a": "1"})
    second = commit({"a": "2"})
    git("tag", "-a", "v1", "-m", "one", first)
    repository = repository_of(tmp_path)
    assert [repository.commit(name) for name in ("main", "HEAD", second, second[:8])] == [second] * 4
    assert [repository.commit(name) for name in ("v1", "HEAD~1", "main^")] == [first] * 3


@pytest.mark.parametrize(
    "name",
    [
        "",
        "no-such-branch",
        "-h",
        "--git-dir",
        "--all",
        "main..HEAD",
        "main\n",
        "main\0",
        "HEAD:a",
        "a b",
        "0" * 40,
    ],
)
def test_nothing_else_is_one_and_no_option_is_passed_on(git, commit, tmp_path, name):
    commit({"a": "1"})
    assert repository_of(tmp_path).commit(name) is None


@pytest.mark.parametrize("name", ["-h", "--git-dir", "main\n", ""])
def test_git_is_not_even_asked(git, tmp_path, monkeypatch, name):
    repository = repository_of(tmp_path)
    monkeypatch.setattr("subprocess.run", None)
    assert repository.commit(name) is None


def test_the_files_of_a_folder_with_their_contents(git, commit, tmp_path):
    first = commit({"content/actors/a.yml": "one", "content/ü b.yml": "two\n", "else.yml": "3"})
    commit({"content/actors/a.yml": "changed"})
    repository = repository_of(tmp_path / "content/actors")
    entries = listed(repository, first)
    assert {path: entry.size for path, entry in entries.items()} == {"actors/a.yml": 3, "ü b.yml": 4}
    assert [*repository.contents(entry.blob for entry in entries.values())] == [b"one", b"two\n"]
    assert listed(repository, first, "")["else.yml"].size == 1
    assert listed(repository, first, "no-such-folder") == {}


def test_a_folder_is_no_pattern(git, commit, tmp_path):
    first = commit({"con/a-long-name-of-a-file.yml": "1", "c*/b.yml": "2"})
    assert [*listed(repository_of(tmp_path), first, "c*")] == ["b.yml"]
    assert listed(repository_of(tmp_path), first, ":(top)con") == {}


def test_links_are_told_and_never_made(git, commit, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/link.yml").symlink_to("/etc/passwd")
    entry = listed(repository_of(tmp_path), commit({}))["link.yml"]
    assert entry.link
    assert [*repository_of(tmp_path).contents([entry.blob])] == [b"/etc/passwd"]


def test_a_tree_that_nobody_could_check_out(git, commit, tmp_path):
    """Made by hand: git itself would refuse to write the names into an index."""
    blob = git("hash-object", "-w", "--stdin", given=b"out")
    up = git("hash-object", "-w", "-t", "tree", "--stdin", "--literally", given=_row("100644", "x.yml", blob))
    top = _row("40000", "..", up) + _row("100644", "back\\slash.yml", blob) + _row("100644", "fine.yml", blob)
    tree = git("hash-object", "-w", "-t", "tree", "--stdin", "--literally", given=top)
    made = git("commit-tree", tree, "-m", "bad")
    assert [*listed(repository_of(tmp_path), made, "")] == ["fine.yml"]


def _row(mode: str, name: str, hash_: str) -> bytes:
    return f"{mode} {name}\0".encode() + bytes.fromhex(hash_)


def test_attributes_and_filters_of_the_repository_have_no_say(git, commit, tmp_path):
    git("config", "filter.shout.smudge", "touch smudged; tr a-z A-Z")
    files = {".gitattributes": "*.yml filter=shout export-ignore ident\n", "content/a.yml": "title: $Id$"}
    entry = listed(repository_of(tmp_path), commit(files))["a.yml"]
    assert [*repository_of(tmp_path).contents([entry.blob])] == [b"title: $Id$"]
    assert not (tmp_path / "smudged").exists()


def test_an_object_put_in_the_place_of_another_is_not_taken_for_it(git, commit, tmp_path):
    first = commit({"content/a.yml": "true"})
    (entry,) = listed(repository_of(tmp_path), first).values()
    other = git("hash-object", "-w", "--stdin", given=b"false")
    git("replace", entry.blob, other)
    assert [*repository_of(tmp_path).contents([entry.blob])] == [b"true"]


def test_many_contents_come_in_order(git, commit, tmp_path):
    files = {f"content/{number:03}.yml": f"{number}\n" * number for number in range(300)}
    repository = repository_of(tmp_path)
    entries = listed(repository, commit(files))
    contents = repository.contents(entry.blob for entry in entries.values())
    assert {path: data.decode() for path, data in zip(entries, contents, strict=True)} == {
        path.removeprefix("content/"): text for path, text in files.items()
    }


def test_a_reader_that_stops_leaves_no_process(git, commit, tmp_path, monkeypatch):
    started = []

    class Watched(subprocess.Popen[bytes]):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            started.append(self)

    entries = listed(repository_of(tmp_path), commit({f"content/{n}.yml": "x" * 999_999 for n in range(3)}))
    monkeypatch.setattr("subprocess.Popen", Watched)
    contents = repository_of(tmp_path).contents(entry.blob for entry in entries.values())
    next(contents)
    assert started[-1].returncode is None
    contents.close()
    assert started[-1].returncode is not None


def test_an_object_that_is_not_there(git, commit, tmp_path):
    with pytest.raises(GitError, match=r"the object 0+ is not in the repository"):
        list(repository_of(tmp_path).contents(["0" * 40]))


def test_a_shallow_clone_is_told(git, commit, tmp_path):
    commit({"a": "1"})
    commit({"a": "2"})
    git("clone", "--quiet", "--depth=1", tmp_path.as_uri(), str(tmp_path / "clone"))
    assert repository_of(tmp_path / "clone").is_shallow()
    assert not repository_of(tmp_path).is_shallow()


def test_the_repository_is_that_of_the_folder_whatever_a_hook_says(git, commit, tmp_path, monkeypatch):
    """Git tells hooks by variables which repository it works on, relative to where it runs them."""
    first = commit({"content/a.yml": "1"})
    for name, value in {"GIT_DIR": ".git", "GIT_WORK_TREE": ".", "GIT_INDEX_FILE": "index"}.items():
        monkeypatch.setenv(name, value)
    repository = repository_of(tmp_path / "content")
    assert repository.top == tmp_path
    assert repository.commit("HEAD") == first


def test_a_folder_in_no_repository(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitError, match="not a git repository"):
        repository_of(tmp_path)


def test_a_machine_without_git(tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(GitError, match="no program called git"):
        repository_of(tmp_path)
