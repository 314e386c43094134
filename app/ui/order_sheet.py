"""An order on paper: to pick and to send by."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.orders import Buyer
from app.texts.format import moment, money
from app.texts.people import address_lines, buyer_lines
from app.texts.translate import translate
from app.ui.order_detail import Facts


def print_order(facts: Facts, parent: QWidget, said: Callable[[str], object]) -> QPrintDialog:
    """Ask for the printer, then print; `said` hears where to."""
    dialog = QPrintDialog(parent)  # with a printer of its own: it does not keep one that is handed over
    dialog.setWindowTitle(translate("Window", "Print"))
    dialog.accepted.connect(lambda printer: said(_printed(facts, printer)))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # not the overload that wants a receiver
    return dialog


def _printed(facts: Facts, printer: QPrinter) -> str:
    order_sheet(facts).print_(printer)
    if file := printer.outputFileName():
        return translate("Window", "Printed into the file {file}").format(file=file)
    return translate("Window", "Sent to the printer {printer}").format(printer=printer.printerName())


def order_sheet(facts: Facts) -> QTextDocument:
    """The sheet."""
    sale, order, buyer = facts.sale, facts.sale.order, facts.buyer or Buyer()
    number = translate("Window", "Order {number}").format(number=order.number or sale.hub_id)
    store = translate("Window", "Number in the store: {number}").format(number=sale.store.number) if sale.store else ""
    rows = "".join(
        f"<tr><td>{item.quantity}</td><td>{escape(item.sku)}</td><td>{escape(item.name)}</td>"
        f"<td align='right'>{escape(money(item.total))}</td></tr>"
        for item in order.items
    )
    heads = (
        translate("Window", "Units"),
        translate("Window", "SKU"),
        translate("Window", "Product"),
        translate("Window", "Total"),
    )
    document = QTextDocument()
    document.setHtml(
        f"<h1>{escape(number)}</h1><p>{_lines(moment(order.created), order.channel, store)}</p>"
        f"<h3>{escape(translate('Window', 'Deliver to'))}</h3><p>{_lines(*address_lines(buyer))}</p>"
        f"<h3>{escape(translate('Window', 'Buyer'))}</h3><p>{_lines(*buyer_lines(buyer))}</p>"
        "<table width='100%' cellpadding='4' border='1' style='border-collapse: collapse'>"
        f"<tr>{''.join(f'<th>{escape(head)}</th>' for head in heads)}</tr>{rows}</table>"
        f"<p align='right'><b>{escape(money(order.total))}</b></p>"
    )
    return document


def _lines(*lines: str) -> str:
    return "<br>".join(escape(line) for line in lines if line)
