"""What nobody caught, in any thread: logged, and shown once without a secret in it."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.texts.translate import translate
from app.ui import theme
from app.ui.widgets import button, label

_log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Uncaught(QObject):
    """Takes over the hooks of Python and Qt while it is installed. The hooks only log and emit: they run in whatever
    thread the error was in. `redact` is called in Qt's thread."""

    _happened = Signal(str, str)

    def __init__(self, redact: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._redact = redact
        self._seen: set[str] = set()
        self.dialogs: list[ErrorDialog] = []
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """From now on."""
        self._before = sys.excepthook, threading.excepthook, qInstallMessageHandler(_log_qt)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def uninstall(self) -> None:
        """As it was before."""
        sys.excepthook, threading.excepthook, handler = self._before
        qInstallMessageHandler(handler)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.critical("uncaught", exc_info=(kind, error, trace))
        self._happened.emit(_place(kind, trace), "".join(traceback.format_exception(kind, error, trace)))

    def _caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None and not issubclass(caught.exc_type, SystemExit):
            self._caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    @Slot(str, str)
    def _show(self, place: str, details: str) -> None:
        if place not in self._seen:
            self._seen.add(place)
            dialog = ErrorDialog(self._redact(details))
            self.dialogs.append(dialog)
            dialog.finished.connect(lambda _: self.dialogs.remove(dialog))
            dialog.show()


def _place(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The same for the same error: its kind, and the line it came from."""
    frames = traceback.extract_tb(trace)
    return f"{kind.__name__} {frames[-1].filename}:{frames[-1].lineno}" if frames else kind.__name__


def _log_qt(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    _log.log(_LEVELS[kind], "Qt: %s", text)


class ErrorDialog(QDialog):
    """Says that something went wrong in the program itself, with details to copy. Nothing waits for it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tomada")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setAccessibleName(translate("Window", "Details of the error"))
        self._copied = label(muted=True)
        row = QHBoxLayout()
        row.addWidget(self._copied, stretch=1)
        row.addWidget(button(translate("Window", "Copy details"), self._copy, icon="copy"))
        row.addWidget(button(translate("Window", "Close"), self.close, primary=True))
        column = QVBoxLayout(self)
        column.setSpacing(theme.WIDE_GAP)
        column.addWidget(label(translate("Window", "Something went wrong inside Tomada"), size=1.2, bold=True))
        column.addWidget(
            label(
                translate(
                    "Window",
                    "Tomada goes on. If it happens again, send these details to support: passwords, e-mail addresses "
                    "and documents in them are blanked out.",
                )
            )
        )
        column.addWidget(self.details)
        column.addLayout(row)
        self.resize(620, 420)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self._copied.setText(translate("Window", "Copied."))
