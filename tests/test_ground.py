"""The ground under the project: locks, workflows, and the commands that the README promises."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)
USES = re.compile(r"uses:\s*(\S+)(.*)")
NAMED = re.compile(r"(?:`|^)make ([a-z-]+)", re.MULTILINE)
TARGET = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)
# In pieces, so that this file does not name them either.
REGISTRIES = [
    b".".join(parts) for parts in ((b"pypi", b"org"), (b"pythonhosted", b"org"), (b"npmjs", b"org"))
]


def pins(lock: Path) -> dict[str, str]:
    return dict(PIN.findall(lock.read_text(encoding="utf-8")))


def test_what_the_tests_run_with_is_what_the_site_is_built_with(repository):
    site = pins(repository / "requirements/site.txt")
    dev = pins(repository / "requirements/dev.txt")
    assert len(site) > 20
    assert {name: dev.get(name) for name in site} == site


@pytest.mark.parametrize("lock", ["site", "dev", "uv", "node", "audit", "bench"])
def test_every_locked_package_has_hashes(repository, lock):
    text = (repository / f"requirements/{lock}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert entries
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_no_file_names_a_registry(repository):
    """A newsroom's mirror works unchanged: packages come from wherever the machine is told to look."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=repository, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    files = [repository / name for name in listed.stdout.decode().split("\0") if name]
    texts = {path: path.read_bytes() for path in files if path.is_file()}
    assert [path for path, text in texts.items() if any(host in text for host in REGISTRIES)] == []


def test_every_action_is_pinned_by_hash_with_its_version_beside_it(repository):
    for workflow in sorted(repository.glob(".github/workflows/*.yml")):
        for action, rest in USES.findall(workflow.read_text(encoding="utf-8")):
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action), (workflow.name, action)
            assert re.fullmatch(r" # v\d+\.\d+\.\d+", rest), (workflow.name, action)


def test_only_the_deploy_job_may_write(repository):
    for path in sorted(repository.glob(".github/workflows/*.yml")):
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert workflow["permissions"] == {"contents": "read"}, path.name
        granted = {name: job["permissions"] for name, job in workflow["jobs"].items() if "permissions" in job}
        expected = {"deploy": {"pages": "write", "id-token": "write"}} if path.stem == "publish" else {}
        assert granted == expected, path.name


def test_the_readme_names_only_targets_that_exist(repository):
    targets = set(TARGET.findall((repository / "Makefile").read_text(encoding="utf-8")))
    prose = [repository / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")]
    named = {name for path in prose for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert {"site", "test"} <= named
    assert named <= targets
