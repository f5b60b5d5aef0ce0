"""Drafts: what people typed in a form and have not sent. Statistics never come here, nor do calendars."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel

from storage.tables.columns import UtcDateTime


class FormDraft(SQLModel, table=True):
    """A person's draft of one form on one subject; a later one replaces it, and sending the form deletes it.

    ``subject`` is a digest of what the form is about. ``sealed`` is what was typed, in an envelope that the process can
    open with a key that is not in the database: a copy of the table does not tell who is about to ask anonymously.
    """

    __tablename__ = "form_draft"

    person_id: str = Field(foreign_key="person.id", primary_key=True)
    form: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    sealed: str = Field(sa_type=Text)
    saved_at: datetime = Field(sa_type=UtcDateTime, index=True)
