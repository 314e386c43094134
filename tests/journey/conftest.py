"""A merchant's computer, switched on."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.resources import resource
from tests.journey.kill import sandbox
from tests.journey.merchant import Merchant, leave_draft
from tests.support.keyring_session import keyring_session, require_keyring, unlocked_keyring
from tests.support.tray_hosts import NotifierHost, screen


@pytest.fixture
def merchant_without_keyring(tmp_path: Path) -> Iterator[Merchant]:
    """No keyring, and a tray that has not begun."""
    require_keyring()
    with screen() as on, sandbox(seed=1) as hub:
        made = Merchant(tmp_path, on, NotifierHost(on), hub["base_url"], hub["credentials"])
        shutil.copyfile(resource("sample/loja-exemplo.csv"), made.sheet)
        leave_draft(tmp_path / "tomada", made.base_url)
        yield made
        for window in made.windows:
            if window.process.poll() is None:
                window.end(kill=True)


@pytest.fixture
def merchant(merchant_without_keyring: Merchant) -> Iterator[Merchant]:
    """With a tray, and a keyring that is unlocked."""
    with unlocked_keyring(merchant_without_keyring.on.environment):
        merchant_without_keyring.tray.start()
        yield merchant_without_keyring


@pytest.fixture
def asked(merchant_without_keyring: Merchant) -> Iterator[Merchant]:
    """Without a tray, and with a keyring that finds no screen to ask for its password on: as if that was dismissed."""
    with keyring_session() as session:
        merchant_without_keyring.on.environment.update(session)
        yield merchant_without_keyring
