"""Pagefind makes the index, and what it says is told when it does not."""

import stat
import sys

import pytest

from generator.publishing import searching
from generator.publishing.search_order import UnknownIndex
from generator.publishing.searching import SearchError, make_index

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


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("echo 'no such\n  disk' >&2; exit 1", "found “no such disk”; expected Pagefind"),
        ("exit 0", "found “nothing”; expected Pagefind"),
        (
            'mkdir "$4/pagefind"; touch "$4/pagefind/pagefind.js"; echo half; exit 1',
            "found “half”; expected Pagefind",
        ),
        ("printf '\\377' >&2; exit 3", "found “"),
    ],
)
def test_what_pagefind_says_is_told(site, tmp_path, monkeypatch, script, told):
    command = tmp_path / "python"
    command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(sys, "executable", str(command))
    with pytest.raises(SearchError, match=told):
        make_index(site)


def test_an_index_of_another_version_is_told(site, monkeypatch):
    def refuse(folder):
        raise UnknownIndex("x.pf_meta: found no list of filters")

    monkeypatch.setattr(searching, "put_in_order", refuse)
    with pytest.raises(SearchError, match="found no list of filters; expected one of Pagefind"):
        make_index(site)
