"""`python -m tests.simulation --seeds N [--first S]`: lives through many seeds; 1 when one of them ends badly."""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from pathlib import Path

from tests.simulation.run import live


def main() -> int:
    """Say which seeds fail, and how to see one again."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args()
    failed = 0
    for seed in range(asked.first, asked.first + asked.seeds):
        with tempfile.TemporaryDirectory() as folder:
            try:
                findings, _ = live(Path(folder), seed)
            except Exception:
                findings = [traceback.format_exc()]
        if findings:
            failed += 1
            print(f"python -m tests.simulation --seeds 1 --first {seed}", *findings, sep="\n    ", flush=True)
    print(f"{asked.seeds} seeds, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
