"""What the local store can do, as data."""

from __future__ import annotations

from app.domain.catalogue import ContentField
from app.domain.links import ConnectionField, Declaration, Role
from app.domain.orders import StepName
from app.texts.translate import QT_TRANSLATE_NOOP

#: The spreadsheet has no columns for the fields named as never sent (design 6.5).
DECLARATION = Declaration(
    kind="local",
    role=Role.STORE,
    title=QT_TRANSLATE_NOOP("Systems", "Local store"),
    fields=(ConnectionField("store.file", required=False, is_file=True),),
    never_sent=frozenset({ContentField.MANUFACTURING_DAYS, ContentField.ISBN, ContentField.NBM, ContentField.CEST}),
    steps=frozenset({StepName.IMPORT, StepName.APPROVE, StepName.CANCEL}),
    idempotent_import=True,
    in_journal=True,
)
