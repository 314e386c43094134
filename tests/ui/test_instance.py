"""One window a profile: who is first, and what it hears of later starts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.instance import QUIET, SHOW, Instance, call, server_name

_CLAIM = """
import sys
from PySide6.QtCore import QCoreApplication
from app.ui.instance import Instance
app = QCoreApplication([])
instance = Instance(sys.argv[1])
print(instance.claim(), flush=True)
app.exec()
"""

_CALL = """
import sys, time
from app.ui.instance import call
began = time.monotonic()
assert call(sys.argv[1], sys.argv[2].encode())
print(time.monotonic() - began)
"""


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a profile of the test's own."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    tmp_path.chmod(0o700)
    return server_name(tmp_path / "home")


@pytest.fixture
def first(name: str, qtbot: QtBot) -> Iterator[Instance]:
    made = Instance(name)
    assert made.claim()
    yield made
    made.close()


def later_start(name: str, word: bytes) -> subprocess.Popen[str]:
    """A later start, that says how long its call took, in seconds."""
    return subprocess.Popen([sys.executable, "-c", _CALL, name, word.decode()], stdout=subprocess.PIPE, text=True)


def seconds(process: subprocess.Popen[str], qtbot: QtBot) -> float:
    """What it says, while the first one is at work."""
    qtbot.waitUntil(lambda: process.poll() is not None)
    out, _ = process.communicate()
    return float(out)


def test_every_profile_and_every_user_has_a_name_of_its_own(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {server_name(tmp_path / "one"), server_name(tmp_path / "two")}
    monkeypatch.setenv("LOGNAME", "somebody-else")
    assert len(names | {server_name(tmp_path / "one")}) == 3


def test_nobody_answers_where_nobody_is(name: str) -> None:
    assert not call(name)


def test_the_first_hears_of_a_later_start_and_answers_at_once(first: Instance, name: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.called):
        later = later_start(name, SHOW)
    assert seconds(later, qtbot) < 0.1


def test_a_start_at_login_beside_it_shows_nothing(first: Instance, name: str, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(first.called):
        assert seconds(later_start(name, QUIET), qtbot) < 0.1


def test_the_next_one_is_first_once_it_has_closed(first: Instance, name: str) -> None:
    first.close()
    again = Instance(name)
    assert again.claim()
    again.close()


@pytest.mark.skipif(sys.platform == "win32", reason="where a socket is a file")
def test_only_its_user_can_call_it(first: Instance, name: str) -> None:
    assert Path(name).stat().st_mode & 0o077 == 0


def test_of_several_that_start_together_one_is_first_even_after_a_crash(name: str) -> None:
    for _ in range(2):  # the second time with what the killed ones left
        starts = [
            subprocess.Popen([sys.executable, "-c", _CLAIM, name], stdout=subprocess.PIPE, text=True) for _ in range(4)
        ]
        said = [each.stdout.readline().strip() for each in starts if each.stdout]
        for each in starts:
            each.kill()
            each.communicate()
        assert sorted(said) == ["False", "False", "False", "True"]
