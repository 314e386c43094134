"""What is wrong with a value or a spreadsheet, and what to do: (cause, next step) for each fault."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import InputFault, SheetFault
from app.texts.translate import QT_TRANSLATE_NOOP

_COPY_KEY = QT_TRANSLATE_NOOP(
    "Inputs", "Copy the key again from the invoice, or let Tomada read the invoice's XML file."
)

INPUT_ADVICE: Mapping[InputFault, tuple[str, str]] = {
    InputFault.MISSING: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is missing."),
        QT_TRANSLATE_NOOP("Inputs", "Fill it in and try again."),
    ),
    InputFault.UNKNOWN: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is not known here."),
        QT_TRANSLATE_NOOP("Inputs", "Check how it is written."),
    ),
    InputFault.NOT_A_NUMBER: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” must be a whole number."),
        QT_TRANSLATE_NOOP("Inputs", "Type digits only, for example 10."),
    ),
    InputFault.OUT_OF_RANGE: (
        QT_TRANSLATE_NOOP("Inputs", "The number in “{field}” is too small or too large."),
        QT_TRANSLATE_NOOP("Inputs", "Type another number."),
    ),
    InputFault.NOT_A_CHOICE: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” takes only some values, and this is not one of them."),
        QT_TRANSLATE_NOOP("Inputs", "Choose one of the values in the list of settings."),
    ),
    InputFault.NOT_A_DATE: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is not a date that exists."),
        QT_TRANSLATE_NOOP("Inputs", "Write year, month and day, for example 2026-03-31, or 31/03/2026."),
    ),
    InputFault.NOT_YES_NO: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” can only be yes or no."),
        QT_TRANSLATE_NOOP("Inputs", "Write yes or no."),
    ),
    InputFault.NOT_AN_ADDRESS: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is not a complete internet address."),
        QT_TRANSLATE_NOOP("Inputs", "Copy the whole address again, for example https://loja.example.com.br."),
    ),
    InputFault.PLAIN_HTTP: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” begins with http://, and that does not protect your data."),
        QT_TRANSLATE_NOOP("Inputs", "Use the address that begins with https://."),
    ),
    InputFault.HAS_PATH: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” has something after the domain."),
        QT_TRANSLATE_NOOP("Inputs", "Type only the domain of the shop, for example loja.example.com.br."),
    ),
    InputFault.IS_EMAIL: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” holds an e-mail address. The login of the panel does not work here."),
        QT_TRANSLATE_NOOP("Inputs", "Use the API access data that the hub generated for you."),
    ),
    InputFault.HAS_BLANKS: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” has blanks, which usually come along when copying."),
        QT_TRANSLATE_NOOP("Inputs", "Copy only the value, without blanks before, inside or after it."),
    ),
    InputFault.NAME_TAKEN: (
        QT_TRANSLATE_NOOP("Inputs", "There is already an integration with this name."),
        QT_TRANSLATE_NOOP("Inputs", "Choose another name."),
    ),
    InputFault.NO_SUCH_LINK: (
        QT_TRANSLATE_NOOP("Inputs", "There is no integration with this name."),
        QT_TRANSLATE_NOOP("Inputs", "Look for the right name in the list of integrations."),
    ),
    InputFault.NO_SUCH_ORDER: (
        QT_TRANSLATE_NOOP("Inputs", "There is no order with this number here."),
        QT_TRANSLATE_NOOP("Inputs", "Look for the hub's number in the list of orders."),
    ),
    InputFault.NO_SUCH_ATTENTION: (
        QT_TRANSLATE_NOOP("Inputs", "Nothing with this number needs attention. It may be solved already."),
        QT_TRANSLATE_NOOP("Inputs", "Look at the list of what needs attention."),
    ),
    InputFault.NO_SUCH_MAIL: (
        QT_TRANSLATE_NOOP("Inputs", "There is no such e-mail for this order."),
        QT_TRANSLATE_NOOP("Inputs", "Look at the list of e-mails."),
    ),
    InputFault.NOT_AN_EMAIL: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is not one complete e-mail address."),
        QT_TRANSLATE_NOOP("Inputs", "Type one address without accents, for example loja@example.com.br."),
    ),
    InputFault.NOT_A_HOST: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is not the name of a server."),
        QT_TRANSLATE_NOOP("Inputs", "Type only the name, without http:// and port, for example smtp.example.com.br."),
    ),
    InputFault.NOT_A_COLOUR: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is not a colour."),
        QT_TRANSLATE_NOOP("Inputs", "Write # and six digits or letters from a to f, for example #1a5fb4."),
    ),
    InputFault.NOT_A_PICTURE: (
        QT_TRANSLATE_NOOP("Inputs", "The file in “{field}” is not a picture that every e-mail program shows."),
        QT_TRANSLATE_NOOP("Inputs", "Choose a PNG, JPEG or GIF of at most 300 kB."),
    ),
    InputFault.NOT_ENCRYPTED: (
        QT_TRANSLATE_NOOP("Inputs", "Without protection the password and your buyers' data could be read on the way."),
        QT_TRANSLATE_NOOP("Inputs", "Choose STARTTLS or TLS."),
    ),
    InputFault.UNPRINTABLE: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” has line breaks or characters that cannot be seen."),
        QT_TRANSLATE_NOOP("Inputs", "Type it again in one line."),
    ),
    InputFault.TOO_LONG: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is too long."),
        QT_TRANSLATE_NOOP("Inputs", "Make it shorter. Pictures do not belong inside a text."),
    ),
    InputFault.LAYOUT_BROKEN: (
        QT_TRANSLATE_NOOP("Inputs", "The layout has a mistake in line {line}: something is opened and not closed."),
        QT_TRANSLATE_NOOP("Inputs", "Look there for braces that are opened and not closed."),
    ),
    InputFault.LAYOUT_UNKNOWN: (
        QT_TRANSLATE_NOOP("Inputs", "The layout names “{placeholder}” in line {line}, which does not exist."),
        QT_TRANSLATE_NOOP("Inputs", "Choose one from the list of placeholders."),
    ),
    InputFault.LAYOUT_FORBIDDEN: (
        QT_TRANSLATE_NOOP("Inputs", "The layout does something in line {line} that a layout may not do."),
        QT_TRANSLATE_NOOP("Inputs", "Only placeholders, “if”, and one “for” over the items may be in it."),
    ),
    InputFault.NO_SUCH_FILE: (
        QT_TRANSLATE_NOOP("Inputs", "The file in “{field}” was not found."),
        QT_TRANSLATE_NOOP("Inputs", "Check the folder and the name of the file."),
    ),
    InputFault.NOT_JSON: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” is not written as JSON."),
        QT_TRANSLATE_NOOP("Inputs", "Check the quotes, commas and braces."),
    ),
    InputFault.KEY_LENGTH: (
        QT_TRANSLATE_NOOP("Inputs", "The access key must have exactly 44 characters."),
        _COPY_KEY,
    ),
    InputFault.KEY_SHAPE: (
        QT_TRANSLATE_NOOP("Inputs", "The access key has a character in a place where it cannot be."),
        _COPY_KEY,
    ),
    InputFault.KEY_DIGIT: (
        QT_TRANSLATE_NOOP("Inputs", "The access key has a typing error: its check digit does not match."),
        _COPY_KEY,
    ),
    InputFault.KEY_MONTH: (
        QT_TRANSLATE_NOOP("Inputs", "The access key has a typing error: its month does not exist."),
        _COPY_KEY,
    ),
    InputFault.KEY_STATE: (
        QT_TRANSLATE_NOOP("Inputs", "The access key has a typing error: its state does not exist."),
        _COPY_KEY,
    ),
    InputFault.KEY_MODEL: (
        QT_TRANSLATE_NOOP("Inputs", "This access key belongs to another kind of document, not to an NF-e."),
        QT_TRANSLATE_NOOP("Inputs", "Use the access key of the NF-e of this order."),
    ),
    InputFault.KEY_MISMATCH: (
        QT_TRANSLATE_NOOP("Inputs", "“{field}” differs from what the access key says."),
        QT_TRANSLATE_NOOP("Inputs", "Check the key, the number, the series and the date of the invoice."),
    ),
    InputFault.KEY_USED: (
        QT_TRANSLATE_NOOP("Inputs", "This access key is already at another order."),
        QT_TRANSLATE_NOOP("Inputs", "Check the key and the order. Each order has its own invoice."),
    ),
    InputFault.NOT_AN_INVOICE: (
        QT_TRANSLATE_NOOP("Inputs", "This file is not the XML of an NF-e."),
        QT_TRANSLATE_NOOP("Inputs", "Choose the XML file of the authorised invoice, not its PDF."),
    ),
    InputFault.WRONG_STATE: (
        QT_TRANSLATE_NOOP("Inputs", "The order's present status does not allow this."),
        QT_TRANSLATE_NOOP(
            "Inputs", "Look at the order: first comes approval, then the invoice, shipping and delivery."
        ),
    ),
    InputFault.ORDER_CANCELLED: (
        QT_TRANSLATE_NOOP("Inputs", "This order was cancelled."),
        QT_TRANSLATE_NOOP("Inputs", "Do not ship it, and issue no invoice for it."),
    ),
    InputFault.CHANGED_MEANWHILE: (
        QT_TRANSLATE_NOOP("Inputs", "Meanwhile the order got this from somewhere else: {known}."),
        QT_TRANSLATE_NOOP("Inputs", "Nothing was changed. Look at the order; to correct it, begin again from there."),
    ),
    InputFault.NOT_LOCAL: (
        QT_TRANSLATE_NOOP("Inputs", "The orders of this integration are looked after in its own store or ERP."),
        QT_TRANSLATE_NOOP("Inputs", "Do this in the store or ERP. Tomada takes it from there to the hub."),
    ),
    InputFault.ALREADY_DONE: (
        QT_TRANSLATE_NOOP("Inputs", "This was already done."),
        QT_TRANSLATE_NOOP("Inputs", "You need not do anything."),
    ),
}

SHEET_ADVICE: Mapping[SheetFault, tuple[str, str]] = {
    SheetFault.NOT_FOUND: (
        QT_TRANSLATE_NOOP("Inputs", "The spreadsheet {file} is not where it was."),
        QT_TRANSLATE_NOOP("Inputs", "Put it back, or choose its new place in the connection settings."),
    ),
    SheetFault.EMPTY: (
        QT_TRANSLATE_NOOP("Inputs", "The spreadsheet {file} has no products."),
        QT_TRANSLATE_NOOP("Inputs", "Fill in one product a row and save. Until then nothing changes at the hub."),
    ),
    SheetFault.NO_HEADER: (
        QT_TRANSLATE_NOOP("Inputs", "The spreadsheet {file} has no row with the names of the columns."),
        QT_TRANSLATE_NOOP("Inputs", "Write the names in the first row: SKU, Nome, Preço, Estoque."),
    ),
    SheetFault.NO_COLUMN: (
        QT_TRANSLATE_NOOP("Inputs", "The spreadsheet {file} does not have the column {column}."),
        QT_TRANSLATE_NOOP("Inputs", "Add this column to the row with the names and save."),
    ),
    SheetFault.HALF_SAVED: (
        QT_TRANSLATE_NOOP("Inputs", "The spreadsheet {file} is still being saved, or was saved only in part."),
        QT_TRANSLATE_NOOP("Inputs", "Save it again. Tomada reads it as soon as it is whole."),
    ),
    SheetFault.LOCKED: (
        QT_TRANSLATE_NOOP("Inputs", "The spreadsheet {file} is open in another program that does not let it be read."),
        QT_TRANSLATE_NOOP("Inputs", "Save and close the spreadsheet. Tomada then reads it by itself."),
    ),
    SheetFault.NOT_A_SHEET: (
        QT_TRANSLATE_NOOP("Inputs", "The file {file} is not a spreadsheet that Tomada can read."),
        QT_TRANSLATE_NOOP("Inputs", "Save it as XLSX, ODS or CSV, and choose that file."),
    ),
    SheetFault.TOO_LONG: (
        QT_TRANSLATE_NOOP("Inputs", "The spreadsheet {file} has more than 100,000 products."),
        QT_TRANSLATE_NOOP("Inputs", "Leave only the products that you sell through this integration."),
    ),
}
