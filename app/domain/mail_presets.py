"""Mail servers of the providers that Brazilian merchants use."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.mail import MailSecurity


@dataclass(frozen=True, slots=True)
class MailPreset:
    """One provider. `per_hour` stays well below what it allows. What to create there is a text, looked up by `key`."""

    key: str
    title: str
    host: str
    port: int
    security: MailSecurity
    per_hour: int = 60


PRESETS = (
    MailPreset("gmail", "Gmail", "smtp.gmail.com", 587, MailSecurity.STARTTLS, 40),
    MailPreset("workspace", "Google Workspace", "smtp.gmail.com", 587, MailSecurity.STARTTLS, 100),
    MailPreset("microsoft365", "Microsoft 365", "smtp.office365.com", 587, MailSecurity.STARTTLS, 100),
    MailPreset("outlook", "Outlook.com, Hotmail", "smtp-mail.outlook.com", 587, MailSecurity.STARTTLS, 20),
    MailPreset("locaweb", "Locaweb", "email-ssl.com.br", 465, MailSecurity.TLS, 100),
    MailPreset("uol", "UOL Mail, BOL", "smtps.uol.com.br", 587, MailSecurity.STARTTLS, 40),
    MailPreset("uolhost", "UOL Host", "smtp.uhserver.com", 465, MailSecurity.TLS, 60),
    MailPreset("hostinger", "Hostinger", "smtp.hostinger.com", 465, MailSecurity.TLS, 60),
    MailPreset("kinghost", "KingHost", "smtp.kinghost.net", 465, MailSecurity.TLS, 60),
    MailPreset("zoho", "Zoho Mail", "smtppro.zoho.com", 465, MailSecurity.TLS, 40),
    MailPreset("icloud", "iCloud Mail", "smtp.mail.me.com", 587, MailSecurity.STARTTLS, 40),
)


def preset(key: str) -> MailPreset | None:
    """The provider of that key; None for any other SMTP server."""
    return next((each for each in PRESETS if each.key == key), None)
