"""Where file dialogs begin."""

from __future__ import annotations

from PySide6.QtCore import QStandardPaths


def in_documents(name: str = "") -> str:
    """A file in the person's folder of documents; without a name the folder itself."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return f"{folder}/{name}" if name else folder
