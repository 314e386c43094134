"""The words of the command line."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from app import __version__
from app.cli import buyers, doctor, links, mails, order_life, orders, report, spreadsheet, support, syncing, tables
from app.cli.argparse_texts import speak
from app.cli.session import Session
from app.domain.links import Stream
from app.domain.mail import MailEvent
from app.texts.translate import translate

_Commands: TypeAlias = "argparse._SubParsersAction[ArgumentParser]"  # noqa: SLF001  argparse names it in no other way
_MOST = 1_000_000

_Run: TypeAlias = Callable[[Session], int]


def parse(argv: Sequence[str]) -> Namespace:
    """The arguments; leaves by SystemExit after help and after a mistake."""
    return build(demo=argv[0] == "demo").parse_args(argv)


def build(demo: bool = False) -> ArgumentParser:
    """The parser of every command. The demo brings its own arguments, loaded only when it is called."""
    speak()
    parser = ArgumentParser(
        prog="tomada",
        description=translate("Cli", "Tomada links your store or spreadsheet to the hub that sells for you."),
        epilog=translate("Cli", "Help for one command: tomada COMMAND --help"),
    )
    parser.add_argument(
        "--version", action="version", version=f"tomada {__version__}", help=translate("Cli", "show the version")
    )
    tray = translate("Cli", "the window, closed at first, with the profile in FOLDER: start at login uses it")
    parser.add_argument("--tray", nargs="?", metavar=translate("Cli", "FOLDER"), help=tray)
    commands = parser.add_subparsers(metavar=translate("Cli", "COMMAND"), required=True)
    _links(commands)
    _work(commands)
    _listings(commands)
    _report(commands)
    _attention(commands)
    _orders(commands)
    _buyers(commands)
    _mails(commands)
    _spreadsheet(commands)
    _care(commands)
    _demo(commands, demo)
    return parser


def _command(commands: _Commands, name: str, about: str, run: _Run, shape: str = "", **options: Any) -> ArgumentParser:
    """A command; one with a `shape` takes `--json`, and its help names the keys of each item."""
    epilog = translate("Cli", "--json writes a list. Each item holds:\n  {keys}").format(keys=shape) if shape else None
    command = commands.add_parser(
        name, help=about, description=about, epilog=epilog, formatter_class=RawDescriptionHelpFormatter, **options
    )
    command.set_defaults(run=run)
    if shape:
        command.add_argument("--json", action="store_true", help=translate("Cli", "as JSON, for other programs"))
    return command


def _family(commands: _Commands, name: str, about: str) -> _Commands:
    family = commands.add_parser(name, help=about, description=about)
    return family.add_subparsers(metavar=translate("Cli", "COMMAND"), required=True)


def _name(command: ArgumentParser) -> None:
    command.add_argument("name", metavar=translate("Cli", "NAME"), help=translate("Cli", "name of the integration"))


def _link(command: ArgumentParser) -> None:
    command.add_argument("--link", metavar=translate("Cli", "NAME"), help=translate("Cli", "only this integration"))


def _yes(command: ArgumentParser) -> None:
    command.add_argument("--yes", action="store_true", help=translate("Cli", "do not ask"))


_LINK_KEYS = "name, store, hub, created, paused_until, settings"


def _links(commands: _Commands) -> None:
    family = _family(commands, "link", translate("Cli", "set up integrations"))
    add = _command(family, "add", translate("Cli", "create an integration"), links.add)
    _name(add)
    add.add_argument("--store", required=True, metavar="KIND", help=translate("Cli", "where your products are: local"))
    add.add_argument("--hub", required=True, metavar="KIND", help=translate("Cli", "the hub that sells: pluggto"))
    add.add_argument(
        "--set",
        action="append",
        default=[],
        type=links.pair,
        metavar="KEY=VALUE",
        help=translate("Cli", "a setting; may be repeated. All of them: tomada link settings"),
    )
    about = translate("Cli", "replace the access data of an integration")
    renew = _command(family, "credentials", about, links.credentials)
    _name(renew)
    for command in (add, renew):
        command.epilog = links.secrets_shape()
        command.add_argument(
            "--secrets",
            choices=["-"],
            help=translate(
                "Cli", "read the access data from standard input, as one JSON object; otherwise they are asked"
            ),
        )
    _command(family, "list", translate("Cli", "list the integrations"), links.list_all, _LINK_KEYS)
    for name, about, run in (
        ("show", translate("Cli", "show one integration"), links.show),
        ("test", translate("Cli", "try both connections"), links.test),
        ("remove", translate("Cli", "remove an integration and all that belongs to it"), links.remove),
        ("set", translate("Cli", "change settings"), links.change),
        ("pause", translate("Cli", "do nothing by the schedule for some time"), links.pause),
        ("resume", translate("Cli", "go on after a pause"), links.resume),
    ):
        command = _command(family, name, about, run, _LINK_KEYS if name == "show" else "")
        _name(command)
        if name == "remove":
            _yes(command)
        elif name == "set":
            command.add_argument("pairs", nargs="+", type=links.pair, metavar="KEY=VALUE")
        elif name == "pause":
            command.add_argument(
                "--minutes", type=_count, default=60, help=translate("Cli", "how long; 60 if not said")
            )
    about = translate("Cli", "list every setting with its type, default and meaning")
    _command(family, "settings", about, links.settings, "key, type, default, meaning")


def _work(commands: _Commands) -> None:
    about = translate("Cli", "one pass now, whatever the schedule says")
    keys = "link, streams, read, written, refused, failed, braked, error\n  --preview: link, sku, facet, before, after"
    sync = _command(commands, "sync", about, syncing.sync, keys)
    _link(sync)
    sync.add_argument(
        "--stream",
        action="append",
        choices=[stream.value for stream in Stream],
        metavar="STREAM",
        help=translate("Cli", "only this stream; may be repeated: {names}").format(names=", ".join(Stream)),
    )
    sync.add_argument("--preview", action="store_true", help=translate("Cli", "only say what would change at the hub"))
    sync.add_argument(
        "--export",
        metavar=translate("Cli", "FILE"),
        help=translate("Cli", "with --preview: write the list to a CSV file too"),
    )
    _command(commands, "run", translate("Cli", "work in the background until told to stop"), syncing.serve)


def _listings(commands: _Commands) -> None:
    about = translate("Cli", "show how every stream stands")
    keys = (
        "name, store, hub, paused_until,\n  streams: name, last_success, last_error, promise_s, fresh, pending,"
        " state (fresh, late, never, paused, attention, offline),\n  absences: began, ended, caught_up, summary"
    )
    standing = _command(commands, "status", about, tables.status, keys)
    _link(standing)
    seen = translate("Cli", "what happened while there was no contact was read: do not show it any more")
    standing.add_argument("--seen", action="store_true", help=seen)
    about = translate("Cli", "list the newest orders")
    keys = (
        "link, hub_id, hub_number, hub_status, store_id, store_number, state, total,\n  steps: name, state, at, reason"
    )
    listing = _command(commands, "orders", about, tables.orders, keys)
    _link(listing)
    listing.add_argument("--open", action="store_true", help=translate("Cli", "only those that are not finished"))
    _limit(listing)
    about = translate("Cli", "list what changed lately")
    listing = _command(commands, "history", about, tables.history, "at, link, subject, what, before, after, why")
    _link(listing)
    _limit(listing)
    search = translate("Cli", "only changes whose SKU or order number holds this text")
    listing.add_argument("--search", metavar=translate("Cli", "TEXT"), help=search)
    listing.add_argument(
        "--about", choices=["listings", "sales"], help=translate("Cli", "only products, or only orders")
    )


def _report(commands: _Commands) -> None:
    about = translate("Cli", "show what the last comparison of store and hub found")
    _link(_command(commands, "report", about, report.report, "link, at, differences, file"))


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < _MOST:
        raise ArgumentTypeError(translate("Cli", "write a whole number above 0"))
    return int(text)


def _limit(command: ArgumentParser) -> None:
    command.add_argument("--limit", type=_count, default=50, help=translate("Cli", "at most so many; 50 if not said"))


def _attention(commands: _Commands) -> None:
    about = translate("Cli", "list what needs you, and answer it")
    keys = "id, link, kind, subject, title, cause, where, actions, since"
    listing = _command(commands, "attention", about, tables.attention, keys)
    _link(listing)
    answers = listing.add_subparsers(metavar=translate("Cli", "ANSWER"))
    for name, help_text in (
        ("retry", translate("Cli", "try this again")),
        ("dismiss", translate("Cli", "I know; do not show it any more")),
        ("go-on", translate("Cli", "brake: it is right, go on")),
        ("skip", translate("Cli", "brake: go on without these products")),
        ("cancel", translate("Cli", "brake: do nothing, look again at the next run")),
    ):
        command = _command(answers, name, help_text, tables.answer_attention)
        command.set_defaults(answer=name)
        command.add_argument("id", type=int, metavar="ID", help=translate("Cli", "number shown in the list"))


def _orders(commands: _Commands) -> None:
    family = _family(
        commands, "order", translate("Cli", "show an order; invoice, ship, deliver or cancel one of the local store")
    )
    acts = {
        "invoice": _order(family, "invoice", translate("Cli", "note the invoice of an order"), orders.invoice),
        "ship": _order(family, "ship", translate("Cli", "note that the order was shipped"), orders.ship),
        "deliver": _order(family, "deliver", translate("Cli", "note that the order arrived"), orders.deliver),
        "cancel": _order(family, "cancel", translate("Cli", "cancel the order"), orders.cancel),
        "import": _order(
            family, "import", translate("Cli", "try now to import an order that waits"), orders.retry_import
        ),
    }
    about = translate("Cli", "show an order's life, step by step")
    _order(family, "show", about, order_life.show, "state, text, note")
    date = translate("Cli", "2026-03-31, or with the time: 2026-03-31T14:30")
    invoice = acts["invoice"]
    invoice.add_argument("--key", help=translate("Cli", "access key of the NF-e, 44 characters"))
    invoice.add_argument("--number", help=translate("Cli", "number of the invoice"))
    invoice.add_argument("--series", help=translate("Cli", "series of the invoice"))
    invoice.add_argument("--date", help=date)
    invoice.add_argument("--link", help=translate("Cli", "address where the buyer sees the invoice"))
    invoice.add_argument("--cfops", help=translate("Cli", "CFOP codes, separated by commas"))
    file = translate("Cli", "FILE")
    invoice.add_argument("--xml", metavar=file, help=translate("Cli", "read all of it from the invoice's XML file"))
    ship = acts["ship"]
    ship.add_argument("--carrier", required=True, help=translate("Cli", "name of the carrier"))
    ship.add_argument("--method", required=True, help=translate("Cli", "service of the carrier, for example SEDEX"))
    ship.add_argument("--code", required=True, help=translate("Cli", "tracking code"))
    ship.add_argument("--url", help=translate("Cli", "address where the parcel is tracked"))
    ship.add_argument("--date", help=date)
    acts["deliver"].add_argument("--date", help=date)
    for act in ("invoice", "ship", "cancel"):
        _yes(acts[act])


def _mails(commands: _Commands) -> None:
    family = _family(commands, "mail", translate("Cli", "e-mails to buyers: list, test, send again, cancel"))
    keys = "link, hub_id, hub_number, event (shipped, delivered),\n  state (queued, sending, sent, doubtful, refused,"
    keys += " cancelled), created, due, at, attempts, reason, detail"
    listing = _command(family, "list", translate("Cli", "list the newest e-mails"), mails.list_all, keys)
    _link(listing)
    _limit(listing)
    _name(_command(family, "test", translate("Cli", "send a sample to the sender's own address"), mails.test))
    for command in (
        _order(family, "resend", translate("Cli", "send an e-mail again that perhaps did not arrive"), mails.resend),
        _order(family, "cancel", translate("Cli", "take an e-mail back that has not gone out yet"), mails.cancel),
    ):
        command.add_argument(
            "--event",
            choices=[event.value for event in MailEvent],
            help=translate("Cli", "only this e-mail of the order"),
        )


def _order(family: _Commands, name: str, about: str, run: _Run, shape: str = "") -> ArgumentParser:
    command = _command(family, name, about, run, shape)
    about = translate("Cli", "id at the hub, or number at the channel or in the store, from: tomada orders")
    command.add_argument("order", metavar="ID", help=about)
    return command


def _buyers(commands: _Commands) -> None:
    about = translate("Cli", "what is kept of a buyer who asks for it: find, hand out, erase")
    family = _family(commands, "buyer", about)
    keys = "link, hub_id, number, sold, state, erasable"
    _buyer(
        family, "find", translate("Cli", "list the orders whose buyer it is, without naming anybody"), buyers.find, keys
    )
    export = _buyer(family, "export", translate("Cli", "write all that is kept of the buyer to a file"), buyers.export)
    file = translate("Cli", "a name that ends in .csv is for Excel, another one becomes JSON")
    export.add_argument("file", metavar=translate("Cli", "FILE"), help=file)
    erase = _buyer(
        family, "erase", translate("Cli", "erase the buyer's data; the orders themselves stay"), buyers.erase
    )
    for command in (export, erase):
        _yes(command)


def _buyer(family: _Commands, name: str, about: str, run: _Run, shape: str = "") -> ArgumentParser:
    command = _command(family, name, about, run, shape)
    command.add_argument("who", metavar="WHO", help=translate("Cli", "CPF, CNPJ, e-mail, or an order's number or id"))
    return command


def _spreadsheet(commands: _Commands) -> None:
    family = _family(commands, "spreadsheet", translate("Cli", "begin or check a spreadsheet of products"))
    about = translate("Cli", "write an empty spreadsheet with the right columns (.xlsx, .ods or .csv)")
    template = _command(family, "template", about, spreadsheet.template)
    _file(template)
    _yes(template)
    about = translate("Cli", "say what is wrong in a spreadsheet, cell by cell")
    _file(_command(family, "check", about, spreadsheet.check, "cell, fault, value, message"))


def _file(command: ArgumentParser) -> None:
    command.add_argument("file", metavar=translate("Cli", "FILE"))


def _care(commands: _Commands) -> None:
    about = translate("Cli", "check this computer, the connections and Tomada's data")
    _command(commands, "doctor", about, doctor.examine, "check, state (green, amber, red), message, where")
    about = translate("Cli", "save a file for support, without secrets or personal data")
    package = _command(commands, "support-package", about, support.save)
    _file(package)
    _yes(package)


def _demo(commands: _Commands, called: bool) -> None:
    about = translate("Cli", "a practice shop: a whole day of trade in about a minute")
    command = commands.add_parser("demo", help=about, description=about)
    if called:
        from app.cli import demo

        demo.add_arguments(command)
        command.set_defaults(run=lambda session: demo.run(session.arguments))
