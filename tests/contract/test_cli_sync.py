"""`tomada sync` and `run`: one pass with its exit code, the plan beforehand, the service until told to stop."""

from __future__ import annotations

import csv
import logging
import os
import signal
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from app.cli.stopping import stopping
from app.domain.errors import LinkBusy
from app.domain.links import Stream
from app.engine.context import RunResult
from app.engine.link import LinkEngine
from app.engine.service import Service
from app.sandbox.faults import Fault
from tests.support.cli import Merchant, linked, merchant

__all__ = ["linked", "merchant"]


def test_one_pass_brings_the_catalogue_to_the_hub(linked: Merchant) -> None:
    ended = linked("sync")
    again = linked("sync", "--json")

    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "loja: 99 lidos, 67 enviados, 0 recusados, 0 com falha\n"
    assert len(linked.hub.products()) == 67
    assert again.json == [
        {
            "link": "loja",
            "streams": ["orders", "fulfilment", "stock", "prices", "products"],
            "read": again.json[0]["read"],
            "written": 0,
            "refused": 0,
            "failed": 0,
            "braked": [],
            "error": None,
        }
    ]


def test_without_a_link_there_is_nothing_to_do(merchant: Merchant) -> None:
    ended = merchant("sync")

    assert ended.code == 2
    assert "Ainda não há integração" in ended.err


def test_a_link_that_is_not_there_is_named(linked: Merchant) -> None:
    assert linked("sync", "--link", "outra").code == 2


def test_a_preview_says_what_would_change_and_sends_nothing(linked: Merchant, tmp_path: Path) -> None:
    plan = tmp_path / "plano.csv"

    shown = linked("sync", "--preview", "--export", str(plan))
    asked = linked("sync", "--preview", "--json").json

    assert shown.code == 0
    assert "R$ 99,90 (de R$ 119,90)" in shown.out
    assert "Nada foi enviado." in shown.out
    assert linked.hub.products() == []
    assert {"link": "loja", "sku": "PAN-CER-24", "facet": "stock", "before": None, "after": "34"} in asked
    with plan.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == ["Integração", "SKU", "Produto", "O quê", "No hub agora", "Passaria a ser"]
    assert len(rows) - 1 == len(asked)


def test_a_plan_is_not_written_where_it_cannot_be(linked: Merchant, tmp_path: Path) -> None:
    ended = linked("sync", "--preview", "--export", str(tmp_path / "nada" / "plano.csv"))

    assert ended.code == 1
    assert str(tmp_path / "nada") in ended.err


def test_wrong_access_data_end_with_4_and_the_queue_stays(merchant: Merchant) -> None:
    merchant.add(secrets={"hub": merchant.hub.credentials | {"client_secret": "something-else"}})

    ended = merchant("sync")
    streams = {it["name"]: it for it in merchant("status", "--json").json[0]["streams"]}
    stock, products = streams["stock"], streams["products"]

    assert ended.code == 4
    assert "Os dados de acesso não foram aceitos" in ended.err
    assert (stock["state"], stock["last_error"], stock["fresh"]) == ("attention", "credentials_refused", False)
    assert products["pending"] > 0


@pytest.mark.parametrize("fault", [Fault.REFUSED, Fault.SERVER_ERROR, Fault.HTML, Fault.HALF_ANSWER])
def test_a_hub_that_answers_nothing_half_or_nonsense_ends_with_5(fault: Fault, linked: Merchant) -> None:
    linked.hub.dial.set(fault)

    ended = linked("sync")
    linked.hub.dial.clear()

    assert ended.code == 5
    assert ended.err.count("\n") == 3
    assert linked("sync").code == 0
    assert len(linked.hub.products()) == 67


def test_a_vanished_spreadsheet_is_named_and_orders_go_on(linked: Merchant) -> None:
    linked("sync")
    linked.sheet.rename(linked.sheet.with_suffix(".bak"))
    order = linked.sell()

    ended = linked("sync")

    assert ended.code == 1
    assert "A planilha loja.csv não está" in ended.err
    assert [it["hub_id"] for it in linked("orders", "--json").json] == [order]


