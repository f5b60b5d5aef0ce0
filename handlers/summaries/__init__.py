"""Summaries: what the facilitator takes to the next meeting, edits, and shares with the network."""

from handlers.capability import Capability, Handler, Route, Who
from handlers.summaries.asking import ask_for_files, ask_for_summary
from handlers.summaries.card import compose_summary
from handlers.summaries.editing import keep_edit, keep_texts, open_edit, open_texts
from handlers.summaries.files import compose_files
from handlers.summaries.reading import (
    ask_for_shared_files,
    compose_shared_files,
    list_shared,
    read_shared,
)
from handlers.summaries.sharing import compose_shared, open_share, share
from handlers.summaries.theming import keep_theme, open_theme, show_themes


def _opens(handler: Handler) -> Route:
    return Route(handler=handler, who=Who.FACILITATOR, opens_form=True)


def _keeps(handler: Handler) -> Route:
    return Route(handler=handler, who=Who.FACILITATOR, writes=True)


def _hands_over(handler: Handler) -> Route:
    return Route(handler=handler, who=Who.FACILITATOR_OR_SUBSTITUTE, writes=True)


CAPABILITY = Capability(
    commands={"summary": _hands_over(ask_for_summary)},
    actions={
        "summary": _hands_over(ask_for_summary),
        "summary-files": _hands_over(ask_for_files),
        "summary-edit": _opens(open_edit),
        "summary-texts": _opens(open_texts),
        "summary-themes": Route(handler=show_themes, who=Who.FACILITATOR),
        "summary-theme": _opens(open_theme),
        "summary-share": _opens(open_share),
        "summary-list": Route(handler=list_shared, who=Who.MEMBER),
        "summary-read": Route(handler=read_shared, who=Who.MEMBER),
        "summary-shared-files": Route(handler=ask_for_shared_files, who=Who.MEMBER, writes=True),
    },
    forms={
        "summary-edit": Route(handler=keep_edit, who=Who.FACILITATOR, writes=True, drafts=True),
        "summary-texts": _keeps(keep_texts),
        "summary-theme": _keeps(keep_theme),
        "summary-share": _keeps(share),
    },
    notices={
        "summary": compose_summary,
        "summary-files": compose_files,
        "summary-shared": compose_shared,
        "summary-shared-files": compose_shared_files,
    },
)
