"""`make reproduce`: see the package."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from contextlib import nullcontext
from pathlib import Path

from tests.bench.made_up import write_corpus
from tests.killing.disks import may_mount, small_disk
from tests.reproducing.ways import built, ways


def main() -> int:
    """Build and compare; 1 where there is more than one hash."""
    parser = argparse.ArgumentParser(description="Build the same site in many ways, and compare the bytes.")
    parser.add_argument("--builds", type=int, default=10)
    parser.add_argument("--records", type=int, default=300, help="records of the made-up content")
    parser.add_argument("--seed", type=int, default=None, help="of the chance; by default another each time")
    given = parser.parse_args()
    seed = time.time_ns() % 1_000_000 if given.seed is None else given.seed
    print(f"seed {seed}", flush=True)
    hashes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="reproducing-") as name:
        folder = Path(name)
        write_corpus(folder / "content", given.records)
        (folder / "disk").mkdir()
        with small_disk(folder / "disk") if may_mount() else nullcontext():
            for way in ways(given.builds, seed):
                # Half of them lie on a disk in memory, which lists the files in another order.
                above = folder / "disk" if may_mount() and way.number % 2 else folder / "copies"
                hash_ = built(way, above, folder / "content")
                hashes[hash_] += 1
                print(f"{hash_[:16]}  {above.name}, {way}", flush=True)
    print(f"{given.builds} builds, {len(hashes)} hash{'' if len(hashes) == 1 else 'es'}")
    return 0 if len(hashes) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
