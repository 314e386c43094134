"""What ends or hinders the program at its n-th outside call or commit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum


class Crash(BaseException):
    """The program was killed."""


class Strike(StrEnum):
    """What a fuse does. The power goes at a commit; a kill may come at a call too."""

    KILL_BEFORE_CALL = "kill_before_call"
    KILL_AFTER_CALL = "kill_after_call"
    KILL_BEFORE_COMMIT = "kill_before_commit"
    KILL_AFTER_COMMIT = "kill_after_commit"
    POWER_LOST = "power_lost"
    DISK_FULL = "disk_full"
    JOURNAL_LOCKED = "journal_locked"


#: Strikes that the program survives; they may go on for a while.
LASTING = (Strike.DISK_FULL, Strike.JOURNAL_LOCKED)

#: The moments at which each burns: one count for calls, one for commits.
PLACES: dict[str, tuple[Strike, ...]] = {
    "before_call": (Strike.KILL_BEFORE_CALL,),
    "after_call": (Strike.KILL_AFTER_CALL,),
    "begin": (Strike.JOURNAL_LOCKED,),
    "before_commit": (Strike.KILL_BEFORE_COMMIT, Strike.POWER_LOST, Strike.DISK_FULL),
    "after_commit": (Strike.KILL_AFTER_COMMIT,),
}


@dataclass
class Fuse:
    """Burns only while the program works (`armed`). `left` counts down to the strike, which then happens `times` times.
    After a deadly one everything fails, until the program is opened again. `hits` says what struck, `calls` and
    `commits` what the program did."""

    kind: str = ""
    left: int = 0
    times: int = 1
    armed: bool = False
    dead: bool = False
    calls: int = 0
    commits: int = 0
    hits: Counter[str] = field(default_factory=Counter)

    def set(self, kind: Strike, left: int, times: int = 1) -> None:
        """Strike at the `left`-th moment from now."""
        self.kind, self.left, self.times = kind, left, times if kind in LASTING else 1

    def clear(self) -> None:
        """Nothing will strike."""
        self.kind = ""

    def burn(self, place: str) -> Strike | None:
        """What happens here, if anything. Raises Crash for a program that is dead already."""
        if self.dead:
            raise Crash
        if not self.armed:
            return None
        self.calls += place == "before_call"
        self.commits += place == "before_commit"
        if self.kind not in PLACES.get(place, ()):
            return None
        self.left -= 1
        if self.left > 0:
            return None
        return self.strike(Strike(self.kind))

    def strike(self, kind: Strike) -> Strike:
        """It happens now."""
        self.hits[kind] += 1
        self.times -= 1
        if self.times <= 0:
            self.kind = ""
        self.dead = kind not in LASTING
        return kind
