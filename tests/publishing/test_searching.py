"""Pagefind makes the index, and what it says is told when it does not."""

import errno
import gzip
import shutil
import stat
from pathlib import Path

import pytest

from generator.publishing import searching
from generator.publishing.search_order import UnknownIndex
from generator.publishing.searching import SearchError, make_index
from tests.hosts.small import tree

PAGE = (
    '<!doctype html><html lang="en"><head><title>{0}</title></head><body data-pagefind-body>{0}</body></html>'
)


@pytest.fixture
def site(tmp_path):
    for word in ("withdrawal", "отвод"):
        (tmp_path / f"{len(word)}.html").write_text(PAGE.format(word), encoding="utf-8")
    return tmp_path


def test_the_index_is_made_and_nothing_that_the_theme_does_not_need(site):
    make_index(site)
    made = {path.name for path in (site / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-entry.json", "fragment", "index"} <= made
    assert not [name for name in made if "ui" in name or "highlight" in name]
    assert len(list((site / "pagefind" / "fragment").iterdir())) == 2
    for file in (site / "pagefind").rglob("*.pf_*"):
        assert gzip.decompress(file.read_bytes()).startswith(b"pagefind_dcd")


def test_the_order_in_which_a_disk_lists_pages_does_not_matter(site, monkeypatch):
    listed = Path.rglob
    made = []
    for backwards in (False, True):
        with monkeypatch.context() as patched:
            patched.setattr(
                Path, "rglob", lambda *given, down=backwards: sorted(listed(*given), reverse=down)
            )
            make_index(site)
        made.append(tree(site / "pagefind"))
        shutil.rmtree(site / "pagefind")
    assert made[0] == made[1]


def test_where_no_page_has_the_mark_all_are_found(site):
    for page in site.glob("*.html"):
        page.write_text(page.read_text(encoding="utf-8").replace(" data-pagefind-body", ""), encoding="utf-8")
    make_index(site)
    assert len(list((site / "pagefind" / "fragment").iterdir())) == 2


ANSWER = 'printf %s "$(echo \'{{"message_id": 1, "payload": {0}}}\' | base64 -w 0),"'


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("echo 'no such\n  disk' >&2; exit 1", "found “no such disk”; expected Pagefind"),
        ("exit 0", "found “nothing”; expected Pagefind"),
        ("head -c 9 >/dev/null; exit 0", "found “nothing”; expected Pagefind"),
        ("printf aGFsZg; exit 1", "found “aGFsZg”; expected Pagefind"),
        ("printf aGFsZg,; sleep 9", "found “nothing”; expected Pagefind"),
        (ANSWER.format('{"type": "Error", "message": "no page"}') + "; sleep 9", "found “no page”; expected"),
        ("printf '\\377' >&2; exit 3", "found “"),
    ],
)
def test_what_pagefind_says_is_told(site, tmp_path, monkeypatch, script, told):
    command = tmp_path / "pagefind-of-another-kind"
    command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(command))
    with pytest.raises(SearchError, match=told):
        make_index(site)
    assert not (site / "pagefind").exists()


def test_a_full_disk_is_told(site, monkeypatch):
    """Pagefind's own command would leave cut-off files there and end as if all was well."""

    def full(*_given):
        raise OSError(errno.ENOSPC, "No space left on device", "pagefind/pagefind.js")

    monkeypatch.setattr(searching, "write", full)
    with pytest.raises(OSError, match="No space left"):
        make_index(site)
    assert not (site / "pagefind").exists()


def test_an_index_of_another_version_is_told(site, monkeypatch):
    def refuse(folder):
        raise UnknownIndex("x.pf_meta: found no list of filters")

    monkeypatch.setattr(searching, "put_in_order", refuse)
    with pytest.raises(SearchError, match="found no list of filters; expected one of Pagefind"):
        make_index(site)
