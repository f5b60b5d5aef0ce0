"""Withdrawing: the asker takes a dilemma back, and every word about it is gone from the database."""

from handlers.dilemmas.own import own_dilemma
from handlers.request import Request
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import Form, TickInput
from handlers.vocabulary.replies import Reply
from storage import dilemmas, occasions, outbox
from storage.tables.dilemmas import Phase

SURE = "sure"
KINDS = (
    "dilemma",
    "dilemma-own",
    "dilemma-steering",
    "dilemma-restate",
    "dilemma-nudge",
    "dilemma-takeaway",
    "dilemma-taken-along",
    "dilemma-contributions",
    "dilemma-released",
    "dilemma-few",
    "dilemma-case",
    "dilemma-follow-up",
    "dilemma-learned",
    "clarification",
    "clarification-answered",
    "feedback",
    "inquiry",
    "inquiry-answer",
)


async def open_withdrawing(request: Request) -> Reply:
    """The form that says what goes and what stays, and wants a tick."""
    dilemma, _ = await own_dilemma(request)
    say = request.say
    return Reply(
        form=Form(
            name="withdraw",
            title=say("withdraw-form-title"),
            locale=say.locale,
            elements=(
                Text(say("withdraw-intro", title=dilemma.title)),
                TickInput(name=SURE, label=say("withdraw-sure"), text=say("withdraw-sure-tick")),
            ),
            submit=say("withdraw-form-submit"),
            cancel=say("form-cancel"),
            args={"dilemma": dilemma.id},
        )
    )


async def withdraw(request: Request) -> Reply:
    """Delete what was written, and let the cards in the channel say so."""
    dilemma, _ = await own_dilemma(request)
    if request.value(SURE) != "true":
        return Reply(errors={SURE: request.say("withdraw-unsure")})
    dilemma.phase, dilemma.next_step_at, dilemma.nudge_at, dilemma.phase_until = (
        Phase.WITHDRAWN,
        None,
        None,
        None,
    )
    await outbox.withdraw(request.uow, dilemma.id, KINDS)
    await dilemmas.forget_words(request.uow, dilemma)
    await occasions.forget(request.uow, dilemma.id)
    await outbox.enqueue_updates(request.uow, dilemma.id, request.now)
    return request.note(request.say("withdraw-done-title"), request.say("withdraw-done-body"))
