"""Starting a round: HR says which, until when and what is asked, and the leaders are asked in private."""

import re
from datetime import date, datetime, time, timedelta

from handlers.calendar.customs import at_work
from handlers.calendar.moment import wall_moment
from handlers.calendar.working_time import earlier, later
from handlers.evaluation.questions import LineError, asked, read, usual, usual_open
from handlers.evaluation.rounds import check_hr, running
from handlers.form_text import text_errors
from handlers.request import RefusedError, Request
from handlers.texts import Texts
from handlers.typed_fields import TYPED_LONGEST, TypedFields
from handlers.vocabulary.cards import Text
from handlers.vocabulary.forms import PASSING, ChoiceInput, Form, Option, TextInput
from handlers.vocabulary.replies import Reply
from storage import evaluation, networks, outbox
from storage.tables.columns import new_id
from storage.tables.evaluation import EvaluationRound, Which
from storage.tables.identity import Role
from storage.tables.messages import OutboxRow

SHORTEST, LONGEST = timedelta(days=7), timedelta(days=60)
REMINDED = timedelta(days=2)
"""How long before the last day the one reminder comes."""
MOST = {"questions": 20, "open": 2}
ROOM = 3000
_ID = re.compile(r"[0-9a-f]{32}")


async def open_starting(request: Request) -> Reply:
    """The form, with the questions of the last round or, before the first, those of the method."""
    check_hr(request)
    rounds, say = await evaluation.all_rounds(request.uow), request.say
    if running(rounds):
        raise RefusedError("evaluation-running")
    questions = rounds[-1].questions if rounds else usual()
    open_questions = rounds[-1].open_questions if rounds else usual_open()
    return Reply(
        form=Form(
            name="evaluation-start",
            title=say("evaluation-start-form-title"),
            locale=say.locale,
            elements=(
                Text(say("evaluation-start-intro", k=request.fewest)),
                _which(say),
                TextInput(
                    name="date",
                    label=say("evaluation-start-until"),
                    hint=say("evaluation-start-until-hint"),
                    max_length=TYPED_LONGEST,
                ),
                *_lists(say, questions, open_questions),
            ),
            submit=say("evaluation-start-form-submit"),
            cancel=say("form-cancel"),
            # The id is chosen here, so that a form sent twice starts one round.
            args={f"{PASSING}once": new_id()},
        )
    )


async def start(request: Request) -> Reply:
    """Begin the round, and ask all leaders."""
    check_hr(request)
    typed = TypedFields(request, request.zone)
    until = _until(request, typed)
    errors = {**typed.errors, **_wrong_lists(request)}
    which = next((one for one in Which if one == request.value("which")), None)
    if which is None:
        errors["which"] = request.say("evaluation-error-which")
    if errors or which is None or until is None:
        return Reply(errors=errors)
    if not asked(request.value("questions"), which):
        return Reply(errors={"questions": request.say("evaluation-error-no-star")})
    return await _begin(request, which, until)


async def _begin(request: Request, which: Which, until: date) -> Reply:
    rounds, say = await evaluation.all_rounds(request.uow), request.say
    once = request.args.get(f"{PASSING}once", "")
    if any(one.id == once for one in rounds):
        return request.note(say("evaluation-started-title"), say("evaluation-started-before"))
    round_ = EvaluationRound(
        id=once if _ID.fullmatch(once) else new_id(),
        number=len(rounds) + 1,
        which=which,
        questions=request.value("questions"),
        open_questions=request.value("open"),
        fewest=request.fewest,
        started_by=request.person.id,
        started_at=request.now,
        closes_at=later(wall_moment(until + timedelta(days=1), time(0), request.zone), request.zone),
    )
    round_.next_step_at = round_.closes_at
    if running(rounds) or not await evaluation.begin(request.uow, round_):
        raise RefusedError("evaluation-running")
    reminder = earlier(wall_moment(until - REMINDED, time(9), request.zone), request.zone)
    await _ask_everybody(request, round_, reminder)
    body = say("evaluation-started-body", day=say.date(until), reminder=say.day(reminder, request.zone))
    return request.note(say("evaluation-started-title"), body)


async def _ask_everybody(request: Request, round_: EvaluationRound, reminder: datetime) -> None:
    """A message to each leader, and a reminder; also to those who have answered: a list of the others tells who did."""
    for network in await networks.all_networks(request.uow):
        leaders = await networks.members(request.uow, network.id, Role.LEADER, request.today)
        for kind, due in (("evaluation-invitation", request.now), ("evaluation-reminder", reminder)):
            rows = [
                OutboxRow(
                    # Whoever is a leader in two networks is asked once.
                    key=f"{kind}:{round_.id}:{person.id}",
                    kind=kind,
                    subject_id=round_.id,
                    network_id=network.id,
                    person_id=person.id,
                    due_at=at_work(network, due),
                    expires_at=round_.closes_at,
                )
                for person in leaders
            ]
            await outbox.enqueue(request.uow, rows)


def _which(say: Texts) -> ChoiceInput:
    options = tuple(Option(which.value, say(f"evaluation-which-{which}")) for which in Which)
    return ChoiceInput(name="which", label=say("evaluation-start-which"), options=options)


def _lists(say: Texts, questions: str, open_questions: str) -> tuple[TextInput, ...]:
    return (
        TextInput(
            name="questions",
            label=say("evaluation-start-questions"),
            hint=say("evaluation-start-hint"),
            value=questions,
            multiline=True,
            max_length=ROOM,
        ),
        TextInput(
            name="open",
            label=say("evaluation-start-open"),
            value=open_questions,
            multiline=True,
            required=False,
            max_length=ROOM,
        ),
    )


def _until(request: Request, typed: TypedFields) -> date | None:
    until = typed.day()
    if until is not None and until < request.today + SHORTEST:
        typed.errors["date"] = request.say("evaluation-error-too-soon")
    if until is not None and until > request.today + LONGEST:
        typed.errors["date"] = request.say("evaluation-error-too-late")
    return until


def _wrong_lists(request: Request) -> dict[str, str]:
    errors = text_errors(request, _lists(request.say, "", ""))
    for name, most in MOST.items():
        try:
            if len(read(request.value(name))) > most:
                errors[name] = request.say("evaluation-error-many", most=most)
        except LineError as error:
            errors.setdefault(name, request.say("evaluation-error-line", line=error.line[:80]))
    return errors
