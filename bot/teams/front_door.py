"""The front door: every activity that Teams sends comes in here and is answered."""

import logging
from http import HTTPStatus

from aiohttp import web
from botbuilder.core import InvokeResponse
from botbuilder.schema import Activity

from bot.teams.action_replies import answer_action
from bot.teams.adapter import TeamsAdapter
from bot.teams.authentication import Authenticator, UnauthorizedError
from bot.teams.connector import Connector
from bot.teams.dialog_replies import answer_dialog
from bot.teams.events import Invoke, event_of, shows_team
from bot.teams.form_card import Words
from bot.teams.gateway import TeamsGateway
from bot.teams.identity import place
from bot.teams.incoming import read_activity
from bot.teams.message_replies import answer_message
from bot.teams.roster import look_around
from bot.teams.signing_keys import KeysUnavailableError
from bot.teams.turn import Turn
from bot.teams.wire import encode
from handlers.ports import DeliveryFailedError, Dispatch, RejectedError
from handlers.vocabulary.replies import Reply

log = logging.getLogger(__name__)


class TeamsFrontDoor:
    """Answers ``POST /api/messages``; handlers are called for authenticated activities only."""

    def __init__(
        self,
        authenticator: Authenticator,
        connector: Connector,
        gateway: TeamsGateway,
        dispatch: Dispatch,
        words: Words,
    ) -> None:
        self._authenticator = authenticator
        self._adapter = TeamsAdapter(authenticator.bot_framework)
        self._connector = connector
        self._gateway = gateway
        self._dispatch = dispatch
        self._words = words

    async def handle(self, request: web.Request) -> web.Response:
        """Authenticate, hand the event to the handlers, and give Teams their reply.

        Raises:
            web.HTTPException: what is wrong with the request, or that it should be sent again.
        """
        authorization = request.headers.get("Authorization")
        if self._authenticator.expects_token() and not authorization:
            raise web.HTTPUnauthorized
        activity = await read_activity(request)
        try:
            await self._authenticator.check(activity, authorization)
            return _http(await self._adapter.run_turn(activity, self._turn))
        except UnauthorizedError as error:
            raise web.HTTPUnauthorized from error
        except (KeysUnavailableError, DeliveryFailedError) as error:
            log.warning("activity not answered", exc_info=True, extra={"action": "teams_not_answered"})
            raise web.HTTPServiceUnavailable from error

    async def _turn(self, activity: Activity) -> InvokeResponse | None:
        try:
            return await self._answered(activity)
        except RejectedError:
            # Sending the activity once more could not help: where it says it came from, the bot is not.
            log.warning("no answer possible", exc_info=True, extra={"action": "teams_answer_rejected"})
            return _not_understood(activity)

    async def _answered(self, activity: Activity) -> InvokeResponse | None:
        if shows_team(activity):
            await self._dispatch(await look_around(self._connector, activity))
            return None
        event = event_of(activity)
        if event is None:
            return _not_understood(activity)
        turn = Turn(activity, event, place(activity), self._gateway, self._words)
        return await _answer(turn, await self._dispatch(event))


async def _answer(turn: Turn, reply: Reply) -> InvokeResponse | None:
    match turn.activity.name:
        case Invoke.CARD_ACTION:
            return await answer_action(turn, reply)
        case Invoke.DIALOG_OPENED | Invoke.DIALOG_SENT:
            return await answer_dialog(turn, reply)
        case _:
            await answer_message(turn, reply)
            return None


def _not_understood(activity: Activity) -> InvokeResponse | None:
    """Invokes want an answer; of everything else there is much that the bot rightly ignores."""
    return InvokeResponse(status=HTTPStatus.BAD_REQUEST) if activity.type == "invoke" else None


def _http(response: InvokeResponse | None) -> web.Response:
    if response is None:
        return web.Response()
    if response.body is None:
        return web.Response(status=response.status)
    return web.Response(status=response.status, text=encode(response.body), content_type="application/json")
