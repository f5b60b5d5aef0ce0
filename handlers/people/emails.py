"""E-mail addresses: the one rule for what is one."""

from email_validator import SPECIAL_USE_DOMAIN_NAMES, EmailNotValidError, validate_email

# Whether mail arrives is no concern of ours, and an intranet may well have addresses in .local or .test.
SPECIAL_USE_DOMAIN_NAMES.clear()


def normal_email(text: str) -> str | None:
    """The address in lower case, or ``None`` if it is none."""
    try:
        return validate_email(text, check_deliverability=False).normalized.lower()
    except EmailNotValidError:
        return None
