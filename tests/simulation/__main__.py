"""`python -m tests.simulation`: see README.md beside this file."""

from __future__ import annotations

import sys

from tests.simulation.command import main

if __name__ == "__main__":
    sys.exit(main())
