"""One mail, written: layout and subject filled in, framed with the shop's logo and colour, styles inlined, and a plain
text beside."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path

from app.adapters.mail import layout
from app.adapters.mail.plain import plain_text
from app.domain.errors import InputFault, InvalidInput
from app.domain.mail import MailEvent, MailReason, OutgoingMail, address_of
from app.domain.orders import Buyer, Sale
from app.domain.settings import Settings
from app.engine.letter import SAMPLE_BUYER, SAMPLE_SALE, SUBJECTS, Values, clean, values
from app.engine.outbox import message_id
from app.resources import resource

_LARGEST_LOGO = 300_000
_PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}


def default_layout(event: MailEvent) -> str:
    """The layout where the merchant wrote none."""
    return resource(f"mail/{event}.html").read_text("utf-8")


def compose(settings: Settings, hub: str, event: MailEvent, sale: Sale, buyer: Buyer, now: datetime) -> OutgoingMail:
    """Write a mail. Raises InvalidInput: `mail.layout_…`, `mail.subject_…` as `layout.check`, or `email` with
    NOT_AN_EMAIL for a buyer who cannot be written to."""
    recipient = address_of(buyer.email)
    if isinstance(recipient, MailReason):
        raise InvalidInput(field="email", reason=InputFault.NOT_AN_EMAIL)
    shop = clean(settings.mail_from_name) or settings.mail_from
    subject, html, logo = _written(settings, event, values(event, sale, buyer, shop), shop)
    return OutgoingMail(
        message_id=message_id(hub, sale.hub_id, event, settings.mail_from),
        sender=settings.mail_from,
        sender_name=clean(settings.mail_from_name),
        recipient=recipient,
        subject=subject,
        html=html,
        text=plain_text(html),
        date=now,
        logo=logo,
    )


def _written(settings: Settings, event: MailEvent, found: Values, shop: str) -> tuple[str, str, bytes]:
    subject_key, layout_key = f"mail.subject_{event}", f"mail.layout_{event}"
    subject = getattr(settings, f"mail_subject_{event}") or SUBJECTS[event]
    text = getattr(settings, f"mail_layout_{event}") or default_layout(event)
    line = clean(layout.render_line(subject, found, subject_key))
    logo = b""
    if settings.mail_logo:
        with suppress(InvalidInput):  # a picture that went away meanwhile holds no mail up
            logo = read_logo(settings.mail_logo)
    framed = layout.render_frame(
        resource("mail/frame.html").read_text("utf-8"),
        assunto=line,
        corpo=layout.render_html(text, found, layout_key),
        loja=shop,
        remetente=settings.mail_from,
        logo=bool(logo),
        cor=settings.mail_colour,
        cor_do_texto=_readable_on(settings.mail_colour),
    )
    return line, _inlined(framed, layout_key), logo


def check_letters(settings: Settings) -> None:
    """Raises InvalidInput for a layout, subject or logo that cannot be used: each is tried with a sample."""
    if settings.mail_logo:
        read_logo(settings.mail_logo)
    for event in MailEvent:
        _written(settings, event, values(event, SAMPLE_SALE, SAMPLE_BUYER, ""), "")


def read_logo(path: str) -> bytes:
    """The picture. Raises InvalidInput: `mail.logo` with NO_SUCH_FILE or NOT_A_PICTURE."""
    try:
        data = Path(path).read_bytes() if Path(path).stat().st_size <= _LARGEST_LOGO else b""
    except OSError:
        raise InvalidInput(field="mail.logo", reason=InputFault.NO_SUCH_FILE) from None
    if not picture_kind(data):
        raise InvalidInput(field="mail.logo", reason=InputFault.NOT_A_PICTURE)
    return data


def picture_kind(data: bytes) -> str:
    """`png`, `jpeg` or `gif`; "" for anything else."""
    return next((kind for start, kind in _PICTURES.items() if data.startswith(start)), "")


def _inlined(html: str, field: str) -> str:
    import css_inline

    try:
        return _inliner()(html)
    except css_inline.InlineError:
        raise InvalidInput(field=field, reason=InputFault.LAYOUT_BROKEN, line=1) from None


@cache
def _inliner() -> Callable[[str], str]:
    """It loads nothing from anywhere."""
    import css_inline

    return css_inline.CSSInliner(load_remote_stylesheets=False).inline


def _readable_on(colour: str) -> str:
    """White or black, whichever stands out."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#000000" if 299 * red + 587 * green + 114 * blue > 150_000 else "#ffffff"
