"""What the person chose for the whole program, and what the window remembers: one small file in the profile folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from app.texts.translate import translate
from app.ui.widgets import Card, label

if TYPE_CHECKING:
    from app.ui.parts import Parts

_NOTICES, _GEOMETRY = "notices", "window/geometry"


class Preferences:
    """Nothing secret, nothing that a link depends on. A file that cannot be read or written counts as empty: the window
    then is as it was when it was new."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def notices(self) -> bool:
        """Whether notices are wanted."""
        return bool(self._kept.value(_NOTICES, True, type=bool))

    @notices.setter
    def notices(self, wanted: bool) -> None:
        self._keep(_NOTICES, wanted)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, as `QWidget.saveGeometry` says it."""
        kept = self._kept.value(_GEOMETRY)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._keep(_GEOMETRY, geometry)

    def first_time(self, what: str) -> bool:
        """True once for each word."""
        key = f"told/{what}"
        if self._kept.value(key, False, type=bool):
            return False
        self._keep(key, True)
        return True

    def save(self) -> None:
        """Now, not some time later: the folder may be gone then."""
        self._kept.sync()

    def _keep(self, key: str, value: object) -> None:
        if self._folder.is_dir():  # made by the program, for its owner only
            self._kept.setValue(key, value)


class PreferencesCard(Card):
    """Start at login, and notices."""

    def __init__(self, parts: Parts, preferences: Preferences) -> None:
        super().__init__(label(translate("Window", "Preferences"), size=1.2, bold=True))
        self._parts = parts
        self._preferences = preferences
        self.login = QCheckBox(translate("Window", "Start Tomada when I log in to this computer"))
        self.login.setEnabled(False)  # until it is known how it stands
        self.login.clicked.connect(self._set_login)
        self.notices = QCheckBox(translate("Window", "Show notices of new orders and of what needs me"))
        self.notices.setChecked(preferences.notices)
        self.notices.clicked.connect(self._set_notices)
        for each in (self.login, self.notices):
            each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.column.addWidget(each)
        parts.call(lambda _: parts.desk.autostart(), self._know_login, owner=self)

    def _know_login(self, on: bool) -> None:
        self.login.setChecked(on)
        self.login.setEnabled(True)

    def _set_login(self, on: bool) -> None:
        self.login.setEnabled(False)
        desk = self._parts.desk

        def change() -> bool:
            desk.set_autostart(on)
            return desk.autostart()

        self._parts.call(lambda _: change(), self._know_login, owner=self)

    def _set_notices(self, on: bool) -> None:
        self._preferences.notices = on
