"""The window stays where it can be seen, whatever becomes of the screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from app.ui.sight import in_sight

LEFT, RIGHT, SMALL = QRect(0, 0, 1280, 900), QRect(1280, 0, 1280, 900), QRect(0, 0, 800, 600)


@pytest.mark.parametrize(
    ("frame", "screens", "found"),
    [
        (QRect(100, 100, 1000, 700), [LEFT], QRect(100, 100, 1000, 700)),
        (QRect(900, 100, 1000, 700), [LEFT, RIGHT], QRect(900, 100, 1000, 700)),  # over both, as the person wants it
        (QRect(1400, 100, 1000, 700), [LEFT], QRect(280, 100, 1000, 700)),  # the right one was unplugged
        (QRect(-1100, -50, 1000, 700), [LEFT], QRect(0, 0, 1000, 700)),
        (QRect(200, 150, 1000, 700), [SMALL], QRect(0, 0, 800, 600)),  # fewer points than before
        (QRect(1500, 300, 1000, 700), [LEFT, QRect(1280, 0, 800, 600)], QRect(1280, 0, 800, 600)),
    ],
)
def test_a_window_is_brought_back_to_where_it_can_be_seen_whole(
    frame: QRect, screens: list[QRect], found: QRect
) -> None:
    assert in_sight(frame, screens) == found
