"""Drafts: what people typed in a form and have not sent. Statistics never come here, nor do calendars."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime


class FormDraft(SQLModel, table=True):
    """Somebody's draft of one form on one subject; a later one replaces it, and sending the form deletes it.

    ``key`` is a digest of writer, form and subject, ``sealed`` what was typed. Both need a key that is not in the
    database: a copy of the table does not tell who is about to write what, not even that they write at all.
    """

    __tablename__ = "form_draft"

    key: str = Field(primary_key=True)
    sealed: str = Field(sa_type=Text)
    saved_at: datetime = Field(sa_type=UtcDateTime, index=True)
