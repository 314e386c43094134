"""The wizard's draft beside the journal, so that it can be left and continued. Never a secret."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec

from app.adapters.files import replace_file
from app.adapters.paths import disk_error
from app.engine.wizard import Draft, WizardStep


class _Kept(msgspec.Struct):
    """What may be in the file: a field of the draft that is not named here is not written."""

    step: WizardStep
    name: str
    store: str
    hub: str
    settings: dict[str, str]
    link_id: int | None


def save_draft(path: Path, draft: Draft) -> None:
    """Replace the file, without the secrets. Raises DiskFull, ProfileReadOnly."""
    kept = _Kept(draft.step, draft.name, draft.store, draft.hub, dict(draft.settings), draft.link_id)
    replace_file(path, msgspec.json.encode(kept))


def load_draft(path: Path) -> Draft | None:
    """The draft that was left, if there is a readable one."""
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=_Kept)
        left = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, msgspec.MsgspecError):
        return None
    return Draft(kept.step, kept.name, kept.store, kept.hub, kept.settings, link_id=kept.link_id, left=left)


def forget_draft(path: Path) -> None:
    """Remove the file. Raises ProfileReadOnly."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise disk_error(error, path) from error
