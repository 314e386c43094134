"""Only one program at a time works on a link (P17), and its budgets travel with the right to work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Lock

from app.domain.errors import LinkBusy
from app.engine.budget import Budget
from app.ports import CancelToken, Clock, Journal

#: A lease that is not renewed lapses after this many seconds: longer than the slowest single call with its waits.
LEASE_S = 300.0

_ASK_EVERY_S = 0.5

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class LinkLease:
    """The right to work on one link, shared by whatever works on it in this process: both lanes, a preview beside them.

    `alive` says whether a program of this computer still runs, so that a killed one is not waited for.
    """

    def __init__(
        self,
        journal: Journal,
        clock: Clock,
        link_id: int,
        owner: str,
        alive: Callable[[str], bool],
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._name = f"link-{link_id}"
        self._owner = owner
        self._alive = alive
        self._budgets: dict[str, Budget] = {}
        self._lock = Lock()
        self._users = 0

    def carry(self, budgets: Mapping[str, Budget]) -> None:
        """These accounts' budgets travel with it from now on."""
        with self._lock:
            fresh = {account: budget for account, budget in budgets.items() if account not in self._budgets}
            self._budgets |= fresh
            if self._users:
                self._restore(fresh)

    @contextmanager
    def held(self, cancel: CancelToken, patience_s: float = 0.0) -> Iterator[None]:
        """Work under the lease. Raises LinkBusy when another program keeps it longer than `patience_s`."""
        self._enter(cancel, patience_s)
        try:
            yield
        finally:
            self._leave()

    def renew(self) -> None:
        """Keep the lease while work goes on. Raises LinkBusy when it was lost meanwhile."""
        if self._users and not self._take():
            raise LinkBusy(owner=self.owner() or "")

    def owner(self) -> str | None:
        """Who works on the link now."""
        return self._journal.lease_owner(self._name, self._clock.now())

    def _enter(self, cancel: CancelToken, patience_s: float) -> None:
        with self._lock:
            if not self._users:
                killed = self._journal.lease_owner(self._name, _LONG_AGO) not in (None, self._owner)
                self._wait(cancel, patience_s)
                self._restore(self._budgets, spent=killed)
            self._users += 1

    def _restore(self, budgets: Mapping[str, Budget], *, spent: bool = False) -> None:
        """`spent`: whoever worked before did not come to say what is left of the budgets."""
        for account, budget in budgets.items():
            budget.restore(*self._journal.budget(account), spent=spent)

    def _wait(self, cancel: CancelToken, patience_s: float) -> None:
        began = self._clock.monotonic()
        while not self._take():
            owner = self.owner()
            if owner and not self._alive(owner):
                self._journal.release_lease(self._name, owner)
            elif cancel.is_set() or self._clock.monotonic() - began >= patience_s:
                raise LinkBusy(owner=owner or "")
            else:
                self._clock.wait(_ASK_EVERY_S, cancel)

    def _take(self) -> bool:
        return self._journal.acquire_lease(self._name, self._owner, self._clock.now(), LEASE_S)

    def _leave(self) -> None:
        with self._lock:
            self._users -= 1
            if not self._users:
                with self._journal.transaction():
                    for account, budget in self._budgets.items():
                        self._journal.save_budget(account, *budget.saved())
                    self._journal.release_lease(self._name, self._owner)
