"""Whether a window can be shown here: cheap, without loading Qt."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec


def has_window(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether Qt is installed and there is a screen."""
    if find_spec("PySide6") is None:
        return False
    on_screen = sys.platform in ("win32", "darwin") or any(environ.get(it) for it in ("DISPLAY", "WAYLAND_DISPLAY"))
    return on_screen or environ.get("QT_QPA_PLATFORM", "") != ""
