"""*Visão geral*: how everything stands, what was sold, what needs a person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.domain.links import Stream
from app.engine.overview import Light, Snapshot, Standing, silent_since
from app.engine.pause import paused_until
from app.engine.schedule import Condition, Health
from app.texts.attention import attention_text
from app.texts.format import ago, duration, moment, money
from app.texts.labels import label as word
from app.texts.products import kept_text
from app.texts.translate import QT_TRANSLATE_NOOP, translate
from app.ui import theme
from app.ui.away import AwayCard
from app.ui.pages import Page
from app.ui.parts import Parts
from app.ui.trade_picture import TradePicture
from app.ui.widgets import Card, button, label, title

_HEADLINES: Mapping[Light, tuple[str, str]] = {
    Light.EMPTY: (
        QT_TRANSLATE_NOOP("Window", "There is no integration yet"),
        QT_TRANSLATE_NOOP("Window", "Link your shop to the hub: it takes about three minutes."),
    ),
    Light.FRESH: (
        QT_TRANSLATE_NOOP("Window", "Everything is up to date"),
        QT_TRANSLATE_NOOP("Window", "Both sides confirmed the same products, prices, stock and orders."),
    ),
    Light.WORKING: (
        QT_TRANSLATE_NOOP("Window", "Syncing now"),
        QT_TRANSLATE_NOOP("Window", "You can go on with your work: nothing waits for you."),
    ),
    Light.LATE: (
        QT_TRANSLATE_NOOP("Window", "Not up to date yet"),
        QT_TRANSLATE_NOOP("Window", "Tomada is catching up. Look below for what is late."),
    ),
    Light.PAUSED: (
        QT_TRANSLATE_NOOP("Window", "Paused"),
        QT_TRANSLATE_NOOP("Window", "Nothing is sent or fetched until the pause is over. Then Tomada catches up."),
    ),
    Light.ATTENTION: (
        QT_TRANSLATE_NOOP("Window", "Something needs you"),
        QT_TRANSLATE_NOOP("Window", "Everything else goes on by itself."),
    ),
    Light.OFFLINE: (
        QT_TRANSLATE_NOOP("Window", "No connection"),
        QT_TRANSLATE_NOOP("Window", "The hub cannot be reached. Tomada tries again by itself and catches up."),
    ),
}
_CONDITION_LIGHTS = {
    Condition.FRESH: Light.FRESH,
    Condition.LATE: Light.LATE,
    Condition.NEVER: Light.LATE,
    Condition.PAUSED: Light.PAUSED,
    Condition.ATTENTION: Light.ATTENTION,
    Condition.OFFLINE: Light.OFFLINE,
}
_SHOWN_ATTENTIONS = 3
_COLUMNS = 3


class OverviewPage(Page):
    """State, streams, trade, and the first few things that need attention."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._headline = Headline(parts)
        self._attention = AttentionSummary(parts)
        self.away = AwayCard(parts)
        self._links: dict[int, LinkCard] = {}
        self._trade = TradeCard()
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        self._column.setSpacing(theme.WIDE_GAP)
        for each in (self._headline, self.away, self._attention, self._trade):
            self._column.addWidget(each)
        self._column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """How everything stands now."""
        self._headline.show_light(self.parts.board.light, snapshot)
        self.away.show_snapshot(snapshot)
        self._attention.show_snapshot(snapshot)
        self._trade.show_snapshot(snapshot)
        self._show_links(snapshot)

    def _show_links(self, snapshot: Snapshot) -> None:
        now = {standing.link.id for standing in snapshot.links}
        for gone in self._links.keys() - now:
            self._links.pop(gone).deleteLater()
        for standing in snapshot.links:
            if standing.link.id not in self._links:
                card = self._links[standing.link.id] = LinkCard(self.parts)
                self._column.insertWidget(self._column.indexOf(self._trade), card)
            self._links[standing.link.id].show_standing(standing, snapshot.at)


