"""Set up and run from a checkout with nothing but Python 3.11 or newer.

python packaging/run.py demo      the practice shop: a day of trade
python packaging/run.py tests     all tests (more arguments go to pytest)
python packaging/run.py tomada …  the program itself
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Make the environment once, again when pyproject.toml changes, and run what was asked."""
    if sys.version_info < (3, 11):  # noqa: UP036  whoever runs this may have an older one
        print("Tomada needs Python 3.11 or newer; this is", sys.version.split()[0])
        return 2
    what, *rest = sys.argv[1:] or [""]
    if what == "demo":
        return run(environment("window,sandbox"), "-m", "app", "demo", *rest)
    if what == "tests":
        return run(environment(os.environ.get("TOMADA_EXTRA", "dev-window")), "-m", "pytest", "-n", "auto", *rest)
    if what == "tomada":
        return run(environment("window,sandbox"), "-m", "app", *rest)
    print(__doc__)
    return 2


def environment(extra: str) -> Path:
    """Python of a virtual environment that holds the project with this extra."""
    folder = Path(os.environ.get("TOMADA_VENV", ROOT / f".venv-{extra.replace(',', '-')}"))
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp, state = folder / "pyproject.sha256", hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if not (stamp.is_file() and stamp.read_text() == state):
        print(f"Setting up {folder.name} (once; takes a minute) …", flush=True)
        try:
            venv.create(folder, with_pip=True)
        except subprocess.CalledProcessError:
            sys.exit("Python's venv module is missing here. On Debian and Ubuntu: apt-get install python3-venv")
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--editable", f"{ROOT}[{extra}]"], check=True)
        stamp.write_text(state)
    return python


def run(python: Path, *arguments: str) -> int:
    """Run in the project's folder; Ctrl-C goes to the child, which ends by itself."""
    process = subprocess.Popen([str(python), *arguments], cwd=ROOT)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main())
