"""A file or folder in the content folder is not where its kind belongs, and would not be read.

The first folder below the content folder says the type of the records in it. Records are files whose names
end in `.yml` or `.yaml`; among them may stand Markdown files for other editors, and files that begin with a
full stop. Beside the folders may stand `loaded-words.yml`, the site's own list of loaded words, unless the
settings name another file. Anything else would silently be left out of the site, which is why it is refused.

Wrong:

```text
content/statement/lavrov-denies.yml
content/lavrov-denies.yml
content/statements/lavrov-denies.yml.txt
```

Right:

```text
content/statements/lavrov-denies.yml
```
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.reading.refusal import START, Refusal
from generator.vocabulary.problems import Code, shown
from generator.vocabulary.text import listed, nearest

CODE = Code("SD112", "stray-file", "a file or folder that would not be read")


def stray_folder(name: str, folders: Sequence[str]) -> Refusal:
    """A folder whose name is none of ``folders``."""
    meant = nearest(name, folders)
    found = f"the folder {shown(name)}"
    return Refusal(CODE.id, START, found, f"one of {listed(folders)}", f"{meant}/" if meant else None)


def record_outside(folders: Sequence[str]) -> Refusal:
    """A record file that stands in no folder."""
    expected = f"records in a folder that says their type: {listed(folders)}"
    return Refusal(CODE.id, START, "a record file outside the folders", expected)


def second_list(other: str) -> Refusal:
    """A list of loaded words beside the one that the settings name."""
    found = f"a list of loaded words, while the settings name {shown(other)}"
    return Refusal(CODE.id, START, found, "one list", "deleting this file, or the setting loaded_words")


def other_suffix(name: str) -> Refusal:
    """A file among records whose name ends otherwise than theirs."""
    stem = name.partition(".")[0]
    proposal = f"{stem}.yml" if stem and len(stem) <= 96 else None
    return Refusal(
        CODE.id, START, f"the file {shown(name)} among records", "a name that ends in .yml or .yaml", proposal
    )
