"""Dilemmas: a leader puts one before the network or a few of it, and it goes through the phases of peer sparring."""

from handlers.absences.unasked import unasked
from handlers.capability import Capability, Handler, Route, Who
from handlers.dilemmas.asking import keep_dilemma, open_dilemma
from handlers.dilemmas.at_meeting import compose_case, start
from handlers.dilemmas.cards import compose_dilemma
from handlers.dilemmas.clarifying import (
    compose_answer,
    compose_question,
    keep_answer,
    keep_question,
    open_answer,
    open_question,
)
from handlers.dilemmas.collecting import collect
from handlers.dilemmas.feedback import keep_feedback, open_feedback
from handlers.dilemmas.follow_up import (
    compose_follow_up,
    compose_learned,
    keep_follow_up,
    open_follow_up,
    snooze,
)
from handlers.dilemmas.inquiring import compose_inquiry, keep_inquiry, open_inquiry
from handlers.dilemmas.nudge import compose_nudge
from handlers.dilemmas.own import compose_own
from handlers.dilemmas.releasing import (
    compose_contributions,
    compose_feedback,
    compose_released,
    mark_helpful,
)
from handlers.dilemmas.replying import compose_reply, keep_reply, open_reply
from handlers.dilemmas.restating import compose_restate, keep_restated, open_restating
from handlers.dilemmas.steering import compose_few, compose_steering, give_time, go_on, pause_or_resume
from handlers.dilemmas.takeaway import compose_takeaway, compose_taken_along, keep_takeaway, open_takeaway
from handlers.dilemmas.turns import show_turns
from handlers.dilemmas.withdrawing import open_withdrawing, withdraw


def _opens(handler: Handler) -> Route:
    return Route(handler=handler, who=Who.LEADER, opens_form=True)


def _keeps(handler: Handler) -> Route:
    return Route(handler=handler, who=Who.LEADER, writes=True)


def _keeps_with_draft(handler: Handler) -> Route:
    return Route(handler=handler, who=Who.LEADER, writes=True, drafts=True)


def _steers(handler: Handler) -> Route:
    return Route(handler=handler, who=Who.FACILITATOR, writes=True)


CAPABILITY = Capability(
    commands={"dilemma": _opens(open_dilemma)},
    actions={
        "give-feedback": _opens(open_feedback),
        "clarify": _opens(open_question),
        "clarify-answer": _opens(open_answer),
        "dilemma-understood": _opens(open_restating),
        "dilemma-withdraw": _opens(open_withdrawing),
        "dilemma-takeaway": _opens(open_takeaway),
        "dilemma-follow-up": _opens(open_follow_up),
        "dilemma-snooze": _keeps(snooze),
        "dilemma-helped": _keeps(mark_helpful),
        "inquire": _opens(open_inquiry),
        "inquiry-answer": _opens(open_reply),
        "dilemma-turns": Route(handler=show_turns, who=Who.FACILITATOR),
        "steering-start": _steers(start),
        "steering-next": _steers(go_on),
        "steering-extend": _steers(give_time),
        "steering-pause": _steers(pause_or_resume),
        "steering-resume": _steers(pause_or_resume),
    },
    forms={
        "dilemma": _keeps_with_draft(keep_dilemma),
        "feedback": _keeps_with_draft(keep_feedback),
        "clarify": _keeps(keep_question),
        "clarify-answer": _keeps(keep_answer),
        "restate": _keeps(keep_restated),
        "takeaway": _keeps_with_draft(keep_takeaway),
        "follow-up": _keeps_with_draft(keep_follow_up),
        "inquiry": _keeps_with_draft(keep_inquiry),
        "inquiry-answer": _keeps_with_draft(keep_reply),
        "withdraw": _keeps(withdraw),
    },
    notices={
        "dilemma": compose_dilemma,
        "dilemma-own": compose_own,
        "dilemma-steering": compose_steering,
        "dilemma-restate": compose_restate,
        "dilemma-nudge": unasked(compose_nudge),
        "dilemma-contributions": compose_contributions,
        "dilemma-released": compose_released,
        "dilemma-few": compose_few,
        "dilemma-case": compose_case,
        "dilemma-takeaway": compose_takeaway,
        "dilemma-taken-along": compose_taken_along,
        "dilemma-follow-up": compose_follow_up,
        "dilemma-learned": compose_learned,
        "clarification": compose_question,
        "clarification-answered": compose_answer,
        "feedback": compose_feedback,
        "inquiry": compose_inquiry,
        "inquiry-answer": compose_reply,
    },
    threads=dict.fromkeys(("dilemma", "dilemma-released", "dilemma-case"), collect),
)
