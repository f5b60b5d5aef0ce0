"""The evaluation: a questionnaire to all leaders at the start, midway and at the end, anonymous by construction."""

from handlers.absences.unasked import unasked
from handlers.capability import Capability, Route, Who
from handlers.evaluation.answering import keep_answer, open_answer
from handlers.evaluation.inviting import compose_invitation, compose_reminder
from handlers.evaluation.overview import show_evaluation
from handlers.evaluation.results import ask_for_results, compose_results
from handlers.evaluation.starting import open_starting, start
from handlers.evaluation.words import ask_for_words, compose_words

CAPABILITY = Capability(
    commands={"evaluation": Route(handler=show_evaluation, who=Who.HR_OR_FACILITATOR)},
    actions={
        "evaluation-start": Route(handler=open_starting, who=Who.HR_OR_FACILITATOR, opens_form=True),
        "evaluation-answer": Route(handler=open_answer, who=Who.LEADER, opens_form=True),
        "evaluation-results": Route(handler=ask_for_results, who=Who.HR_OR_FACILITATOR, writes=True),
        "evaluation-words": Route(handler=ask_for_words, who=Who.HR_OR_FACILITATOR, writes=True),
    },
    forms={
        "evaluation-start": Route(handler=start, who=Who.HR_OR_FACILITATOR, writes=True, drafts=True),
        "evaluation-answer": Route(handler=keep_answer, who=Who.LEADER, writes=True, drafts=True),
    },
    notices={
        "evaluation-invitation": unasked(compose_invitation),
        "evaluation-reminder": unasked(compose_reminder),
        "evaluation-results": compose_results,
        "evaluation-words": compose_words,
    },
)
