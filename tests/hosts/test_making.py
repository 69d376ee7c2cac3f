"""The stages run one after another, and who watches is told of each."""

import json
from contextlib import contextmanager

import pytest

from generator.hosts.checking import judged, refusal
from generator.hosts.making import produced
from tests.hosts.small import add_error, add_quotations, add_warning, write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content")


def test_records_become_pages(content):
    production = produced(judged(content))
    assert production.records == 4
    assert {"claims/troops-leave", "statements/troops-are-leaving"} <= production.addresses
    assert [forward.address for forward in production.forwards] == ["actors/the-minister"]


def test_pages_and_json_tell_how_many_quotations_failed(content):
    """No host publishes a site with a quotation that failed; the pages of one say so all the same."""
    add_quotations(content)
    judgement = judged(content)
    assert refusal(judgement, content, strict=False) is not None
    production = produced(judgement)
    sentence = "Checked 1 of 4, not checkable 1, failed 2"
    assert judgement.quotations.sentence == sentence
    pages = {page.address: page.markdown for page in production.pages}
    assert f"{sentence}." in pages["report/balance"]
    assert json.loads(dict(production.files)["report/balance.json"]())["quotations"] == {
        "checked": 1,
        "not_checkable": 1,
        "failed": 2,
        "total": 4,
        "sentence": sentence,
    }
    assert "1 of 3 quotations checked, 0 not checkable, 2 failed" in pages["sources/report"]
    assert "0 of 1 quotation checked, 1 not checkable, 0 failed" in pages["sources/article"]
    assert "sd-checked--checked" in pages["statements/from-report-0"]
    assert "sd-checked--failed" in pages["statements/from-report-1"]
    assert "Checked and found to differ: these words do not stand" in pages["statements/from-report-1"]
    assert "sd-checked--not-checkable" in pages["statements/troops-are-leaving"]


def test_each_phase_is_told_with_what_it_works_on(content):
    phases = []

    @contextmanager
    def watch(what, total=None):
        phases.append(what)
        yield lambda: None

    produced(judged(content, watch), watch)
    assert phases == [
        f"Reading {content}",
        "Checking 4 records",
        "Deriving from 4 records",
        "Making the pages of 4 records",
    ]


@pytest.mark.parametrize(
    ("spoil", "strict", "refused"),
    [
        (None, False, False),
        (None, True, False),
        (add_error, False, True),
        (add_error, True, True),
        (add_warning, False, False),
        (add_warning, True, True),
    ],
)
def test_errors_stop_the_publishing_and_warnings_in_strict_mode(content, spoil, strict, refused):
    if spoil:
        spoil(content)
    told = refusal(judged(content), content, strict=strict)
    assert told == (f"{content}: found 1 problem; expected none; nothing was published" if refused else None)
