"""The statuses of the real records, and how each flips when one stance changes."""

from pathlib import Path

import pytest

from generator.deriving import derive
from generator.judging import corpus_of, judge
from generator.reading import read_content

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def content():
    return judge(read_content(CONTENT)).corpus


def status(corpus, claim):
    return derive(corpus).claims[claim].status


def with_stance(corpus, statement, claim, stance):
    """The corpus, but for one stance; None takes it away."""
    changed = corpus.statements[statement]
    stances = tuple(
        part if part.claim != claim else part.model_copy(update={"stance": stance})
        for part in changed.stances
        if part.claim != claim or stance
    )
    assert stances != changed.stances
    return corpus_of(
        record if record is not changed else record.model_copy(update={"stances": stances})
        for record in corpus
    )


def test_the_withdrawal_is_disputed(content):
    found = status(content, "russia-withdraws-troops")
    assert found.kind == "disputed"
    assert found.sentence == "Asserted by Russia and Russian Ministry of Defence; denied by US government."
    assert {part.id for part in found.reason if not isinstance(part, str)} == {
        "russia",
        "russian-ministry-of-defence",
        "us-government",
    }
    assert "us-withdrawal-is-false-information" in found.because
    assert derive(content).events["russian-troops-leave-border"].status == found


def test_the_withdrawal_is_only_doubted_once_nobody_denies_it(content):
    changed = with_stance(content, "us-withdrawal-is-false-information", "russia-withdraws-troops", "doubts")
    found = status(changed, "russia-withdraws-troops")
    assert found.kind == "doubted"
    assert found.sentence.startswith(
        "Asserted by Russia and Russian Ministry of Defence; doubted by US government; no evidence"
    )


def test_the_return_from_crimea_is_announced(content):
    found = status(content, "crimea-units-return")
    assert found.kind == "announced"
    assert found.sentence == (
        "Asserted only by the side whose act it is: Russian Ministry of Defence (of Russia)."
    )
    assert derive(content).events["units-return-from-crimea"].status.kind == "announced"


@pytest.mark.parametrize(
    ("stance", "kind"), [("denies", "unaddressed"), ("predicts", "announced"), (None, "unaddressed")]
)
def test_the_return_from_crimea_flips_with_the_ministry(content, stance, kind):
    changed = with_stance(content, "ministry-crimea-units-to-return", "crimea-units-return", stance)
    assert status(changed, "crimea-units-return").kind == kind


def test_the_mortar_fire_is_alleged(content):
    found = status(content, "mortar-shells-fired-in-luhansk-region")
    assert found.kind == "alleged"
    assert found.sentence.startswith("Asserted without a named speaker: ")
    assert derive(content).events["mortar-fire-in-luhansk-region"].status.kind == "alleged"


def test_the_mortar_fire_flips_when_nobody_says_so(content):
    claim = "mortar-shells-fired-in-luhansk-region"
    assert (
        status(with_stance(content, "mortar-shells-no-speaker", claim, "doubts"), claim).kind == "unaddressed"
    )


def test_the_mortar_fire_flips_when_observers_say_so(content):
    claim = "mortar-shells-fired-in-luhansk-region"
    changed = with_stance(
        content, "osce-fighting-broke-out-again", "fighting-has-resumed-in-the-east", "asserts-as-possible"
    )
    said = changed.statements["osce-fighting-broke-out-again"]
    said = said.model_copy(update={"stances": (said.stances[0].model_copy(update={"claim": claim}),)})
    corpus = corpus_of(said if record.id == said.id else record for record in changed)
    assert status(corpus, claim).kind == "undisputed"


def test_hearsay_is_alleged_though_a_government_is_behind_it(content):
    found = status(content, "seven-thousand-more-soldiers")
    assert found.kind == "alleged"
    assert found.sentence == "Asserted only as hearsay, put down to US government."
