"""What a person does to an order of the local store: invoice, shipping, delivery, cancellation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.domain.documents import access_key, is_correios_code
from app.domain.errors import InvalidInput
from app.domain.links import Link, Stream
from app.domain.orders import BY_HAND, RANK, Invoice, Sale, Stage, StepName
from app.domain.typed import TypedInvoice, TypedTracking
from app.texts.format import money
from app.texts.translate import QT_TRANSLATE_NOOP, translate
from app.ui.files import in_documents
from app.ui.forms import Field, FormDialog, MomentField, TextField
from app.ui.parts import Parts
from app.ui.widgets import button

#: The acts in the order of a sale's life, and what they are called.
ACTS: Mapping[StepName, str] = {
    StepName.INVOICE: QT_TRANSLATE_NOOP("Window", "Enter the invoice"),
    StepName.TRACK: QT_TRANSLATE_NOOP("Window", "Enter the shipping"),
    StepName.DELIVER: QT_TRANSLATE_NOOP("Window", "Confirm the delivery"),
    StepName.CANCEL: QT_TRANSLATE_NOOP("Window", "Cancel the order"),
}

#: An access key as it is printed: eleven groups of four, with blanks between and some room.
_SPACED_KEY = 58


def next_act(sale: Sale) -> StepName | None:
    """What the sale waits for a person to do."""
    store = sale.store
    if store is None or sale.stage is Stage.CANCELLED or RANK[sale.stage] < RANK[Stage.APPROVED]:
        return None
    if sale.stage is Stage.INVOICE_ERROR or store.stage is Stage.APPROVED:
        return StepName.INVOICE
    if sale.stage is Stage.SHIPPING_ERROR or store.stage is Stage.INVOICED:
        return StepName.TRACK
    return StepName.DELIVER if store.stage is Stage.SHIPPED else None


def possible_acts(sale: Sale) -> Sequence[StepName]:
    """What a person can do to its order in the local store now."""
    if sale.store is None or sale.stage is Stage.CANCELLED:
        return ()
    stage = sale.store.stage
    return tuple(act for act in ACTS if stage in BY_HAND[act])


class OrderActs:
    """Opens the dialog of an act, and tells the hub at once when it was done."""

    def __init__(self, parts: Parts, parent: QWidget, acted: Callable[[], None]) -> None:
        self._parts = parts
        self._parent = parent
        self._acted = acted

    def begin(self, act: StepName, link: Link, sale: Sale) -> None:
        """Ask what is needed for this act."""
        {
            StepName.INVOICE: self._invoice,
            StepName.TRACK: self._ship,
            StepName.DELIVER: self._deliver,
            StepName.CANCEL: self._cancel,
        }[act](link, sale)

    def _form(
        self,
        act: StepName,
        fields: Mapping[str, Field],
        link: Link,
        sale: Sale,
        do: Callable[[Mapping[str, str]], None],
        doubts: Callable[[Mapping[str, str]], Mapping[str, str]] = lambda texts: {},
    ) -> FormDialog:
        title = translate("Window", "Order {number}").format(number=sale.order.number or sale.hub_id)
        save = translate("Window", ACTS[act])
        return FormDialog(self._parts, self._parent, title, save, fields, do, lambda: self._done(link), doubts)

    def _invoice(self, link: Link, sale: Sale) -> None:
        desk, hub_id = self._parts.desk, sale.hub_id
        seen = sale.store.invoice if sale.store else None
        key = TextField()
        key.setPlaceholderText(translate("Window", "44 digits"))
        key.setMinimumWidth(key.fontMetrics().horizontalAdvance("0" * _SPACED_KEY))
        fields: dict[str, Field] = {"key": key, "number": TextField(), "series": TextField()}
        fields |= {"date": MomentField(self._parts.desk.clock.now()), "cfops": TextField(optional=True)}
        dialog = self._form(
            StepName.INVOICE,
            fields,
            link,
            sale,
            lambda texts: desk.by_hand(link).invoice(hub_id, TypedInvoice(**texts), seen),
        )
        read = button(translate("Window", "Read the XML file…"), lambda: self._choose_xml(dialog, link), icon="file")
        read.setAutoDefault(False)
        dialog.column.insertWidget(1, read, alignment=Qt.AlignmentFlag.AlignLeft)
        key.edited.connect(_KeyReader(dialog).read)
        if seen:
            dialog.fill(_texts(seen))
        dialog.open()

    def _choose_xml(self, dialog: FormDialog, link: Link) -> None:
        chooser = QFileDialog(dialog, translate("Window", "XML file of the invoice"), in_documents())
        chooser.setNameFilter(translate("Window", "XML of the invoice (*.xml *.XML)"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda path: self.read_xml(dialog, link, path))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def read_xml(self, dialog: FormDialog, link: Link, path: str) -> None:
        """Fill the dialog from an invoice's XML file."""
        desk = self._parts.desk
        self._parts.call(
            lambda _: desk.by_hand(link).read_invoice(path),
            lambda read: dialog.fill(_texts(read)),
            dialog.tell,
            owner=dialog,
        )

    def _ship(self, link: Link, sale: Sale) -> None:
        desk, hub_id = self._parts.desk, sale.hub_id
        seen = sale.store.tracking if sale.store else None
        fields: dict[str, Field] = {"carrier": TextField(), "method": TextField(optional=True), "code": TextField()}
        fields |= {"url": TextField(optional=True), "date": MomentField(self._parts.desk.clock.now())}
        dialog = self._form(
            StepName.TRACK,
            fields,
            link,
            sale,
            lambda texts: desk.by_hand(link).ship(hub_id, TypedTracking(**texts), seen),
            _odd_tracking,
        )
        if seen:
            dialog.fill({name: getattr(seen, name) for name in ("carrier", "method", "code", "url")})
            dialog.fill({"date": seen.shipped.isoformat()})
        dialog.open()

    def _deliver(self, link: Link, sale: Sale) -> None:
        desk, hub_id = self._parts.desk, sale.hub_id
        self._form(
            StepName.DELIVER,
            {"date": MomentField(self._parts.desk.clock.now())},
            link,
            sale,
            lambda texts: desk.by_hand(link).deliver(hub_id, texts["date"]),
        ).open()

    def _cancel(self, link: Link, sale: Sale) -> None:
        question = translate("Window", "Cancel order {number} ({total})? The hub will be told.")
        text = question.format(number=sale.order.number or sale.hub_id, total=money(sale.order.total))
        box = QMessageBox(QMessageBox.Icon.Question, translate("Window", "Cancel the order"), text, parent=self._parent)
        yes = box.addButton(translate("Window", "Cancel the order"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(translate("Window", "Keep the order"), QMessageBox.ButtonRole.RejectRole))
        box.buttonClicked.connect(lambda chosen: self._call_off(link, sale.hub_id) if chosen is yes else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _call_off(self, link: Link, hub_id: str) -> None:
        desk = self._parts.desk
        self._parts.call(lambda _: desk.by_hand(link).cancel(hub_id), lambda _: self._done(link))

    def _done(self, link: Link) -> None:
        self._parts.said.emit(translate("Window", "Noted. The hub is being told now."))
        self._parts.sync((Stream.ORDERS, Stream.FULFILMENT), link.id)
        self._acted()


class _KeyReader(QObject):
    """Fills in what an access key says, once it is whole, where the person wrote nothing else."""

    def __init__(self, dialog: FormDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._filled = {"number": "", "series": ""}

    @Slot(str)
    def read(self, text: str) -> None:
        """The key is this now."""
        try:
            key = access_key(text)
        except InvalidInput:
            return
        for name, value in (("number", str(key.number)), ("series", str(key.series))):
            field = self._dialog.fields[name]
            if field.text_of() in ("", self._filled[name]):
                field.fill(value)
                self._filled[name] = value
        for name in ("number", "series", "date"):
            self._dialog.hush(name)


def _odd_tracking(texts: Mapping[str, str]) -> Mapping[str, str]:
    """A code of Correios proves itself; other carriers' are as they are."""
    if "correios" not in texts["carrier"].casefold() or not texts["code"] or is_correios_code(texts["code"]):
        return {}
    text = translate(
        "Window",
        "This does not look like a code of Correios, which has two letters, nine digits and two letters and notices a "
        "wrong digit, for example AA473124829BR. Is it right all the same? Then press once more.",
    )
    return {"code": text}


def _texts(invoice: Invoice) -> Mapping[str, str]:
    """The invoice as the dialog's fields show it."""
    issued = invoice.issued.astimezone(UTC).isoformat()
    return {
        "key": invoice.key,
        "number": invoice.number,
        "series": invoice.series,
        "date": issued,
        "cfops": invoice.cfops,
    }