class Headline(Card):
    """The state of everything, in large."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._picture = QLabel()
        self._text = title()
        self._detail = label(muted=True)
        self._new = button(
            translate("Window", "Set up an integration"), lambda: parts.opened.emit("links", "new"), primary=True
        )
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch()
        texts.addWidget(self._text)
        texts.addWidget(self._detail)
        texts.addStretch()
        row = QHBoxLayout()
        row.setSpacing(theme.WIDE_GAP)
        row.addWidget(self._picture)
        row.addLayout(texts, stretch=1)
        row.addWidget(self._new)
        self.column.addLayout(row)

    def show_light(self, light: Light, snapshot: Snapshot) -> None:
        """The words and the shape of this state."""
        text, detail = (translate("Window", each) for each in _HEADLINES[light])
        end = paused_until([standing.link for standing in snapshot.links], snapshot.at)
        if light is Light.PAUSED and end:
            text = translate("Window", "Paused until {until}").format(until=moment(end))
            if not all(standing.paused for standing in snapshot.links):
                detail = translate("Window", "This holds for a part of your integrations; the others are up to date.")
        elif end:
            detail = _beside_pause(light, detail, snapshot, moment(end))
        if light in (Light.LATE, Light.OFFLINE) and (since := silent_since(snapshot)):
            news = translate("Window", "No news since {moment}.").format(moment=moment(since))
            detail = f"{news} {detail}"
        if light is Light.FRESH and snapshot.kept:
            text = translate("Window", "Up to date, but for what you keep back")
            detail = kept_text(snapshot.kept)
        elif snapshot.kept:
            detail = f"{detail}\n{_kept_besides(snapshot.kept)}"
        self._text.setText(text)
        self._detail.setText(detail)
        self._picture.setPixmap(theme.icon(f"state-{light}", theme.light_colour(light)).pixmap(48, 48))
        self._new.setVisible(light is Light.EMPTY)


def _beside_pause(light: Light, detail: str, snapshot: Snapshot, until: str) -> str:
    """What is said of a pause that is not the headline."""
    if all(standing.paused for standing in snapshot.links):
        text = translate("Window", "Paused until {until}: nothing is sent or fetched until then.")
        return text.format(until=until)
    part = translate("Window", "A part of your integrations is paused until {until}.").format(until=until)
    return part if light is Light.ATTENTION else f"{part} {detail}"


def _kept_besides(count: int) -> str:
    """What the merchant keeps back, where not all else is confirmed."""
    one, many = (
        translate("Window", "You keep {count} change back from the hub: see Products, “Kept back”."),
        translate("Window", "You keep {count} changes back from the hub: see Products, “Kept back”."),
    )
    return (one if count == 1 else many).format(count=count)


class AttentionSummary(Card):
    """The first things that need a person; hidden while there are none."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._title = label(bold=True, size=1.2)
        self._lines = label()
        see = button(translate("Window", "See what to do"), lambda: parts.opened.emit("attention", ""), primary=True)
        row = QHBoxLayout()
        row.addWidget(self._title, stretch=1)
        row.addWidget(see)
        self.column.addLayout(row)
        self.column.addWidget(self._lines)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What waits now."""
        found = snapshot.attentions
        self.setVisible(bool(found))
        one, many = (
            translate("Window", "{count} thing needs attention"),
            translate("Window", "{count} things need attention"),
        )
        self._title.setText((one if len(found) == 1 else many).format(count=len(found)))
        lines = [f"• {attention_text(item).title}" for item in found[:_SHOWN_ATTENTIONS]]
        if more := len(found) - len(lines):
            lines.append(translate("Window", "… and {count} more").format(count=more))
        self._lines.setText("\n".join(lines))


class LinkCard(Card):
    """One link: the freshness of each of its streams."""

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._name = label(bold=True, size=1.2)
        self._tiles = {stream: StreamTile(stream) for stream in Stream}
        grid = QGridLayout()
        grid.setSpacing(theme.WIDE_GAP)
        for place, tile in enumerate(self._tiles.values()):
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        self.column.addWidget(self._name)
        self.column.addLayout(grid)

    def show_standing(self, standing: Standing, now: datetime) -> None:
        """How its streams stand."""
        self._name.setText(standing.link.name)
        working = self._parts.lanes.working.get(standing.link.id, ())
        self._tiles[Stream.MAIL].setVisible(any(health.stream is Stream.MAIL for health in standing.streams))
        for health in standing.streams:
            self._tiles[health.stream].show_health(health, now, working=health.stream in working)


class StreamTile(QWidget):
    """One stream: shape and word of its state, age of the last confirmed success, and what it promises."""

    def __init__(self, stream: Stream) -> None:
        super().__init__()
        self._picture = QLabel()
        self._state = label()
        self._age = label(muted=True)
        name = label(word(stream), bold=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for each in (name, self._state, self._age):
            texts.addWidget(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, stretch=1)

    def show_health(self, health: Health, now: datetime, *, working: bool) -> None:
        """How it stands at the moment `now`."""
        light = Light.WORKING if working else _CONDITION_LIGHTS[health.condition]
        colour = theme.light_colour(light)
        self._picture.setPixmap(theme.icon(f"state-{light}", colour).pixmap(24, 24))
        text = word(Light.WORKING) if working else word(health.condition)
        self._state.setText(_with_pending(text, health.pending))
        self._state.setStyleSheet(f"color: {colour}")
        self._age.setText(_age(health, now))
        promise = duration(timedelta(seconds=health.promise_s))
        self.setToolTip(translate("Window", "Promise: never older than {promise}.").format(promise=promise))


def _with_pending(text: str, pending: int) -> str:
    if not pending:
        return text
    return translate("Window", "{state}, {count} to do").format(state=text, count=pending)


def _age(health: Health, now: datetime) -> str:
    """Two lines: how old the last confirmed success is, and how old it may become."""
    confirmed = translate("Window", "never confirmed")
    if health.last_success is not None:
        confirmed = translate("Window", "confirmed {age}").format(age=ago(health.last_success, now))
    promise = duration(timedelta(seconds=health.promise_s))
    return f"{confirmed}\n" + translate("Window", "promised: at most {promise}").format(promise=promise)


class TradeCard(Card):
    """Today's orders and sales, and a picture of the last days."""

    def __init__(self) -> None:
        super().__init__()
        self._today = label(bold=True, size=1.2)
        self._picture = TradePicture()
        self.column.addWidget(self._today)
        self.column.addWidget(label(translate("Window", "Orders a day, last 14 days"), muted=True))
        self.column.addWidget(self._picture)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """What was sold."""
        today = snapshot.days[-1]
        one, many = (
            translate("Window", "Today: {count} order, {total}"),
            translate("Window", "Today: {count} orders, {total}"),
        )
        self._today.setText((one if today.orders == 1 else many).format(count=today.orders, total=money(today.total)))
        self._picture.show_days(snapshot.days)
        self.setVisible(bool(snapshot.links))
