"""Every code is documented once, and the examples in its documentation are true."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import generator
from generator.judging.catalogue import CATALOGUE, Entry
from generator.judging.rules import EVIDENCE_RULES, RULES
from generator.reading.refusals import REFUSALS
from tests.problems.checking import check, lay, lay_base, printed

PACKAGE = Path(generator.__file__).parent
#: About files as such: there is nothing to show in YAML.
OF_FILES = {"SD101", "SD102", "SD112", "SD113", "SD114", "SD115", "SD116"}
#: What an example that says "(in part)" is laid over, by folder.
WHOLE = {
    "sources": "title: A report\nkind: news-report\npublished: 2022-02-17\n",
    "claims": "text: A sentence.\nkind: factual\n",
    "statements": "speaker: jens-stoltenberg\nsaid: 2022-02-17\nmode: indirect\n"
    "wordings:\n  - source: example-article\n    quote: Nothing else is printed in these words.\n",
    "topics": "title: A title\n",
}


@dataclass(frozen=True)
class Example:
    """One fenced block: under ``Wrong`` or ``Right``, in which language, and its text."""

    heading: str
    language: str
    text: str

    @property
    def files(self) -> dict[str, str]:
        """The files in it, each of which begins with a comment that names it."""
        parts = re.split(r"(?:^---\n)?^# (\S+\.yml)( \(in part\))?\n", self.text, flags=re.MULTILINE)
        assert not parts[0], "an example begins with the name of its file"
        return {
            name: merged(WHOLE[name.partition("/")[0]], text) if part else text
            for name, part, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
        }


def merged(whole: str, part: str) -> str:
    """A record's text with some of its top-level keys in place of, or beside, those of another."""
    keys = re.findall(r"^[a-z_]+:", part, re.MULTILINE)
    kept = [
        block
        for block in re.split(r"^(?=[a-z])", whole, flags=re.MULTILINE)
        if block.split(" ")[0].strip() not in keys
    ]
    return "".join(kept) + part


def examples(entry: Entry) -> list[Example]:
    found = re.findall(
        r"^(Wrong|Right):[^\n]*\n\n```(\w+)\n(.*?)^```$", entry.documentation, re.MULTILINE | re.DOTALL
    )
    return [Example(*one) for one in found]


def by_id(entry: Entry) -> str:
    return entry.code.id


def test_ids_and_names_are_given_once():
    ids = [entry.code.id for entry in CATALOGUE]
    names = [entry.code.name for entry in CATALOGUE]
    assert ids == sorted(set(ids))
    assert len(set(names)) == len(names) == len(REFUSALS) + len(RULES) + len(EVIDENCE_RULES)


@pytest.mark.parametrize("entry", CATALOGUE, ids=by_id)
def test_documentation_has_a_headline_and_both_examples(entry):
    assert re.fullmatch(r"SD[1-5]\d\d", entry.code.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.code.name)
    assert entry.headline[-1] == "."
    assert entry.code.summary[0].islower()
    assert not entry.code.summary.endswith(".")
    assert [example.heading for example in examples(entry)] == ["Wrong", "Right"]
    assert {example.language for example in examples(entry)} == {
        "text" if entry.code.id in OF_FILES else "yaml"
    }


@pytest.mark.parametrize("entry", [entry for entry in CATALOGUE if entry.code.id not in OF_FILES], ids=by_id)
def test_examples_are_true(entry, tmp_path):
    """What is called wrong gives this code and no other; what is called right gives none."""
    wrong, right = examples(entry)
    for example, expected in ((wrong, {entry.code.id}), (right, set())):
        folder = tmp_path / example.heading
        lay(lay_base(folder), example.files)
        problems = check(folder)
        assert {problem.code for problem in problems} == expected, [printed(problem) for problem in problems]


def test_a_code_is_named_in_one_module_and_used():
    """Each id stands in one `Code(…)`; elsewhere only fields name codes, and only such as there are."""
    declared, named = [], set()
    for file in PACKAGE.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        declared += re.findall(r"Code\(\s*\"(SD\d{3})\"", text)
        named |= set(re.findall(r"refused\(\s*\"(SD\d{3})\"", text))
        others = re.findall(r"SD\d{3}", re.sub(r"(Code|refused)\(\s*\"SD\d{3}\"", "", text))
        assert not others, f"{file}: {others} written out where the module's CODE can be asked"
    assert sorted(declared) == [entry.code.id for entry in CATALOGUE]
    assert named < set(declared)
    used = {module.CODE.id for module in RULES} | named
    sources = [file.read_text(encoding="utf-8") for file in (PACKAGE / "reading").glob("*.py")]
    for module in REFUSALS:
        name = module.__name__.rpartition(".")[2]
        assert module.CODE.id in used or any(re.search(rf"\b{name}\b", text) for text in sources), name
