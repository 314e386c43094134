"""The pages of the window, in the order of its menu. A page is imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.texts.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.engine.overview import Snapshot
    from app.ui.parts import Parts


class Page(QWidget):
    """One page. `show_snapshot` comes whenever the board changed while the page is open, and when it is opened."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.parts = parts

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """How everything stands now."""

    def open_subject(self, subject: str) -> None:
        """Show this thing (a SKU, an order's hub id, an attention's number)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu: the page's name, its title (context `Window`), its icon, and where its class is."""

    name: str
    title: str
    icon: str
    place: str

    def make(self, parts: Parts) -> Page:
        """The page, imported now."""
        module, _, name = self.place.partition(":")
        make: Callable[[Parts], Page] = getattr(import_module(module), name)
        return make(parts)


ENTRIES = (
    Entry("overview", QT_TRANSLATE_NOOP("Window", "Overview"), "overview", "app.ui.overview:OverviewPage"),
    Entry("orders", QT_TRANSLATE_NOOP("Window", "Orders"), "orders", "app.ui.orders:OrdersPage"),
    Entry("products", QT_TRANSLATE_NOOP("Window", "Products"), "products", "app.ui.products:ProductsPage"),
    Entry("attention", QT_TRANSLATE_NOOP("Window", "Needs attention"), "attention", "app.ui.attention:AttentionPage"),
    Entry("history", QT_TRANSLATE_NOOP("Window", "History"), "history", "app.ui.history:HistoryPage"),
    Entry("links", QT_TRANSLATE_NOOP("Window", "Integrations"), "links", "app.ui.links:LinksPage"),
    Entry("help", QT_TRANSLATE_NOOP("Window", "Help"), "help", "app.ui.help:HelpPage"),
)
