"""One hash over a whole site."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path


def site_hash(folder: Path) -> str | None:
    """A hash over the names of all files and folders of a site and the bytes of files; None without it."""
    if not folder.is_dir():
        return None
    hash_ = sha256()
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        data = path.read_bytes() if path.is_file() else b""
        hash_.update(f"{path.relative_to(folder).as_posix()}\0{path.is_dir()}\0{len(data)}\0".encode() + data)
    return hash_.hexdigest()
