"""The window: the only place with Qt. It sees the engine, the texts and the ports; everything else comes as `Desk`."""

from __future__ import annotations

import sys

import PySide6.QtWidgets  # noqa: F401  first of all: fails where Qt cannot be loaded, and what follows finds its hook


def _leave_sources_unread() -> None:
    """PySide6 reads the source of every module that is imported after it, and keeps it, to see whether that module asks
    for `__feature__`: 20 MB and a fifth of the start for nothing, since none of ours does."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: False  # type: ignore[union-attr]  # noqa: SLF001


_leave_sources_unread()
