"""The fault dial: what can go wrong between the program and a remote (design 13.1), drawn from a seed."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from random import Random

_BURST = (2, 5)
_TOKEN_PATH = "/oauth/token"  # noqa: S105


class Fault(StrEnum):
    """Faults that concern HTTP.

    HTML, ERROR_IN_200 and SERVER_ERROR are in doubt on purpose: a coin decides whether the call took effect before.
    INVALID refuses what is written; LIST_LAGS keeps some changes of the last minutes out of a list of orders.
    """

    REFUSED = "refused"
    OUTAGE = "outage"
    TIMEOUT_BEFORE = "timeout_before"
    TIMEOUT_AFTER = "timeout_after"
    HALF_ANSWER = "half_answer"
    ROTATED_TOKEN_LOST = "rotated_token_lost"  # noqa: S105
    HTML = "html"
    ERROR_IN_200 = "error_in_200"
    THROTTLED = "throttled"
    THROTTLED_UNTIL = "throttled_until"
    SERVER_ERROR = "server_error"
    TOKEN_DIED = "token_died"  # noqa: S105
    GRANT_REVOKED = "grant_revoked"
    INVALID = "invalid"
    LIST_LAGS = "list_lags"
    PAGE_SHIFT = "page_shift"
    SAME_TWICE = "same_twice"
    EDITED_AFTER_LIST = "edited_after_list"
    STATUS_LATE = "status_late"
    STATUS_BACKWARDS = "status_backwards"
    STATUS_UNKNOWN = "status_unknown"
    ODD_TEXT = "odd_text"
    ODD_AMOUNT = "odd_amount"
    SWALLOWED = "swallowed"
    DOUBLE_CANCELLATION = "double_cancellation"


#: Faults of the connection. Raised by the in-process transport; made by closing or holding the connection on loopback.
WIRE = frozenset(
    {
        Fault.REFUSED,
        Fault.OUTAGE,
        Fault.TIMEOUT_BEFORE,
        Fault.TIMEOUT_AFTER,
        Fault.HALF_ANSWER,
        Fault.ROTATED_TOKEN_LOST,
    }
)

#: Faults that replace the whole answer.
ANSWER = frozenset(
    {
        Fault.HTML,
        Fault.ERROR_IN_200,
        Fault.THROTTLED,
        Fault.THROTTLED_UNTIL,
        Fault.SERVER_ERROR,
        Fault.TOKEN_DIED,
        Fault.GRANT_REVOKED,
        Fault.INVALID,
    }
)


@dataclass(slots=True)
class _Rule:
    fault: Fault
    probability: float
    method: str | None
    path: str
    times: int | None
    after: int = 0
    burst: int = 0

    def matches(self, method: str, path: str) -> bool:
        return self.times != 0 and self.method in (None, method) and path.startswith(self.path)


class Dial:
    """Rules for what goes wrong, and how often it did (`hits`). May be turned from any thread.

    `retry_after_s` is what a throttled answer asks to wait; `hold_s` how long a time-out holds a loopback connection.
    """

    def __init__(self, seed: int = 0) -> None:
        self.random = Random(seed)
        self.hits: Counter[Fault] = Counter()
        self.retry_after_s = 5
        self.hold_s = 0.2
        self._rules: list[_Rule] = []
        self._lock = threading.Lock()

    def set(
        self,
        fault: Fault,
        probability: float = 1.0,
        method: str | None = None,
        path: str | None = None,
        times: int | None = None,
        after: int = 0,
    ) -> None:
        """Let `fault` happen to calls of `method` whose path begins with `path`, at most `times` times, once `after`
        such calls have passed."""
        prefix = path or (_TOKEN_PATH if fault is Fault.ROTATED_TOKEN_LOST else "/")
        with self._lock:
            self._rules.append(_Rule(fault, probability, method, prefix, times, after))

    def clear(self, fault: Fault | None = None) -> None:
        """Drop the rules of `fault`, or all."""
        with self._lock:
            self._rules = [rule for rule in self._rules if fault is not None and rule.fault is not fault]

    def draw(self, among: Collection[Fault], method: str, path: str) -> Fault | None:
        """The fault that happens to this call, if any; rules are asked in the order in which they were set."""
        if not self._rules:
            return None
        with self._lock:
            for rule in self._rules:
                if rule.fault in among and rule.matches(method, path) and self._strikes(rule):
                    self.hits[rule.fault] += 1
                    return rule.fault
        return None

    def coin(self) -> bool:
        """Heads or tails."""
        return self.random.random() < 0.5

    def _strikes(self, rule: _Rule) -> bool:
        if rule.after:
            rule.after -= 1
            return False
        if rule.burst:
            rule.burst -= 1
        elif self.random.random() >= rule.probability:
            return False
        elif rule.fault is Fault.SERVER_ERROR and rule.probability < 1:
            rule.burst = self.random.randint(*_BURST) - 1
        if rule.times is not None:
            rule.times -= 1
        return True