def test_a_sheet_with_faults_is_sent_as_far_as_it_is_right(linked: Merchant) -> None:
    text = linked.sheet.read_text(encoding="utf-8-sig").replace(";119,90;", ";R$ abc;", 1)
    linked.sheet.write_text(text, encoding="utf-8-sig")

    ended = linked("sync")
    items = linked("attention", "--json").json

    assert ended.code == 3
    assert "Precisa de atenção: 1" in ended.err
    assert [(it["kind"], it["subject"]) for it in items] == [("item", "PAN-CER-24")]
    assert "Célula D2" in items[0]["cause"]
    assert len(linked.hub.products()) == 66


def test_a_brake_ends_with_6_and_an_answer_lets_it_go(linked: Merchant) -> None:
    linked("sync")
    with linked.sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    place = rows[0].index("Estoque")
    for row in rows[1:60]:
        row[place] = "0"
    with linked.sheet.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)

    braked = linked("sync", "--stream", "stock")
    item = linked("attention", "--json").json[0]
    answered = linked("attention", "go-on", str(item["id"]))
    done = linked("sync", "--stream", "stock")

    assert braked.code == 6
    assert "Um freio parou uma parte" in braked.err
    assert item["kind"] == "brake_zero_stock"
    assert item["actions"] == ["go_on", "skip", "cancel"]
    assert answered.code == 0
    assert "tomada sync" in answered.out
    assert done.code == 0
    product = linked.hub.product("PAN-CER-24")
    assert product is not None
    assert product["quantity"] == 0


def test_a_preview_that_failed_does_not_say_that_nothing_would_change(linked: Merchant) -> None:
    linked.sheet.unlink()

    failed = linked("sync", "--preview")

    assert (failed.code, failed.out) == (1, "")
    assert "A planilha loja.csv não está" in failed.err


def test_the_service_says_once_that_another_tomada_holds_the_link(
    linked: Merchant, monkeypatch: pytest.MonkeyPatch
) -> None:
    class TwoBusyRuns(Service):
        def run(self, cancel: Event) -> None:
            for _ in range(2):
                self._watch(self._journal.links()[0], RunResult((Stream.STOCK,), error=LinkBusy(owner="pc/1")))

    monkeypatch.setattr("app.engine.service.Service", TwoBusyRuns)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)

    ended = linked("run")

    assert ended.err.splitlines() == [
        "A Tomada está trabalhando. Para parar, aperte Ctrl-C.",
        "Outra Tomada trabalha em “loja”. Esta continua quando aquela parar.",
    ]


def test_a_link_that_another_program_works_on_is_told(linked: Merchant) -> None:
    application = linked.open()
    held = application.open_link(application.link("loja"), Event())

    with held.lease.held(Event()):
        ended = linked("sync")
    application.close()

    assert ended.code == 1
    assert "Outra Tomada está trabalhando nesta integração" in ended.err
    assert sum(linked.clock.waits) >= 29  # until the lease lapses or the patience ends


def test_ctrl_c_during_a_pass_ends_with_130_and_loses_nothing(
    linked: Merchant, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = LinkEngine.run

    def interrupted(engine: LinkEngine, *streams: Any, **options: Any) -> Any:
        os.kill(os.getpid(), signal.SIGINT)
        return whole(engine, *streams, **options)

    with monkeypatch.context() as patch:
        patch.setattr(LinkEngine, "run", interrupted)
        ended = linked("sync")

    assert ended.code == 130
    assert "Traceback" not in ended.err
    assert linked("sync").code == 0


def test_the_second_ctrl_c_ends_at_once() -> None:
    before = signal.getsignal(signal.SIGINT)

    with stopping() as asked:
        os.kill(os.getpid(), signal.SIGINT)
        assert asked.is_set()
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)

    assert signal.getsignal(signal.SIGINT) is before


def test_the_service_runs_until_told_to_stop_and_notes_each_run(
    linked: Merchant, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "app.cli")

    class OneRun(Service):
        def run(self, cancel: Event) -> None:
            link = self._journal.links()[0]
            self._watch(link, self._open(link, cancel).run([Stream.STOCK]))
            os.kill(os.getpid(), signal.SIGTERM)
            assert cancel.is_set()

    monkeypatch.setattr("app.engine.service.Service", OneRun)

    ended = linked("run")

    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert "link 1 stock: 99 read, 0 written, 0 refused, 0 failed" in caplog.text
