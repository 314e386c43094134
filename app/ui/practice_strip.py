"""The strip above a practice shop's window: that nothing is real, how the day stands, and how fast it passes."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout

from app.texts.translate import translate
from app.ui import theme
from app.ui.desk import PracticeShop
from app.ui.widgets import label

_LOOK_MS = 500


class PracticeStrip(QFrame):
    """One line and a choice of speeds."""

    def __init__(self, practice: PracticeShop) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._practice = practice
        self._line = label(practice.line(), bold=True)
        self._speed = QComboBox()
        self._speed.setAccessibleName(translate("Practice", "Speed of the day"))
        for speed in practice.speeds:
            text = translate("Practice", "1 second = {count} min")
            self._speed.addItem(text.format(count=int(speed / 60)), speed)
        self._speed.setCurrentIndex(list(practice.speeds).index(practice.speed))
        self._speed.currentIndexChanged.connect(self._chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.GAP)
        row.addWidget(self._line, stretch=1)
        row.addWidget(self._speed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self._practice.set_speed(self._speed.itemData(place))

    @Slot()
    def _look(self) -> None:
        self._line.setText(self._practice.line())
