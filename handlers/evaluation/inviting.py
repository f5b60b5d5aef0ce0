"""What leaders get in private: that there is a questionnaire, and one reminder of it."""

from handlers.absences.buttons import not_now_button
from handlers.evaluation.rounds import promise
from handlers.notices import Briefing, Obsolete
from handlers.vocabulary.cards import Button, ButtonStyle, Card, Text
from storage.tables.evaluation import EvaluationRound


async def compose_invitation(briefing: Briefing) -> Card | Obsolete:
    """The invitation to answer."""
    return await _compose(briefing, "evaluation-invitation-title", "evaluation-invitation-body")


async def compose_reminder(briefing: Briefing) -> Card | Obsolete:
    """The reminder, which everybody gets."""
    return await _compose(briefing, "evaluation-reminder-title", "evaluation-reminder-body")


async def _compose(briefing: Briefing, title: str, body: str) -> Card | Obsolete:
    round_ = await briefing.uow.get(EvaluationRound, briefing.subject_id)
    if round_ is None or round_.closed_at is not None or round_.closes_at <= briefing.now:
        return Obsolete("evaluation_over")
    say = briefing.say
    return Card(
        title=say(title),
        locale=say.locale,
        body=(
            Text(say(body)),
            Text(say("evaluation-until", **_end(briefing, round_))),
            Text(promise(say, round_), subtle=True),
        ),
        buttons=(
            Button(
                label=say("evaluation-button-answer"),
                action="evaluation-answer",
                args={"round": round_.id},
                style=ButtonStyle.PRIMARY,
                opens_form=True,
            ),
            not_now_button(say),
        ),
    )


def _end(briefing: Briefing, round_: EvaluationRound) -> dict[str, str]:
    zone, closes_at = briefing.zone, round_.closes_at
    return {"day": briefing.say.day(closes_at, zone), "clock": briefing.say.clock(closes_at, zone)}
