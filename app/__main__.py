"""The door: parse the command, hand over. Without one, the window: it is on screen before anything else is loaded."""

from __future__ import annotations

import sys

from app.cli.screen import has_window


def main() -> None:
    """Run the command line and leave with its exit code."""
    if not sys.argv[1:] and has_window():
        from app.desktop import run_window

        sys.exit(run_window())
    from app.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
