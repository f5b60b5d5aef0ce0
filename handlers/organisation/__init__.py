"""Input to the organisation: what a network agrees to pass on to top management, and what it answers."""

from handlers.capability import Capability, Route, Who
from handlers.organisation.answering import compose_answered, keep_answer, open_answer
from handlers.organisation.card import compose_proposal
from handlers.organisation.files import ask_for_files, compose_files
from handlers.organisation.objecting import keep_objection, open_objection
from handlers.organisation.own import compose_own, compose_stopped, withdraw
from handlers.organisation.proposing import open_proposal, propose
from handlers.organisation.reading import compose_passed_on, list_notes

CAPABILITY = Capability(
    actions={
        "organisation-propose": Route(handler=open_proposal, who=Who.FACILITATOR, opens_form=True),
        "organisation-withdraw": Route(handler=withdraw, who=Who.FACILITATOR, writes=True),
        "organisation-object": Route(handler=open_objection, who=Who.MEMBER, opens_form=True),
        "organisation-notes": Route(handler=list_notes, who=Who.HR_OR_FACILITATOR),
        "organisation-answer": Route(handler=open_answer, who=Who.HR_OR_FACILITATOR, opens_form=True),
        "organisation-files": Route(handler=ask_for_files, who=Who.HR_OR_FACILITATOR, writes=True),
    },
    forms={
        "organisation-propose": Route(handler=propose, who=Who.FACILITATOR, writes=True, drafts=True),
        # No drafts: whose a draft is, is known.
        "organisation-object": Route(handler=keep_objection, who=Who.ANYONE, writes=True),
        "organisation-answer": Route(
            handler=keep_answer, who=Who.HR_OR_FACILITATOR, writes=True, drafts=True
        ),
    },
    notices={
        "organisation-proposal": compose_proposal,
        "organisation-own": compose_own,
        "organisation-stopped": compose_stopped,
        "organisation-passed-on": compose_passed_on,
        "organisation-answered": compose_answered,
        "organisation-files": compose_files,
    },
)
