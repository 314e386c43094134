"""Whether a window can be shown here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module


def has_screen(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether there is a screen to show it on."""
    on_screen = sys.platform in ("win32", "darwin") or any(environ.get(it) for it in ("DISPLAY", "WAYLAND_DISPLAY"))
    return on_screen or environ.get("QT_QPA_PLATFORM", "") != ""


def has_window() -> bool:
    """Whether there is a screen, and Qt is installed and finds the system's libraries that it needs."""
    if not has_screen():
        return False
    try:
        import_module("app.ui")
    except ImportError:
        return False
    return True
