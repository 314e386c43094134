"""Take every picture: light and dark, 100 and 200 %, three languages.

    python -m tests.screenshots                 # all, into screenshots/
    python -m tests.screenshots --only wizard   # scenes whose name holds the word
    python -m tests.screenshots --variant dark,pt_BR,1

Runs without a display. A picture is `screenshots/VARIANT/SCENE.png`. Scenes that fail are named at the end.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VARIANTS = ("light,pt_BR,1", "dark,pt_BR,1", "light,pt_BR,2", "light,en,1", "light,es,1")


def main() -> int:
    """Each variant in a process of its own: the scale is set before Qt starts. Answers the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots")
    parser.add_argument("--only", default="", help="scenes whose name holds this")
    parser.add_argument("--variant", default="", help="scheme,language,scale")
    parser.add_argument("--folder", type=Path, default=ROOT / "screenshots")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.here:
        return _take(asked.variant, asked.only, asked.folder)
    codes = [
        _process(variant, asked.only, asked.folder) for variant in ([asked.variant] if asked.variant else VARIANTS)
    ]
    return max(codes)


def _process(variant: str, only: str, folder: Path) -> int:
    scale = variant.split(",")[2]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale, "TZ": "America/Sao_Paulo"}
    command = [sys.executable, "-m", "tests.screenshots", "--here", "--variant", variant, "--only", only]
    return subprocess.run([*command, "--folder", str(folder)], env=environment, cwd=ROOT, check=False).returncode


def _take(variant: str, only: str, folder: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from app.resources import resource
    from app.texts import translate
    from app.ui import theme
    from app.ui.style import dress
    from tests.screenshots.scenes import SCENES

    scheme, language, _ = variant.split(",")
    theme.is_dark = lambda: scheme == "dark"
    translate.load(resource("translations"), language)
    app = QApplication(["tomada"])
    dress(app)
    wanted = [scene for scene in SCENES if only in scene.name]
    into = folder / variant.replace(",", "-")
    into.mkdir(parents=True, exist_ok=True)
    failed: list[str] = []
    for state, scenes in groupby(sorted(wanted, key=lambda each: each.state), lambda each: each.state):
        failed += _photograph(state, list(scenes), into)
    print(f"{variant}: {len(wanted) - len(failed)} pictures in {into}")
    for name in failed:
        print(f"  failed: {name}")
    return 1 if failed else 0


def _photograph(state: str, scenes: Sequence[object], into: Path) -> list[str]:
    from tests.screenshots.scenes import Scene
    from tests.screenshots.shop import STATES, Shop
    from tests.screenshots.stage import Stage

    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        shop = Shop(Path(folder))
        STATES[state](shop)
        for scene in scenes:
            assert isinstance(scene, Scene)
            stage = Stage(shop)
            try:
                scene.show(stage).grab().save(str(into / f"{scene.name}.png"))
            except Exception as error:  # a page that is broken must not hide the others
                failed.append(f"{scene.name}: {type(error).__name__}: {error}")
            finally:
                stage.close()
        shop.application.close()
    return failed


if __name__ == "__main__":
    sys.exit(main())
