"""A corpus written as a contributor writes it: YAML documents separated by `---`, read by the real reader.

Each document begins with its type and id, `statement: russia-announces`, which a file has from its folder and
its name.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.judging import Corpus, judge
from generator.reading import read_content
from generator.records import RECORD_TYPES

_FOLDERS = {type_.type: type_.folder for type_ in RECORD_TYPES}
_HEAD = re.compile(r"\A\s*([a-z]+): ([a-z0-9-]+)\n")


def small_corpus(*texts: str) -> Corpus:
    """The corpus of these documents; an error in one of them fails the test."""
    with TemporaryDirectory() as folder:
        content = Path(folder)
        for document in re.split(r"^---\n", "---\n".join(texts), flags=re.MULTILINE):
            head = _HEAD.match(document)
            assert head, f"a document begins with its type and id, not with {document[:40]!r}"
            file = content / _FOLDERS[head[1]] / f"{head[2]}.yml"
            file.parent.mkdir(parents=True, exist_ok=True)
            assert not file.exists(), f"two records {head[0]!r}"
            file.write_text(document[head.end() :], encoding="utf-8")
        judgement = judge(read_content(content))
    assert not judgement.errors, judgement.errors
    return judgement.corpus
