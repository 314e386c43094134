"""Composition root: the only place that knows connectors, adapters and engine together."""

from app.adapters import log as log
from app.adapters.csv_file import write_csv as write_csv
from app.adapters.paths import disk_error as disk_error
from app.bootstrap.application import Application as Application
from app.bootstrap.application import open_application as open_application
from app.bootstrap.application import open_practice as open_practice
from app.bootstrap.application import start as start
from app.bootstrap.checks import DECLARATIONS as DECLARATIONS
from app.bootstrap.health import examine_proxy as examine_proxy
from app.connectors.local import hands as hands
from app.connectors.local.by_hand import ByHand as ByHand
from app.connectors.local.store import check_sheet as check_sheet
from app.connectors.local.template import write_template as write_template
