"""The stages of the generator import one way only, and only the rims know their hosts."""

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest

import generator

PACKAGE = Path(generator.__file__).parent
#: A stage may import from itself and from those before it.
LAYERS = (
    "working",
    "vocabulary",
    "records",
    "reading",
    "evidence",
    "judging",
    "custody",
    "comparing",
    "deriving",
    "producing",
    "publishing",
    "hosts",
)
#: Who alone may import what: the program can be moved to another host by changing one module.
KEPT = {
    "mkdocs": ("hosts/mkdocs.py",),
    "click": ("hosts/command*.py", "hosts/console.py", "hosts/options.py"),
    "rich": ("hosts/console.py",),
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def imports_of(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            names.add(node.module or "")
    return names


def name_of(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_imports_point_to_earlier_layers(file):
    here = file.relative_to(PACKAGE).parts[0]
    if here == "__init__.py":
        return
    for name in imports_of(file):
        parts = name.split(".")
        if parts[0] == "generator" and len(parts) > 1:
            assert LAYERS.index(parts[1]) <= LAYERS.index(here), f"{name_of(file)} imports {name}"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_only_the_rims_know_their_hosts(file):
    for name in imports_of(file):
        allowed = KEPT.get(name.split(".")[0])
        known = allowed is None or any(fnmatch(name_of(file), pattern) for pattern in allowed)
        assert known, f"{name_of(file)} imports {name}"


def test_every_folder_is_a_layer():
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and not path.name.startswith("__")}
    assert folders == {*LAYERS, "templates"}
