"""The real window in a process of its own, on a practice hub: `python -m tests.support.window_child FACTS [--tray]`.

FACTS is the line that `python -m app.sandbox` prints, with more `settings` of the link if wanted. The profile is that
of `TOMADA_HOME`; access data are in memory only, and given again at each start. Prints `ready` once the program is
behind the window.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app.adapters.paths import profile
from app.adapters.vault import MemoryVault
from app.bootstrap import Application, open_application
from app.desktop import run_window
from app.resources import resource
from app.texts import translate as texts

SETTINGS = {"hub.calls_per_minute": "60000", "orders.interval_min": "1", "stock.interval_min": "1"}


def opener(facts_text: str) -> Application:
    """The practice shop, linked at the first start."""
    facts = json.loads(facts_text)
    application = open_application(profile(), vault=MemoryVault())
    secrets = {"hub": facts["credentials"]}
    links = application.journal.links()
    for link in links:
        application.set_secrets(link, secrets)
    if not links:
        chosen = {**SETTINGS, **facts.get("settings", {})}
        settings = {"store.file": str(_sheet()), "hub.base_url": facts["base_url"], **chosen}
        application.add_link("loja", "local", "pluggto", settings, secrets)
    print("ready", flush=True)
    return application


def _sheet() -> Path:
    return resource("sample/loja-exemplo.csv")


if __name__ == "__main__":
    texts.load(resource("translations"), "pt_BR")
    sys.exit(run_window(lambda: opener(sys.argv[1]), hidden="--tray" in sys.argv))
