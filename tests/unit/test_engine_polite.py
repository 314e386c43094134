"""A transport with manners."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from random import Random
from threading import Event

import pytest

from app.domain.errors import Throttled, TomadaError, Transient, Unreachable, Unreadable
from app.engine.budget import Budget, Priority
from app.engine.polite import PoliteTransport
from app.ports import Request, Response
from tests.support.clock import FakeClock

OK = Response(200)


class Remote:
    """Gives these answers, one after the other."""

    def __init__(self, *answers: Response | TomadaError) -> None:
        self.answers = list(answers)
        self.calls = 0
        self.clock = FakeClock()

    def send(self, request: Request) -> Response:
        self.calls += 1
        answer = self.answers.pop(0)
        if isinstance(answer, TomadaError):
            raise answer
        return answer

    def ask(self, method: str) -> Response:
        budget = Budget(self.clock, 600)
        polite = PoliteTransport(self, budget, self.clock, Event(), Priority.ORDERS, Random(1))
        return polite.send(Request(method, "http://127.0.0.1:1/x"))


def failing() -> Iterable[TomadaError | Response]:
    return (Transient(host="x"), Unreadable(host="x"), Response(502))


@pytest.mark.parametrize("failure", failing())
def test_a_read_is_tried_three_times(failure: TomadaError | Response) -> None:
    assert Remote(failure, failure, OK).ask("GET") == OK
    tired = Remote(failure, failure, failure, OK)
    with pytest.raises(Transient if isinstance(failure, Response) else type(failure)):
        tired.ask("GET")
    assert tired.calls == 3


@pytest.mark.parametrize("method", ["PUT", "POST"])
@pytest.mark.parametrize("failure", failing())
def test_a_write_in_doubt_is_not_repeated(method: str, failure: TomadaError | Response) -> None:
    remote = Remote(failure, OK)
    with pytest.raises(TomadaError):
        remote.ask(method)
    assert remote.calls == 1


@pytest.mark.parametrize("method", ["GET", "PUT", "POST"])
def test_what_surely_had_no_effect_is_repeated(method: str) -> None:
    assert Remote(Unreachable(host="x"), OK).ask(method) == OK
    assert Remote(Response(429, {"retry-after": "1"}), OK).ask(method) == OK


@pytest.mark.parametrize(
    ("asked", "least"),
    [("20", 20), ("Mon, 02 Mar 2026 12:00:30 GMT", 30), ("0", 0), ("soon", 2), ("", 2), ("-5", 0)],
)
def test_the_remotes_wait_is_honoured(asked: str, least: float) -> None:
    remote = Remote(Response(429, {"retry-after": asked}), OK)
    assert remote.ask("PUT") == OK
    assert least <= remote.clock.monotonic() < least + 5


def test_a_long_wait_is_handed_on() -> None:
    remote = Remote(Response(429, {"retry-after": "3600"}), OK)
    with pytest.raises(Throttled):
        remote.ask("GET")
    assert (remote.calls, remote.clock.monotonic()) == (1, 0)


@pytest.mark.parametrize("asked", ["inf", "1e300", "Mon, 02 Mar 9026 12:00:30 GMT"])
def test_an_absurd_wait_is_a_day_at_most(asked: str) -> None:
    remote = Remote(Response(429, {"retry-after": asked}), OK)
    with pytest.raises(Throttled) as caught:
        remote.ask("GET")
    assert caught.value.until - remote.clock.now() == timedelta(days=1)


def test_a_busy_remote_that_says_until_when_is_waited_for() -> None:
    assert Remote(Response(503, {"retry-after": "3"}), OK).ask("PUT") == OK
    remote = Remote(Response(503), OK)
    with pytest.raises(Transient):
        remote.ask("PUT")


def test_redirects_are_not_followed() -> None:
    with pytest.raises(Unreadable):
        Remote(Response(302)).ask("PUT")


@pytest.mark.parametrize("status", [200, 201, 400, 401, 404, 422])
def test_other_answers_are_the_callers(status: int) -> None:
    assert Remote(Response(status)).ask("PUT").status == status


def test_pauses_between_tries_grow() -> None:
    remote = Remote(Transient(host="x"), Transient(host="x"), OK)
    remote.ask("GET")
    first, second = remote.clock.waits
    assert 0.4 <= first <= 1
    assert 0.8 <= second <= 2
