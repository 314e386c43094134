"""What waits for a person about an order, in a line for the log that the hub shows at it."""

from __future__ import annotations

from app.domain.links import Attention
from app.texts.attention import attention_text


def log_text(attention: Attention) -> str:
    """Title, cause and where to mend it, in the current language."""
    text = attention_text(attention)
    return f"Tomada: {text.title}. {text.cause} {text.where}"
