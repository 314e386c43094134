"""The layouts of both mails: edited at the left, seen at the right as they would arrive."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QFontDatabase, QImage, QTextDocument
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import InvalidInput, TomadaError
from app.domain.mail import MailEvent, OutgoingMail
from app.domain.orders import Sale
from app.engine.letter import PLACEHOLDERS, SUBJECTS
from app.engine.wizard import Draft
from app.texts.errors import explain
from app.texts.mail import event_name
from app.texts.mail_page import placeholder_meaning
from app.texts.translate import translate
from app.texts.wizard import beside, setting_label
from app.ui import theme
from app.ui.parts import Parts
from app.ui.style import mark
from app.ui.widgets import button, label
from app.ui.wizard.fields import Field, LineField

#: How long after the last key the preview follows, in milliseconds.
_PAUSE_MS = 300

#: How many real orders are offered for the preview.
_ORDERS = 10

_ITEMS = "{% for item in itens %}{{ item.quantidade }} × {{ item.nome }} {{ item.total }}<br>{% endfor %}"


class LayoutField(Field):
    """The text of a layout. Equal to the one that comes along, it counts as empty."""

    def __init__(self, name: str, default: str) -> None:
        self._default = default
        self.edit = QPlainTextEdit()
        self.edit.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.edit.setTabChangesFocus(True)
        self.edit.setMinimumHeight(self.edit.fontMetrics().height() * 12)
        self._quiet = False
        super().__init__(name, setting_label(name), self.edit)
        self.edit.textChanged.connect(self._typed)

    def _typed(self) -> None:
        if not self._quiet:
            self._changed()

    def text(self) -> str:
        """The layout, "" for the one that comes along."""
        text = self.edit.toPlainText()
        return "" if text.strip() == self._default.strip() else text

    def set_text(self, text: str) -> None:
        """Show this one."""
        self._quiet = True
        self.edit.setPlainText(text or self._default)
        self._quiet = False


class LayoutEditor(QWidget):
    """Subject and layout of both mails, the placeholders to insert, and a preview for a sample or a real order."""

    edited = Signal()

    def __init__(self, parts: Parts, answered: Callable[[], Draft]) -> None:
        super().__init__()
        self._parts = parts
        self._answered = answered
        self._link_id: int | None = None
        self.layouts = {it: LayoutField(f"mail.layout_{it}", parts.desk.default_layout(it)) for it in MailEvent}
        self.subjects = {it: _subject(it) for it in MailEvent}
        self.fields: list[Field] = [field for it in MailEvent for field in (self.subjects[it], self.layouts[it])]
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(translate("Wizard", "Which e-mail"))
        for event in MailEvent:
            self.tabs.addTab(self._page(event), event_name(event))
        self.order = QComboBox()
        self.order.setAccessibleName(translate("Wizard", "Preview for"))
        self.order.activated.connect(self.refresh)
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(translate("Wizard", "Preview"))
        self.preview.setOpenLinks(False)
        self.preview.setStyleSheet("QTextBrowser { background: #f2f3f5; color: #1f2328; }")  # as mail programs show it
        self.fault = label()
        mark(self.fault, "wrong", True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._draw)
        self.tabs.currentChanged.connect(self.refresh)
        self._lay_out()
        self._offer([])

    def _page(self, event: MailEvent) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self.subjects[event])
        column.addWidget(self.layouts[event], stretch=1)
        row = QHBoxLayout()
        row.addWidget(button(translate("Wizard", "Back to the layout that comes along"), lambda: self._reset(event)))
        row.addStretch()
        column.addLayout(row)
        return page

    def _lay_out(self) -> None:
        names = QListWidget()
        names.setAccessibleName(translate("Wizard", "Placeholders: press Enter to insert"))
        for name in PLACEHOLDERS:
            item = QListWidgetItem(f"{name} – {placeholder_meaning(name)}")
            item.setData(Qt.ItemDataRole.UserRole, name)
            names.addItem(item)
        names.itemActivated.connect(self._insert)
        names.setMaximumHeight(names.fontMetrics().height() * 8)
        self.names = names
        left, right, sides = QWidget(), QWidget(), QSplitter()
        columns = [QVBoxLayout(left), QVBoxLayout(right)]
        for column in columns:
            column.setContentsMargins(0, 0, 0, 0)
        columns[0].addWidget(self.tabs, stretch=1)
        columns[0].addWidget(label(translate("Wizard", "Placeholders: double-click to insert"), muted=True))
        columns[0].addWidget(names)
        columns[1].addWidget(self.order)
        columns[1].addWidget(self.preview, stretch=1)
        columns[1].addWidget(self.fault)
        for side in (left, right):
            sides.addWidget(side)
        sides.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, theme.GAP, 0, 0)
        whole.addWidget(sides)

    @property
    def shown(self) -> MailEvent:
        """The mail that is being edited."""
        return list(MailEvent)[self.tabs.currentIndex()]

    def _reset(self, event: MailEvent) -> None:
        self.layouts[event].set_text("")
        self.layouts[event].edited.emit()

    def _insert(self, item: QListWidgetItem) -> None:
        name = str(item.data(Qt.ItemDataRole.UserRole))
        self.layouts[self.shown].edit.insertPlainText(_ITEMS if name == "itens" else f"{{{{ {name} }}}}")

    def point(self, names: Sequence[str]) -> None:
        """Show the mail with the first of these fields, if one of them is here."""
        for place, event in enumerate(MailEvent):
            if {self.subjects[event].name, self.layouts[event].name} & set(names):
                self.tabs.setCurrentIndex(place)
                return

    # the preview
    def show_link(self, link_id: int | None) -> None:
        """Offer the newest orders of this link for the preview."""
        if link_id == self._link_id or link_id is None:
            return
        self._link_id = link_id
        journal = self._parts.desk.journal
        self._parts.read(lambda: journal.sales(link_id, limit=_ORDERS), self._offer, self)

    def _offer(self, sales: Sequence[Sale]) -> None:
        self.order.clear()
        self.order.addItem(translate("Wizard", "Preview with an order made up"), "")
        words = translate("Wizard", "Preview with order {number}")
        for sale in sales:
            self.order.addItem(words.format(number=sale.order.number or sale.hub_id), sale.hub_id)

    def refresh(self) -> None:
        """Draw the preview soon."""
        self._timer.start()

    def _draw(self) -> None:
        if not self.isVisible():
            return
        desk, shown, settings = self._parts.desk, self.shown, self._answered().settings
        hub_id = str(self.order.currentData() or "")
        sale = (self._link_id, hub_id) if hub_id and self._link_id is not None else None
        work = lambda _: desk.preview_mail(settings, shown, sale)  # noqa: E731
        self._parts.reads.run(work, self._drawn, self._not_drawn, self)

    def _drawn(self, mail: OutgoingMail) -> None:
        self.fault.clear()
        document = self.preview.document()
        document.clear()
        picture = QImage.fromData(mail.logo).scaledToHeight(48) if mail.logo else QImage()
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl("cid:logo"), picture)
        self.preview.setHtml(mail.html)
        self.preview.setAccessibleDescription(mail.text)

    def _not_drawn(self, error: TomadaError) -> None:
        explained = explain(error)
        words = beside(error) if isinstance(error, InvalidInput) else f"{explained.cause} {explained.next_step}"
        self.fault.setText(words)


def _subject(event: MailEvent) -> LineField:
    field = LineField(f"mail.subject_{event}", setting_label(f"mail.subject_{event}"), paste=False)
    field.line.setPlaceholderText(SUBJECTS[event])
    return field
