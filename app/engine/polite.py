"""A transport with manners: budget, growing pauses, Retry-After. Retries only what is safe to repeat."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from random import Random

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt

from app.domain.errors import Throttled, TomadaError, Transient, Unreachable, Unreadable
from app.engine.budget import PATIENCE_S, Budget, Priority
from app.ports import CancelToken, Clock, Request, Response, Transport

_log = logging.getLogger(__name__)

_TRIES = 3

#: No remote is believed to mean a longer wait than a day.
_LONGEST_WAIT_S = 86_400.0


class PoliteTransport:
    """Sends through `inner` when the account's budget allows.

    Answers 5xx become Transient, redirects Unreadable, 429 (and 503 with Retry-After) Throttled after short waits were
    sat out. Reads are tried three times; a write is repeated only when it surely did not take effect.
    """

    def __init__(
        self,
        inner: Transport,
        budget: Budget,
        clock: Clock,
        cancel: CancelToken,
        priority: Priority,
        jitter: Random,
    ) -> None:
        self._inner = inner
        self._budget = budget
        self._clock = clock
        self._cancel = cancel
        self._priority = priority
        self._jitter = jitter

    def send(self, request: Request) -> Response:
        """Raises Cancelled besides the family's transport errors."""
        try:
            return self._once(request)
        except TomadaError as error:
            return self._after(error, request)

    def _after(self, first: TomadaError, request: Request) -> Response:
        """The further tries; `first` is what the first one met."""
        met = [first]

        def attempt() -> Response:
            if met:
                raise met.pop()
            return self._once(request)

        safe = request.method in ("GET", "HEAD")
        retrying = Retrying(
            stop=stop_after_attempt(_TRIES),
            retry=retry_if_exception(lambda error: _again(error, safe, self._clock.now())),
            wait=self._pause,
            sleep=lambda seconds: self._clock.wait(seconds, self._cancel),
            reraise=True,
        )
        return retrying(attempt)

    def _once(self, request: Request) -> Response:
        self._budget.acquire(self._priority, self._cancel)
        response = self._inner.send(request)
        _log.debug("%s %s -> %s", request.method, request.url.partition("?")[0], response.status)
        asked = _retry_after(response.headers.get("retry-after"), self._clock.now())
        if response.status == 429 or (response.status == 503 and asked is not None):
            raise Throttled(self._budget.refused(asked, self._jitter.random()))
        self._budget.answered()
        if response.status >= 500:
            raise Transient(status=response.status)
        if 300 <= response.status < 400:
            raise Unreadable(status=response.status)
        return response

    def _pause(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        if isinstance(error, Throttled):
            return 0.0  # the budget waits
        return self._jitter.uniform(0.2, 0.5) * 2.0**state.attempt_number


def _again(error: BaseException, safe: bool, now: datetime) -> bool:
    if isinstance(error, Throttled):
        return (error.until - now).total_seconds() <= PATIENCE_S
    if isinstance(error, Unreachable):
        return True
    return safe and isinstance(error, (Transient, Unreadable))


def _retry_after(text: str | None, now: datetime) -> float | None:
    """Seconds asked for, given as seconds or as an HTTP date."""
    if not text:
        return None
    try:
        return min(max(0.0, float(text)), _LONGEST_WAIT_S)
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    pause = ((moment if moment.tzinfo else moment.replace(tzinfo=UTC)) - now).total_seconds()
    return min(max(0.0, pause), _LONGEST_WAIT_S)
