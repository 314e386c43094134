"""The wizard on each of its pages: untouched, pressed too early, filled in, refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from app.domain.links import Role
from app.engine import wizard as flow
from app.engine.wizard import Draft, WizardStep
from app.ports import Secret
from app.ui.wizard.connection import ConnectionForm
from app.ui.wizard.fields import LineField
from app.ui.wizard.settings_form import ExtrasForm
from app.ui.wizard.wizard import Wizard
from tests.screenshots.stage import SMALLEST, Stage

_TALL = QSize(1180, 1500)
_HUB = {"hub.base_url": "http://127.0.0.1:9"}


def _open(stage: Stage, draft: Draft) -> Wizard:
    wizard = Wizard(stage.parts, draft)
    wizard.resize(SMALLEST)
    stage.keep(wizard)
    return wizard


def _fill(wizard: Wizard, texts: Mapping[str, str]) -> None:
    for field in wizard.forms[WizardStep.CONNECTION].fields:
        if field.name in texts:
            line = cast(LineField, field).line
            line.clear()
            line.insert(texts[field.name])


def new(stage: Stage) -> QWidget:
    """As at the first start."""
    stage.window.open_page("links", "new")
    stage.settle()
    return stage.window


def too_early(stage: Stage) -> QWidget:
    """The positive button, before anything was filled in."""
    wizard = _open(stage, Draft(settings=_HUB))
    wizard.forward()
    return wizard


def filled(stage: Stage) -> QWidget:
    """The spreadsheet's first rows, and both accounts named."""
    wizard = _open(stage, Draft(settings={**_HUB, "store.file": str(stage.shop.sheet)}))
    _fill(wizard, stage.shop.hub.credentials)
    return _tested(stage, wizard)


def refused(stage: Stage) -> QWidget:
    """Two values swapped."""
    wizard = _open(stage, Draft(settings=_HUB))
    wrong = dict(stage.shop.hub.credentials)
    wrong["api_user"], wrong["api_secret"] = wrong["api_secret"], wrong["api_user"]
    _fill(wizard, wrong)
    return _tested(stage, wizard)


def _tested(stage: Stage, wizard: Wizard) -> QWidget:
    """Tested, on a screen on which the outcome can be seen too."""
    wizard.resize(_TALL)
    cast(ConnectionForm, wizard.forms[WizardStep.CONNECTION]).test()
    stage.settle()
    return wizard


def mail(stage: Stage) -> QWidget:
    """Who tells the buyers."""
    secrets = {key: Secret(text) for key, text in stage.shop.hub.credentials.items()}
    return _open(stage, Draft(WizardStep.MAIL, "Panelas & Cia", "local", "pluggto", _HUB, {Role.HUB: secrets}))


def extras(stage: Stage) -> QWidget:
    """After saving, with everything unfolded."""
    (link,) = stage.shop.application.journal.links()
    wizard = _open(stage, flow.saved(flow.draft_of(link), link))
    cast(ExtrasForm, wizard.forms[WizardStep.EXTRAS]).fold.click()
    stage.settle()
    return wizard
