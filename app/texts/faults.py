"""Oddities of products and orders in plain words: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.domain.catalogue import ItemFault, ItemProblem
from app.domain.orders import OrderFault
from app.texts.translate import QT_TRANSLATE_NOOP, translate

#: Each cause follows a cell's name, so that it begins small.
ITEM_ADVICE: Mapping[ItemFault, tuple[str, str]] = {
    ItemFault.SKU_MISSING: (
        QT_TRANSLATE_NOOP("Items", "the SKU is missing, so this product is left out."),
        QT_TRANSLATE_NOOP("Items", "Give the product a SKU that no other row has."),
    ),
    ItemFault.SKU_DOUBLED: (
        QT_TRANSLATE_NOOP("Items", "the SKU “{value}” is in more than one row, and it is not clear which one counts."),
        QT_TRANSLATE_NOOP("Items", "Leave one row for each SKU, or give the other product its own SKU."),
    ),
    ItemFault.SKU_LOST_ZEROS: (
        QT_TRANSLATE_NOOP("Items", "the SKU “{value}” may have lost the zeros at its beginning."),
        QT_TRANSLATE_NOOP("Items", "Format the SKU column as text and type the SKU again with its zeros."),
    ),
    ItemFault.SKU_SLASH: (
        QT_TRANSLATE_NOOP("Items", "the SKU “{value}” has a slash, and the hub cannot find products by such a SKU."),
        QT_TRANSLATE_NOOP("Items", "Use a hyphen instead of the slash."),
    ),
    ItemFault.NAME_MISSING: (
        QT_TRANSLATE_NOOP("Items", "the product's name is missing."),
        QT_TRANSLATE_NOOP("Items", "Fill in the name that buyers will read."),
    ),
    ItemFault.PARENT_UNKNOWN: (
        QT_TRANSLATE_NOOP("Items", "the parent SKU “{value}” is in no row."),
        QT_TRANSLATE_NOOP("Items", "Correct the parent SKU, or add a row for the parent product."),
    ),
    ItemFault.PARENT_OF_PARENT: (
        QT_TRANSLATE_NOOP("Items", "the parent SKU “{value}” is itself a variation of another product."),
        QT_TRANSLATE_NOOP("Items", "Use the SKU of the main product as parent."),
    ),
    ItemFault.PRICE_MISSING: (
        QT_TRANSLATE_NOOP("Items", "the price is missing, so no price is sent."),
        QT_TRANSLATE_NOOP("Items", "Fill in the price, for example 19,90."),
    ),
    ItemFault.PRICE_ZERO: (
        QT_TRANSLATE_NOOP("Items", "the price is zero, so it is not sent."),
        QT_TRANSLATE_NOOP("Items", "Fill in the selling price, for example 19,90."),
    ),
    ItemFault.PRICE_NEGATIVE: (
        QT_TRANSLATE_NOOP("Items", "the price “{value}” is below zero, so it is not sent."),
        QT_TRANSLATE_NOOP("Items", "Fill in the selling price, for example 19,90."),
    ),
    ItemFault.PRICE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Items", "“{value}” is not a price, so no price is sent."),
        QT_TRANSLATE_NOOP("Items", "Type only the amount, for example 19,90."),
    ),
    ItemFault.PRICE_DOUBTFUL: (
        QT_TRANSLATE_NOOP("Items", "the price “{value}” can be read in two ways, so it is not sent."),
        QT_TRANSLATE_NOOP("Items", "Write the cents too, for example 1234,00 or 1,23."),
    ),
    ItemFault.PROMOTION_ABOVE_PRICE: (
        QT_TRANSLATE_NOOP("Items", "the promotional price “{value}” is not below the price."),
        QT_TRANSLATE_NOOP("Items", "Lower the promotional price, or clear the cell if there is no promotion."),
    ),
    ItemFault.PROMOTION_UNREADABLE: (
        QT_TRANSLATE_NOOP("Items", "“{value}” is not a promotional price."),
        QT_TRANSLATE_NOOP("Items", "Type only the amount, or clear the cell if there is no promotion."),
    ),
    ItemFault.STOCK_MISSING: (
        QT_TRANSLATE_NOOP("Items", "the stock is missing, so no stock is sent."),
        QT_TRANSLATE_NOOP("Items", "Fill in the units that you have; 0 if there are none."),
    ),
    ItemFault.STOCK_NEGATIVE: (
        QT_TRANSLATE_NOOP("Items", "the stock “{value}” is below zero."),
        QT_TRANSLATE_NOOP("Items", "Count again and fill in the units; 0 if there are none."),
    ),
    ItemFault.STOCK_FRACTION: (
        QT_TRANSLATE_NOOP("Items", "the stock “{value}” is not a whole number, so only the whole units are sent."),
        QT_TRANSLATE_NOOP("Items", "Fill in whole units, in the unit in which you sell."),
    ),
    ItemFault.STOCK_UNREADABLE: (
        QT_TRANSLATE_NOOP("Items", "“{value}” is not a number of units, so no stock is sent."),
        QT_TRANSLATE_NOOP("Items", "Type only the number of units, for example 12."),
    ),
    ItemFault.STOCK_DOUBTFUL: (
        QT_TRANSLATE_NOOP("Items", "the stock “{value}” can be read in two ways, so it is not sent."),
        QT_TRANSLATE_NOOP("Items", "Type the number of units without point or comma, for example 1200."),
    ),
    ItemFault.EAN_EXPONENT: (
        QT_TRANSLATE_NOOP("Items", "the spreadsheet shortened the EAN to “{value}” and lost digits."),
        QT_TRANSLATE_NOOP("Items", "Format the EAN column as text and type all digits of the bar code again."),
    ),
    ItemFault.EAN_INVALID: (
        QT_TRANSLATE_NOOP("Items", "the EAN “{value}” has a typing error: its check digit or length is wrong."),
        QT_TRANSLATE_NOOP("Items", "Copy the digits under the bar code again, or clear the cell."),
    ),
    ItemFault.NCM_INVALID: (
        QT_TRANSLATE_NOOP("Items", "the NCM “{value}” does not have 8 digits."),
        QT_TRANSLATE_NOOP("Items", "Ask your accountant for the NCM, or clear the cell."),
    ),
    ItemFault.MEASURE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Items", "“{value}” is not a weight or measure."),
        QT_TRANSLATE_NOOP("Items", "Type the weight in kilograms and the measures in centimetres, numbers only."),
    ),
    ItemFault.DAYS_UNREADABLE: (
        QT_TRANSLATE_NOOP("Items", "“{value}” is not a whole number of days or months."),
        QT_TRANSLATE_NOOP("Items", "Type only the number, or clear the cell."),
    ),
    ItemFault.IMAGE_INVALID: (
        QT_TRANSLATE_NOOP("Items", "“{value}” is not the internet address of a picture."),
        QT_TRANSLATE_NOOP("Items", "Use an address that begins with https:// and opens the picture in the browser."),
    ),
    ItemFault.FORMULA_EMPTY: (
        QT_TRANSLATE_NOOP("Items", "the formula has no result, or the result is an error."),
        QT_TRANSLATE_NOOP("Items", "Open the spreadsheet, check the formula, let it calculate and save."),
    ),
}

ORDER_ADVICE: Mapping[OrderFault, tuple[str, str]] = {
    OrderFault.NO_ITEMS: (
        QT_TRANSLATE_NOOP("OrderFaults", "The order came without items."),
        QT_TRANSLATE_NOOP("OrderFaults", "Look at the order in the hub's panel, then try again."),
    ),
    OrderFault.UNKNOWN_SKU: (
        QT_TRANSLATE_NOOP("OrderFaults", "The order has a SKU that your store does not have."),
        QT_TRANSLATE_NOOP(
            "OrderFaults", "Register this SKU in the store, or correct the product at the hub, then try again."
        ),
    ),
    OrderFault.TOTALS_DIFFER: (
        QT_TRANSLATE_NOOP("OrderFaults", "The order's items, shipping and discount do not add up to its total."),
        QT_TRANSLATE_NOOP("OrderFaults", "Compare the amounts with the hub's panel before you issue the invoice."),
    ),
    OrderFault.DOCUMENT_INVALID: (
        QT_TRANSLATE_NOOP("OrderFaults", "The buyer's CPF or CNPJ has a typing error."),
        QT_TRANSLATE_NOOP("OrderFaults", "Ask the buyer for the right number before you issue the invoice."),
    ),
    OrderFault.DOCUMENT_MISSING: (
        QT_TRANSLATE_NOOP("OrderFaults", "The buyer's CPF or CNPJ is missing."),
        QT_TRANSLATE_NOOP("OrderFaults", "Ask the buyer for the number before you issue the invoice."),
    ),
    OrderFault.POSTCODE_SHORT: (
        QT_TRANSLATE_NOOP("OrderFaults", "The CEP came without its first zero; Tomada put it back."),
        QT_TRANSLATE_NOOP("OrderFaults", "Compare the CEP with the city before shipping."),
    ),
    OrderFault.POSTCODE_INVALID: (
        QT_TRANSLATE_NOOP("OrderFaults", "The CEP does not have 8 digits."),
        QT_TRANSLATE_NOOP("OrderFaults", "Ask the buyer for the right CEP before shipping."),
    ),
    OrderFault.AMOUNT_UNREADABLE: (
        QT_TRANSLATE_NOOP("OrderFaults", "An amount of the order cannot be read."),
        QT_TRANSLATE_NOOP("OrderFaults", "Look at the amounts in the hub's panel, then try again."),
    ),
    OrderFault.QUANTITY_UNREADABLE: (
        QT_TRANSLATE_NOOP("OrderFaults", "A quantity of the order cannot be read."),
        QT_TRANSLATE_NOOP("OrderFaults", "Look at the items in the hub's panel, then try again."),
    ),
    OrderFault.STATUS_UNKNOWN: (
        QT_TRANSLATE_NOOP("OrderFaults", "The hub gave the order a status that Tomada does not know."),
        QT_TRANSLATE_NOOP("OrderFaults", "Look at the order in the hub's panel. It goes on when its status changes."),
    ),
    OrderFault.UNREADABLE: (
        QT_TRANSLATE_NOOP("OrderFaults", "Part of the order cannot be read."),
        QT_TRANSLATE_NOOP("OrderFaults", "Look at the order in the hub's panel, then try again."),
    ),
}


def item_advice(fault: ItemFault, cell: str, value: str) -> tuple[str, str]:
    """What is wrong with a product, naming cell and value, and what to do, in the current language."""
    cause, remedy = (translate("Items", text) for text in ITEM_ADVICE[fault])
    cause = cause.format(value=value)
    if cell:
        return translate("Items", "Cell {cell}: {cause}").format(cell=cell, cause=cause), remedy
    return cause[0].upper() + cause[1:], remedy


def item_sentence(problem: ItemProblem) -> str:
    """One finding of the spreadsheet doctor and what to do, in one line."""
    return " ".join(item_advice(problem.fault, problem.cell, problem.value))


def order_advice(faults: Iterable[OrderFault]) -> tuple[str, str]:
    """What is odd about an order, and what to do, in the current language."""
    causes, remedies = [], []
    for fault in faults:
        cause, remedy = (translate("OrderFaults", text) for text in ORDER_ADVICE[fault])
        causes.append(cause)
        remedies.append(remedy)
    return " ".join(causes), " ".join(dict.fromkeys(remedies))
