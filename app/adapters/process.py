"""Who we are among programs, and whether another one still runs."""

from __future__ import annotations

import os
import socket
import sys
from uuid import uuid4

_ALIVE = 259  # STILL_ACTIVE of the Windows API
_MAY_ASK = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION


def owner() -> str:
    """A name for this process: computer, process number, and a word of its own."""
    return f"{socket.gethostname()}:{os.getpid()}:{uuid4().hex[:8]}"


def alive(name: str) -> bool:
    """Whether the process behind an `owner` still runs. One on another computer counts as running."""
    host, _, rest = name.rpartition(":")[0].rpartition(":")
    if host != socket.gethostname() or not rest.isdigit():
        return True
    return _runs(int(rest))


def _runs(number: int) -> bool:
    if sys.platform == "win32":
        return _windows(number)
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _windows(number: int) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  known on Windows only
    handle = kernel.OpenProcess(_MAY_ASK, False, number)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == _ALIVE
