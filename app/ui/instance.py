"""One window a profile: a second start shows the first one's. Loads next to nothing, for a second start to be short."""

from __future__ import annotations

import getpass
import sys
import zlib
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QStandardPaths, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

SHOW, QUIET = b"show\n", b"here\n"

_ANSWER_MS = 2000


def server_name(root: Path) -> str:
    """The name at which the program of this profile and user is called. A path where there are such, in the user's own
    folder for sockets."""
    word = f"{zlib.crc32(f'{getpass.getuser()} {root.resolve()}'.encode()):08x}"
    if sys.platform == "win32":
        return f"tomada-{word}"
    return QDir(_folder()).filePath(f"tomada-{word}")


def _folder() -> str:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return found if sys.platform == "linux" and found else QDir.tempPath()


def call(name: str, word: bytes = SHOW) -> bool:
    """Tell the program that is there; False when nobody is. One that is too busy to answer is there too. Needs no
    application object."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_ANSWER_MS):
        return False
    _let_it_come_to_the_front()
    socket.write(word)
    socket.waitForBytesWritten(_ANSWER_MS)
    socket.waitForReadyRead(_ANSWER_MS)
    socket.disconnectFromServer()
    return True


def _let_it_come_to_the_front() -> None:
    """Windows lets only the program in front show another's window."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


class Instance(QObject):
    """`claim` says whether this is the first start; the first hears of later ones by `called`."""

    called = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)

    def claim(self, word: bytes = SHOW) -> bool:
        """Whether nobody else is there; who is there has been told `word`. What a killed program left is no one."""
        lock = QLockFile(QDir.temp().filePath(f"{self._name}.lock"))
        lock.setStaleLockTime(_ANSWER_MS)
        lock.tryLock(2 * _ANSWER_MS)
        try:
            if call(self._name, word):
                return False
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        finally:
            lock.unlock()

    def close(self) -> None:
        """Hear of nobody any more: the next start is the first."""
        self._server.close()

    @Slot()
    def _connected(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(self._heard)
            self._read(caller)

    @Slot()
    def _heard(self) -> None:
        caller = self.sender()
        if isinstance(caller, QLocalSocket):
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            return
        word = bytes(caller.readLine().data())
        caller.write(word)
        caller.flush()
        if word == SHOW:
            self.called.emit()
