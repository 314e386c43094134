"""`tomada demo` on a screen: the wizard filled in for a practice shop, then a day of trade at a speed to choose."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

from app.bootstrap import Application, open_practice
from app.cli.practice import Practice, Shop, Standing, open_shop
from app.domain.links import Role
from app.engine.wizard import Draft
from app.ports import Request, Response, Secret, Transport
from app.sandbox.day import Day
from app.texts.format import time_of_day
from app.texts.translate import translate

#: Real time while the wizard is open; the day's pace after that, unless another is chosen.
_WIZARD_SPEED, _DAY_SPEED = 1.0, 360.0
_SPEEDS = (60.0, _DAY_SPEED, 1440.0)
_DAY, _ORDERS = timedelta(hours=24), 200
_LOOK_S = 0.3


class ScreenPractice:
    """The practice shop behind a window (`ui.desk.PracticeShop`). `trade` lives in a thread of its own."""

    speeds = _SPEEDS

    def __init__(self, application: Application, shop: Shop) -> None:
        self.application = application
        self._shop = shop
        self._speed = _DAY_SPEED
        self._standing: Standing | None = None
        self._verdict = ""

    @property
    def draft(self) -> Draft:
        """The wizard, filled in."""
        return Draft(
            name=translate("Practice", "Practice shop"),
            store="local",
            hub="pluggto",
            settings=dict(self._shop.settings),
            secrets={Role.HUB: {key: Secret(text) for key, text in self._shop.secrets.items()}},
        )

    @property
    def speed(self) -> float:
        """Seconds of the day that pass in one."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Trade at another speed from now on."""
        self._speed = speed
        if self._standing:
            self.application.set_speed(speed)

    def line(self) -> str:
        """How the day stands, in a line."""
        if self._verdict:
            return self._verdict
        if self._standing is None:
            return translate(
                "Practice", "Practice shop: nothing here is real. Finish the set-up and a day of trade begins."
            )
        one, many = (
            translate("Practice", "Practice shop, {time}: {orders} order sold at the hub"),
            translate("Practice", "Practice shop, {time}: {orders} orders sold at the hub"),
        )
        text = one if self._standing.orders == 1 else many
        return text.format(time=time_of_day(self._standing.now), orders=self._standing.orders)

    def trade(self, stop: Event) -> None:
        """Wait for the link, then trade for a day and say whether both sides agree."""
        while not self.application.journal.links():
            if stop.wait(_LOOK_S):
                return
        day = Day(self.application.clock.now(), _DAY, _ORDERS)
        self.application.set_speed(self._speed)
        practice = Practice(self.application, self._shop, day, lambda: max(_SPEEDS))
        practice.trade(stop, self._tell)
        if not stop.is_set():
            self._verdict = _verdict(len(practice.outcome().differences))
            self.application.set_speed(_WIZARD_SPEED)

    def _tell(self, standing: Standing) -> None:
        self._standing = standing


class OnlyPractice:
    """Brings every call to the practice hub, whatever address its link has: nothing in the demo is real."""

    def __init__(self, transport: Transport, url: str) -> None:
        self._transport = transport
        self._hub = urlsplit(url)

    def send(self, request: Request) -> Response:
        """Raises what the transport below does."""
        wanted = urlsplit(request.url)
        here = wanted._replace(scheme=self._hub.scheme, netloc=self._hub.netloc)
        return self._transport.send(replace(request, url=here.geturl()))


def _verdict(differences: int) -> str:
    if differences:
        text = translate("Practice", "The practice day is over. Differences between both sides: {count}.")
        return text.format(count=differences)
    return translate("Practice", "The practice day is over. Both sides agree: every order, every cent, every unit.")


@contextmanager
def open_screen_practice() -> Iterator[ScreenPractice]:
    """The practice shop until the block ends, in a throw-away profile."""
    with ExitStack() as stack:
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="tomada-demo-", ignore_cleanup_errors=True))
        )
        application = open_practice(folder / "profile", datetime.now(UTC), _WIZARD_SPEED)
        stack.callback(application.close)
        shop = stack.enter_context(open_shop(folder, application.clock.now, seed=0))
        application.transport = OnlyPractice(application.transport, shop.url)
        practice, stop = ScreenPractice(application, shop), Event()
        thread = Thread(target=practice.trade, args=(stop,), name="practice day")
        thread.start()
        stack.callback(thread.join)
        stack.callback(stop.set)
        yield practice


def run() -> int:
    """Until the window is closed."""
    from app.desktop import run_practice

    with open_screen_practice() as practice:
        return run_practice(practice.application, practice)
