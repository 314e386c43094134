"""What is photographed: a name, the shop's state, and how to get there. A new page needs one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from app.domain.light import Light
from app.domain.orders import Sale, StepName
from app.domain.orders import Stage as OrderStage
from app.ui import theme
from app.ui.links import LinksPage
from app.ui.orders import OrdersPage
from app.ui.pages import ENTRIES
from app.ui.products import ProductsPage
from tests.screenshots import wizard_scenes
from tests.screenshots.stage import Stage

Show = Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture to take. `state` names one of `shop.STATES`; `show` brings the window there and answers what to
    grab."""

    name: str
    state: str
    show: Show


def _page(name: str, subject: str = "") -> Show:
    def show(stage: Stage) -> QWidget:
        stage.page(name, subject)
        return stage.window

    return show


def _order(stage: Stage) -> QWidget:
    """An order whose life is nearly over."""
    return _page("orders", _sale(stage, OrderStage.SHIPPED).hub_id)(stage)


def _sale(stage: Stage, at: OrderStage) -> Sale:
    journal = stage.shop.application.journal
    (link,) = journal.links()
    order = next(order for order in journal.book(link.id).changed("")[0] if order.stage is at)
    sale = journal.sale(link.id, order.hub_id)
    assert sale is not None
    return sale


def _act(act: StepName, at: OrderStage) -> Show:
    """The dialog of what a person does to an order."""

    def show(stage: Stage) -> QWidget:
        (link,) = stage.shop.application.journal.links()
        page = cast(OrdersPage, stage.page("orders"))
        page._acts.begin(act, link, _sale(stage, at))
        return stage.dialog()

    return show


def _removal(stage: Stage) -> QWidget:
    page = cast(LinksPage, stage.page("links"))
    next(iter(page.views.values())).ask_removal()
    stage.settle()
    return stage.dialog()


def _link_tab(number: int) -> Show:
    def show(stage: Stage) -> QWidget:
        page = cast(LinksPage, stage.page("links"))
        next(iter(page.views.values())).tabs.setCurrentIndex(number)
        stage.settle()
        return stage.window

    return show


def _preview(stage: Stage) -> QWidget:
    cast(ProductsPage, stage.page("products")).check()
    stage.settle()
    return stage.window


def _error_dialog(stage: Stage) -> QWidget:
    from app.ui.uncaught import ErrorDialog

    return stage.keep(ErrorDialog("Traceback (most recent call last):\n  …\nValueError: ***"))


def _work_menu(stage: Stage) -> QWidget:
    from app.ui.work_menu import WorkMenu

    menu = WorkMenu(with_open=True)
    menu.attach(stage.parts)
    return stage.keep(menu)


def _notice(stage: Stage) -> QWidget:
    stage.page("overview")
    stage.parts.sync_all()
    stage.settle()
    return stage.window


class TraySheet(QWidget):
    """Every tray icon at the sizes that trays have, on a light and on a dark panel."""

    _SIZES = (16, 22, 24, 32, 48)

    def __init__(self) -> None:
        super().__init__()
        self.resize(len(Light) * 64, 2 * 200)

    def paintEvent(self, event: object) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        for row, ground in enumerate(("#f0f0f0", "#202020")):
            painter.fillRect(QRect(0, row * 200, self.width(), 200), QColor(ground))
            for column, light in enumerate(Light):
                y = row * 200 + 8
                for size in self._SIZES:
                    theme.icon(f"tray-{light}").paint(painter, QRect(column * 64 + 8, y, size, size))
                    y += size + 8
        painter.end()


def _tray(stage: Stage) -> QWidget:
    return stage.keep(TraySheet())


SCENES: tuple[Scene, ...] = (
    *(Scene(f"{entry.name}-empty", "empty", _page(entry.name)) for entry in ENTRIES if entry.name != "help"),
    *(Scene(entry.name, "filled", _page(entry.name)) for entry in ENTRIES if entry.name != "help"),
    Scene("order", "filled", _order),
    Scene("order-invoice", "filled", _act(StepName.INVOICE, OrderStage.APPROVED)),
    Scene("order-ship", "filled", _act(StepName.TRACK, OrderStage.INVOICED)),
    Scene("order-deliver", "filled", _act(StepName.DELIVER, OrderStage.SHIPPED)),
    Scene("order-cancel", "filled", _act(StepName.CANCEL, OrderStage.APPROVED)),
    *(
        Scene(f"links-{name}", "filled", _link_tab(at))
        for at, name in enumerate(("connection", "mail", "extras", "sends"))
    ),
    Scene("links-removal", "filled", _removal),
    Scene("product", "filled", _page("products", "PAN-CER-24")),
    *(Scene(f"preview-{state}", state, _preview) for state in ("filled", "brake")),
    Scene("notice", "filled", _notice),
    Scene("work-menu", "filled", _work_menu),
    *(
        Scene(f"help-{name}", "filled", _page("help", name))
        for name in ("spreadsheet", "colours", "diagnosis", "support", "preferences", "about")
    ),
    *(Scene(f"{page}-attention", "attention", _page(page)) for page in ("overview", "orders", "products", "attention")),
    *(Scene(f"{page}-brake", "brake", _page(page)) for page in ("overview", "products", "attention")),
    Scene("overview-paused", "paused", _page("overview")),
    Scene("overview-away", "away", _page("overview")),
    Scene("overview-offline", "offline", _page("overview")),
    Scene("help-diagnosis-offline", "offline", _page("help", "diagnosis")),
    Scene("wizard-new", "empty", wizard_scenes.new),
    Scene("wizard-too-early", "empty", wizard_scenes.too_early),
    Scene("wizard-filled", "empty", wizard_scenes.filled),
    Scene("wizard-refused", "empty", wizard_scenes.refused),
    Scene("wizard-mail", "empty", wizard_scenes.mail),
    Scene("wizard-extras", "filled", wizard_scenes.extras),
    Scene("error-dialog", "empty", _error_dialog),
    Scene("tray-icons", "empty", _tray),
)
