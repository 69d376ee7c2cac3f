"""Which files are read: each regular file of records, in an order of its own, and nothing else in silence."""

import os
from pathlib import Path

from generator.reading import read_content
from generator.reading.files import find_files, find_texts, read_bytes
from generator.reading.refusal import Refusal
from generator.reading.refusals.file_too_large import LARGEST
from tests.problems.checking import within


def make(content, *names):
    for name in names:
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("title: A title\n", encoding="utf-8")


def found(content):
    return [(file.path, file.refusal.code if file.refusal else None) for file in find_files(content)]


def test_files_come_in_the_order_of_folders_and_names(tmp_path):
    make(
        tmp_path, "topics/b.yml", "topics/a/z.yaml", "topics/a/deep/er/x.yml", "claims/c.yml", "topics/a.yml"
    )
    paths = [path for path, _ in found(tmp_path)]
    assert paths == [
        "claims/c.yml",
        "topics/a.yml",
        "topics/b.yml",
        "topics/a/z.yaml",
        "topics/a/deep/er/x.yml",
    ]


def test_what_is_for_others_is_left_alone(tmp_path):
    make(tmp_path, "pages/index.md", "pages/data.yml", "texts/a.txt", "README.md", "logo.png", ".hidden.yml")
    make(tmp_path, "topics/.draft.yml", "topics/README.md", "topics/a.yml~", ".git/config")
    assert found(tmp_path) == []


def test_what_would_be_left_out_is_told(tmp_path):
    make(tmp_path, "topic/a.yml", "b.yml", "topics/c.json", "topics/d", "topics/e.YML")
    assert found(tmp_path) == [
        ("b.yml", "SD112"),
        ("topic", "SD112"),
        ("topics/c.json", "SD112"),
        ("topics/d", "SD112"),
        ("topics/e.YML", "SD112"),
    ]


def test_a_link_within_the_folder_is_followed(tmp_path):
    make(tmp_path, "topics/a.yml")
    (tmp_path / "topics/b.yml").symlink_to("a.yml")
    assert found(tmp_path) == [("topics/a.yml", None), ("topics/b.yml", None)]


def test_other_links_are_not(tmp_path):
    make(tmp_path / "content", "topics/a.yml")
    make(tmp_path, "outside/b.yml", "content-of-others/c.yml")
    topics = tmp_path / "content/topics"
    (topics / "out.yml").symlink_to("../../outside/b.yml")
    (topics / "beside.yml").symlink_to("../../content-of-others/c.yml")
    (topics / "loop.yml").symlink_to("loop.yml")
    (topics / "folder").symlink_to("../../outside")
    (tmp_path / "content/statements").symlink_to("../outside")
    refused = {path for path, code in found(tmp_path / "content") if code == "SD113"}
    names = {"out.yml", "beside.yml", "loop.yml", "folder"}
    assert refused == {"statements", *(f"topics/{name}" for name in names)}


def test_folders_as_deep_as_paths_are_long(tmp_path):
    folder, depth = tmp_path / "topics", 1_500
    folder.mkdir()
    with within(folder):
        for _ in range(depth):
            os.mkdir("d")  # noqa: PTH102  # pathlib cannot hold such a path
            os.chdir("d")
        make(Path(), "a.yml")
        files = found(tmp_path)
        # What clears away temporary folders cannot go as deep.
        Path("a.yml").unlink()
        for _ in range(depth):
            os.chdir("..")
            Path("d").rmdir()
    assert files == [(f"topics/{'d/' * depth}a.yml", None)]


def test_names_that_not_every_machine_can_hold(tmp_path):
    (tmp_path / "topics").mkdir()
    for name in (
        b"line\nend.yml",
        b"not-utf8-\xff.yml",
        b"con.yml",
        b"A.yml",
        b"a.yml",
        b"why?.yml",
        "e\u0301.yml".encode(),
    ):
        with open(os.path.join(os.fsencode(tmp_path), b"topics", name), "wb") as file:  # noqa: PTH118, PTH123
            file.write(b"title: A title\n")
    make(tmp_path, "topics/\xe9.yml")
    refusals = [file.refusal for file in find_files(tmp_path) if file.refusal]
    assert {refusal.code for refusal in refusals} == {"SD116"}
    assert len(refusals) == 6
    for refusal in refusals:
        refusal.found.encode()


def test_bytes_of_what_cannot_be_read(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "large").write_bytes(b"x" * (LARGEST + 1))
    (tmp_path / "largest").write_bytes(b"x" * LARGEST)
    refusals = [read_bytes(tmp_path / name) for name in ("pipe", "large", "absent")]
    assert [refusal.code for refusal in refusals if isinstance(refusal, Refusal)] == [
        "SD113",
        "SD102",
        "SD113",
    ]
    assert read_bytes(tmp_path / "largest") == b"x" * LARGEST


def test_a_content_folder_that_is_none(tmp_path):
    make(tmp_path, "file")
    for name in ("absent", "file"):
        (problem,) = read_content(tmp_path / name).problems
        assert (problem.path, problem.line, problem.code) == ((tmp_path / name).as_posix(), 1, "SD113")


def test_texts_are_regular_files_at_any_depth(tmp_path):
    make(tmp_path, "texts/a.txt", "texts/b/c.txt")
    (tmp_path / "texts/link.txt").symlink_to("/etc/passwd")
    assert sorted(find_texts(tmp_path)) == ["a.txt", "b/c.txt"]
