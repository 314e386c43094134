"""Only orders of a local store are looked after by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import DECLARATIONS
from app.domain.errors import InputFault, InvalidInput
from app.domain.links import Role
from tests.support.practice import Practice


def test_an_order_that_an_erp_looks_after_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    practice = Practice(tmp_path)
    link = practice.add()
    erp = replace(DECLARATIONS[Role.STORE]["local"], in_journal=False)
    monkeypatch.setattr("app.bootstrap.papers.DECLARATIONS", {Role.STORE: {"local": erp}})
    with pytest.raises(InvalidInput) as caught:
        practice.application.by_hand(link)
    assert (caught.value.params["field"], caught.value.params["reason"]) == ("order", InputFault.NOT_LOCAL)
    practice.application.close()
