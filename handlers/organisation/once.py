"""Once: what a form makes gets its id as the form is opened, so that a form sent twice makes it once."""

import re

from handlers.request import Request
from handlers.vocabulary.forms import PASSING
from storage.tables.columns import new_id

ONCE = f"{PASSING}once"
"""The argument with the id."""
_ID = re.compile(r"[0-9a-f]{32}")


def id_of(request: Request) -> str:
    """The id that the form remembers; another one if a client has made it up."""
    once = request.args.get(ONCE, "")
    return once if _ID.fullmatch(once) else new_id()
