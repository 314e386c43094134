"""One family of errors. The engine acts on the kind; texts come from kind and parameters (design 7).

Parameters are data for a text and for the log: never a secret, never a buyer's data.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import ClassVar


class Kind(StrEnum):
    """What went wrong, as far as the program can act on it."""

    UNREACHABLE = "unreachable"
    TRANSIENT = "transient"
    THROTTLED = "throttled"
    DEFERRED = "deferred"
    UNREADABLE = "unreadable"
    CREDENTIALS_REFUSED = "credentials_refused"
    CREDENTIALS_EXPIRED = "credentials_expired"
    ACCOUNT_BLOCKED = "account_blocked"
    REFUSED = "refused"
    NOT_FOUND = "not_found"
    DUPLICATE = "duplicate"
    VAULT_LOCKED = "vault_locked"
    VAULT_DENIED = "vault_denied"
    VAULT_MISSING = "vault_missing"
    VAULT_TOO_SMALL = "vault_too_small"
    DISK_FULL = "disk_full"
    PROFILE_READ_ONLY = "profile_read_only"
    JOURNAL_BUSY = "journal_busy"
    JOURNAL_DAMAGED = "journal_damaged"
    JOURNAL_NEWER = "journal_newer"
    SHEET_UNREADABLE = "sheet_unreadable"
    INVALID_INPUT = "invalid_input"
    LINK_BUSY = "link_busy"
    BUG = "bug"


class TomadaError(Exception):
    """Base of the family. `params` fills the text of the kind."""

    kind: ClassVar[Kind]

    def __init__(self, **params: str | int) -> None:
        super().__init__(self.kind.value)
        self.params = params

    def __str__(self) -> str:
        detail = ", ".join(f"{name}={value}" for name, value in self.params.items())
        return f"{self.kind.value}({detail})"


class Unreachable(TomadaError):
    """No connection was made, so nothing took effect. Retried later."""

    kind = Kind.UNREACHABLE


class Transient(TomadaError):
    """The remote failed for now (5xx, time-out). A write may or may not have taken effect."""

    kind = Kind.TRANSIENT


class Throttled(TomadaError):
    """The remote asks to wait until `until` (aware UTC). Nothing took effect."""

    kind = Kind.THROTTLED

    def __init__(self, until: datetime, **params: str | int) -> None:
        super().__init__(until=until.isoformat(timespec="seconds"), **params)
        self.until = until


class Deferred(TomadaError):
    """The remote answers that it does not take this now (`details`); it may later. Nothing took effect."""

    kind = Kind.DEFERRED


class Unreadable(TomadaError):
    """An answer that cannot be read (HTML, half a body). For a write: in doubt."""

    kind = Kind.UNREADABLE


class CredentialsRefused(TomadaError):
    """The account's keys are wrong. Stops that account's lanes and asks once."""

    kind = Kind.CREDENTIALS_REFUSED


class CredentialsExpired(TomadaError):
    """The grant ran out or was revoked; a person must sign in again."""

    kind = Kind.CREDENTIALS_EXPIRED


class AccountBlocked(TomadaError):
    """The account may not use the API (plan, extension)."""

    kind = Kind.ACCOUNT_BLOCKED


class Refused(TomadaError):
    """The remote refuses this item as it is; never retried unchanged."""

    kind = Kind.REFUSED


class NotFound(TomadaError):
    """The remote does not know this id."""

    kind = Kind.NOT_FOUND


class Duplicate(TomadaError):
    """The remote has this already; `existing` is its id there."""

    kind = Kind.DUPLICATE

    def __init__(self, existing: str, **params: str | int) -> None:
        super().__init__(existing=existing, **params)
        self.existing = existing


class VaultLocked(TomadaError):
    """The keyring is locked and nobody unlocked it."""

    kind = Kind.VAULT_LOCKED


class VaultDenied(TomadaError):
    """The person or the system refused access to the keyring."""

    kind = Kind.VAULT_DENIED


class VaultMissing(TomadaError):
    """There is no safe keyring on this computer."""

    kind = Kind.VAULT_MISSING


class VaultTooSmall(TomadaError):
    """The keyring did not take the whole secret."""

    kind = Kind.VAULT_TOO_SMALL


class DiskFull(TomadaError):
    """No room left where the journal lives."""

    kind = Kind.DISK_FULL


class ProfileReadOnly(TomadaError):
    """The profile folder (`path`) cannot be written."""

    kind = Kind.PROFILE_READ_ONLY


class JournalBusy(TomadaError):
    """Another program holds the journal for longer than we wait."""

    kind = Kind.JOURNAL_BUSY


class JournalDamaged(TomadaError):
    """The journal is not a readable database; it was set aside as `kept`, never deleted."""

    kind = Kind.JOURNAL_DAMAGED


class JournalNewer(TomadaError):
    """The journal was written by a newer Tomada and is left untouched."""

    kind = Kind.JOURNAL_NEWER


class SheetUnreadable(TomadaError):
    """The spreadsheet as a whole cannot be used; `reason` is a `SheetFault`, `file` its name."""

    kind = Kind.SHEET_UNREADABLE


class InvalidInput(TomadaError):
    """A value typed or given is wrong: `field` names it, `reason` is an `InputFault`; `also` are other wrong ones."""

    kind = Kind.INVALID_INPUT
    also: tuple[InvalidInput, ...] = ()


class LinkBusy(TomadaError):
    """Another Tomada works on this link (`owner`)."""

    kind = Kind.LINK_BUSY


class Bug(TomadaError):
    """Ours. Logged with a redacted traceback, shown once; the lane lives on."""

    kind = Kind.BUG


class Cancelled(Exception):
    """The cancel token was set. Not an error, shown to nobody."""


class InputFault(StrEnum):
    """Why a value typed or given is not taken."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_DATE = "not_a_date"
    NOT_YES_NO = "not_yes_no"
    NOT_AN_ADDRESS = "not_an_address"
    PLAIN_HTTP = "plain_http"
    HAS_PATH = "has_path"
    IS_EMAIL = "is_email"
    HAS_BLANKS = "has_blanks"
    NAME_TAKEN = "name_taken"
    NO_SUCH_LINK = "no_such_link"
    NO_SUCH_ORDER = "no_such_order"
    NO_SUCH_ATTENTION = "no_such_attention"
    NO_SUCH_FILE = "no_such_file"
    NOT_JSON = "not_json"
    KEY_LENGTH = "key_length"
    KEY_SHAPE = "key_shape"
    KEY_DIGIT = "key_digit"
    KEY_MONTH = "key_month"
    KEY_STATE = "key_state"
    KEY_MODEL = "key_model"
    KEY_MISMATCH = "key_mismatch"
    KEY_USED = "key_used"
    NOT_AN_INVOICE = "not_an_invoice"
    WRONG_STATE = "wrong_state"
    ORDER_CANCELLED = "order_cancelled"
    CHANGED_MEANWHILE = "changed_meanwhile"
    NOT_LOCAL = "not_local"
    NOT_AN_EMAIL = "not_an_email"
    NOT_A_HOST = "not_a_host"
    NOT_A_COLOUR = "not_a_colour"
    NOT_A_PICTURE = "not_a_picture"
    NOT_ENCRYPTED = "not_encrypted"
    UNPRINTABLE = "unprintable"
    TOO_LONG = "too_long"
    LAYOUT_BROKEN = "layout_broken"
    LAYOUT_UNKNOWN = "layout_unknown"
    LAYOUT_FORBIDDEN = "layout_forbidden"
    NO_SUCH_MAIL = "no_such_mail"
    ALREADY_DONE = "already_done"


class SheetFault(StrEnum):
    """Why a spreadsheet as a whole cannot be used."""

    NOT_FOUND = "not_found"
    EMPTY = "empty"
    NO_HEADER = "no_header"
    NO_COLUMN = "no_column"
    HALF_SAVED = "half_saved"
    LOCKED = "locked"
    NOT_A_SHEET = "not_a_sheet"
    TOO_LONG = "too_long"
