"""The doctor in the window: what on this computer could keep Tomada from working, and where to mend it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.errors import TomadaError
from app.engine.doctor import Finding, Lamp
from app.texts.doctor import check_label, finding_text, lamp_label
from app.texts.translate import translate
from app.ui import theme
from app.ui.parts import Parts
from app.ui.widgets import Card, button, label

_ICONS = {Lamp.GREEN: "state-fresh", Lamp.AMBER: "state-late", Lamp.RED: "state-attention"}
_ICON_PX = 20
_NAME_SHARE, _TEXT_SHARE = 1, 4


class DiagnosisTab(QWidget):
    """Looks when it is first shown, and whenever asked."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._busy = False
        self._looked = False
        self.summary = label(bold=True)
        self.again = button(translate("Help", "Check again"), self.check, icon="sync")
        self._results = QScrollArea()
        self._results.setWidgetResizable(True)
        self._results.setFrameShape(QFrame.Shape.NoFrame)
        head = QHBoxLayout()
        head.addWidget(self.summary, stretch=1)
        head.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.WIDE_GAP, 0, 0)
        column.setSpacing(theme.WIDE_GAP)
        column.addLayout(head)
        column.addWidget(self._results, stretch=1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        if not self._looked:
            self.check()

    def check(self) -> None:
        """Look at everything now; once at a time."""
        if self._busy:
            return
        self._busy = self._looked = True
        self.summary.setText(translate("Help", "Checking this computer…"))
        self._parts.call(lambda _: self._parts.desk.diagnose(), self._show, self._failed, self)

    def _show(self, findings: Sequence[Finding]) -> None:
        self._busy = False
        wrong = sum(finding.state is not Lamp.GREEN for finding in findings)
        one, many = (
            translate("Help", "{count} thing to look at."),
            translate("Help", "{count} things to look at."),
        )
        good = translate("Help", "Everything on this computer is as it should be.")
        self.summary.setText((one if wrong == 1 else many).format(count=wrong) if wrong else good)
        self._results.setWidget(_listed(sorted(findings, key=_weight, reverse=True)))

    def _failed(self, error: TomadaError) -> None:
        self._busy = False
        self.summary.setText("")
        self._parts.went_wrong.emit(error)


def _weight(finding: Finding) -> int:
    return list(Lamp).index(finding.state)


def _listed(findings: Sequence[Finding]) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Card(*map(FindingRow, findings)))
    column.addStretch()
    return whole


class FindingRow(QWidget):
    """One check: its light by shape and colour, what was found, where to mend it."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        text, said = finding_text(finding), lamp_label(finding.state)
        self.setAccessibleName(f"{check_label(finding.check)}: {said}")
        lamp = QLabel()
        lamp.setAccessibleName(said)
        lamp.setToolTip(said)
        theme.follow(lamp, lambda: lamp.setPixmap(_lamp(finding.state).pixmap(_ICON_PX, _ICON_PX)))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.GAP // 2, 0, theme.GAP // 2)
        grid.setHorizontalSpacing(theme.WIDE_GAP)
        grid.setColumnStretch(1, _NAME_SHARE)
        grid.setColumnStretch(2, _TEXT_SHARE)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(lamp, 0, 0, top)
        grid.addWidget(label(check_label(finding.check), bold=True), 0, 1, top)
        grid.addWidget(label(text.message), 0, 2, top)
        if text.where:
            where = translate("Help", "What to do: {text}").format(text=text.where)
            grid.addWidget(label(where, muted=True), 1, 2)


def _lamp(state: Lamp) -> QIcon:
    now = theme.colours()
    colour = {Lamp.GREEN: now.good, Lamp.AMBER: now.warn, Lamp.RED: now.bad}[state]
    return theme.icon(_ICONS[state], colour)
