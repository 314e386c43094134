"""`tomada doctor`: what on this computer could keep Tomada from working, and where to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from app.cli.exits import Exit
from app.cli.session import Session, say_json, say_table
from app.domain.errors import TomadaError
from app.engine.doctor import Finding, Lamp, cannot_open
from app.texts.doctor import check_label, finding_text, lamp_label
from app.texts.translate import translate


def examine(session: Session) -> int:
    """Run every check; exit 3 unless all are green."""
    findings = _diagnosed(session)
    texts = [finding_text(finding) for finding in findings]
    if session.arguments.json:
        say_json([asdict(text) for text in texts])
    else:
        headers = (translate("Cli", "Check"), translate("Cli", "Status"), translate("Cli", "Found"))
        rows = [
            (check_label(finding.check), lamp_label(finding.state), f"{text.message} {text.where}")
            for finding, text in zip(findings, texts, strict=True)
        ]
        say_table(headers, rows, "")
    return Exit.DONE if all(finding.state is Lamp.GREEN for finding in findings) else Exit.ATTENTION


def _diagnosed(session: Session) -> Sequence[Finding]:
    """The findings, also where the application itself cannot be opened."""
    from app.bootstrap import examine_proxy

    try:
        with session.application() as application:
            return application.diagnose()
    except TomadaError as error:
        return [cannot_open(error), examine_proxy()]
