"""Notices in the person's language."""

from __future__ import annotations

from app.engine.notices import News, Topic
from app.texts.attention import attention_text
from app.texts.format import duration
from app.texts.labels import label
from app.texts.translate import QT_TRANSLATE_NOOP, translate

_MANY = {
    Topic.ATTENTION: QT_TRANSLATE_NOOP("Notices", "{count} things need you"),
    Topic.LATE: QT_TRANSLATE_NOOP("Notices", "Not up to date any more: {streams}"),
    Topic.WELL: QT_TRANSLATE_NOOP("Notices", "Up to date again: {streams}"),
    Topic.AWAKE: QT_TRANSLATE_NOOP("Notices", "Back after {asleep}; catching up now"),
    Topic.ORDERS: QT_TRANSLATE_NOOP("Notices", "{count} new orders"),
}

_ONE = {
    Topic.ATTENTION: QT_TRANSLATE_NOOP("Notices", "1 thing needs you: {title}"),
    Topic.ORDERS: QT_TRANSLATE_NOOP("Notices", "1 new order"),
}


def notice_text(news: News) -> str:
    """One line."""
    text = _ONE.get(news.topic) if news.count == 1 else None
    return translate("Notices", text or _MANY[news.topic]).format(
        count=news.count,
        streams=", ".join(label(stream).lower() for stream in news.streams),
        asleep=duration(news.asleep),
        title=attention_text(news.attention).title if news.attention else "",
    )
