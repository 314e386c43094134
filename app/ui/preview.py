"""*Conferir sem enviar*: what a run would change at the hub, read and planned without sending anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from threading import Event

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QTableView, QVBoxLayout, QWidget

from app.domain.errors import TomadaError
from app.domain.links import Link, Stream
from app.engine.context import RunResult
from app.texts.errors import explain
from app.texts.format import time_of_day
from app.texts.plan import plan_table
from app.texts.products import brake_text
from app.texts.translate import translate
from app.ui import theme
from app.ui.desk import Desk
from app.ui.files import in_documents
from app.ui.jobs import Job
from app.ui.parts import Parts
from app.ui.plan_table import PlanModel, fit_plan, rows_table
from app.ui.widgets import EmptyState, button, label, title

_STREAMS = (Stream.PRODUCTS, Stream.PRICES, Stream.STOCK)

#: How long a preview waits for another program that works on the link, in seconds.
_PATIENCE_S = 10.0

#: A preview that is this old when somebody comes back to it says nothing any more.
_OLD = timedelta(minutes=10)

Previewed = Sequence[tuple[Link, RunResult]]


def preview(desk: Desk, links: Sequence[Link], cancel: Event) -> Previewed:
    """Plan a run of every link; an error of one does not keep the others from it. Raises Cancelled."""
    found = []
    for link in links:
        try:
            engine = desk.open_link(link, cancel)
            result = engine.run(_STREAMS, preview=True, patience_s=_PATIENCE_S)
        except TomadaError as error:
            result = RunResult(_STREAMS, error=error)
        found.append((link, result))
    return found


class PreviewPanel(QWidget):
    """Under way, or what it found; `closed` leads back."""

    closed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._job: Job | None = None
        self._links: Sequence[Link] = ()
        self.model = PlanModel(self)
        self.table: QTableView = rows_table(self.model, translate("Window", "What a run would change"))
        self._made: datetime | None = None
        self.title = title("")
        self.summary = label()
        self.nothing = EmptyState("", "", icon="check")
        self.remarks = label(muted=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(translate("Window", "Reading the store"))
        self.back = button(translate("Window", "Back to the products"), self.close_panel, icon="back")
        self.again = button(translate("Window", "Check again"), self._again, icon="sync")
        self.export = button(translate("Window", "Export for Excel…"), self._ask_export, icon="export")
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch()
        row.addWidget(self.again)
        row.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        for each in (self.title, self.summary, self.remarks, self._bar):
            column.addWidget(each)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.nothing, stretch=1)
        column.addStretch()
        column.addLayout(row)

    def begin(self, links: Sequence[Link]) -> None:
        """Plan a run of these links now."""
        if self._job is not None:
            self._job.cancel()
        self._links, desk = links, self._parts.desk
        self._made = None
        self.model.show_lines(())
        self.title.setText(translate("Window", "Check without sending"))
        self.summary.setText(translate("Window", "Reading the store and comparing. Nothing is sent."))
        self.remarks.setText(translate("Window", "You may go back at any time; then this is given up."))
        self._show_working(True)
        self._job = self._parts.plans.run(lambda cancel: preview(desk, links, cancel), self._show, self._failed, self)
        self.back.setFocus()

    def _again(self) -> None:
        self.begin(self._links)

    def close_panel(self) -> None:
        """Give it up, if it is under way, and go back."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        super().showEvent(event)
        if self._made and self._parts.desk.clock.now() - self._made > _OLD:
            self.close_panel()

    def _show(self, found: Previewed) -> None:
        self._job = None
        lines = [(link.name, line) for link, result in found for line in result.preview]
        held = [(link.name, line) for link, result in found for line in result.held]
        left_out = [(link.name, item) for link, result in found for item in result.left_out]
        self.model.show_lines(lines, held, left_out)
        self._made = self._parts.desk.clock.now()
        checked = translate("Window", "Checked at {time} without sending")
        self.title.setText(checked.format(time=time_of_day(self._made)))
        self.table.setColumnHidden(0, len(found) == 1)
        fit_plan(self.table)
        self.summary.setText(_summary(found, len(lines)))
        self.remarks.setText("\n".join(_remarks(found)))
        self._show_working(False)

    def _failed(self, error: TomadaError) -> None:
        self._job = None
        explained = explain(error)
        self.summary.setText(explained.title)
        self.remarks.setText(f"{explained.cause} {explained.next_step}")
        self._show_working(False)

    def _show_working(self, working: bool) -> None:
        rows = self.model.rowCount() > 0
        self._bar.setVisible(working)
        self.table.setVisible(rows)
        self.nothing.setVisible(not working and not rows and not self.remarks.text())
        self.nothing.say(self.summary.text(), translate("Window", "The store was read, and nothing was sent."))
        self.summary.setVisible(self.nothing.isHidden())
        self.export.setVisible(bool(self.model.lines))
        self.again.setVisible(not working)
        self.remarks.setVisible(bool(self.remarks.text()))

    def _ask_export(self) -> None:
        suggested = in_documents(translate("Window", "what-would-be-sent") + ".csv")
        path, _ = QFileDialog.getSaveFileName(self, translate("Window", "Export"), suggested, "CSV (*.csv)")
        if path:
            self.export_to(path)

    def export_to(self, path: str) -> None:
        """Write what is shown to this file."""
        desk, lines = self._parts.desk, self.model.lines
        said = translate("Window", "Exported: {file}").format(file=path)
        self._parts.call(
            lambda _: desk.write_table(path, plan_table(lines)), lambda _: self._parts.said.emit(said), owner=self
        )


def _summary(found: Previewed, count: int) -> str:
    if count:
        one, many = (
            translate("Window", "{count} change would be sent to the hub. Nothing was sent."),
            translate("Window", "{count} changes would be sent to the hub. Nothing was sent."),
        )
        return (one if count == 1 else many).format(count=count)
    if any(result.error or result.braked for _, result in found):
        return translate("Window", "Nothing was sent.")
    return translate("Window", "Nothing would change at the hub: everything is as in the store.")


def _remarks(found: Previewed) -> list[str]:
    """Errors and brakes, with the integration's name where there are several."""
    remarks = []
    for link, result in found:
        texts = [brake_text(kind) for kind in dict.fromkeys(result.braked)]
        if result.error:
            explained = explain(result.error)
            texts.insert(0, f"{explained.title}. {explained.cause} {explained.next_step}")
        remarks += [f"{link.name}: {text}" if len(found) > 1 else text for text in texts]
    return remarks
