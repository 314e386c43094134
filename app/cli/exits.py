"""Exit codes (design 9)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from app.domain.errors import Kind, TomadaError


class Exit(IntEnum):
    """What a command's end means to the script that called it."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    ATTENTION = 3
    CREDENTIALS = 4
    UNREACHABLE = 5
    BRAKED = 6
    STOPPED = 130


_BY_KIND = {
    Kind.INVALID_INPUT: Exit.USAGE,
    Kind.CREDENTIALS_REFUSED: Exit.CREDENTIALS,
    Kind.CREDENTIALS_EXPIRED: Exit.CREDENTIALS,
    Kind.ACCOUNT_BLOCKED: Exit.CREDENTIALS,
    Kind.UNREACHABLE: Exit.UNREACHABLE,
    Kind.TRANSIENT: Exit.UNREACHABLE,
    Kind.THROTTLED: Exit.UNREACHABLE,
    Kind.UNREADABLE: Exit.UNREACHABLE,
}

#: The worst first.
_GRAVITY = (Exit.FAILED, Exit.USAGE, Exit.CREDENTIALS, Exit.UNREACHABLE, Exit.BRAKED, Exit.ATTENTION, Exit.DONE)


def code_of(error: TomadaError) -> Exit:
    """The exit code of an error."""
    return _BY_KIND.get(error.kind, Exit.FAILED)


def worst(codes: Iterable[Exit]) -> Exit:
    """The gravest of several ends; DONE when there were none."""
    return min(codes, key=_GRAVITY.index, default=Exit.DONE)
