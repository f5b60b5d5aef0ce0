"""The adapter: botbuilder's turn, without the connector and token clients it would build anew for each of them."""

from collections.abc import Awaitable, Callable

from botbuilder.core import CloudAdapterBase, InvokeResponse, TurnContext
from botbuilder.schema import Activity, ActivityTypes
from botframework.connector.auth import BotFrameworkAuthentication

Turn = Callable[[Activity], Awaitable[InvokeResponse | None]]


class TeamsAdapter(CloudAdapterBase):  # type: ignore[misc]
    """Runs an authenticated activity through the SDK's pipeline and hands back the answer to an invoke."""

    def __init__(self, authentication: BotFrameworkAuthentication) -> None:
        super().__init__(authentication)

    async def run_turn(self, activity: Activity, turn: Turn) -> InvokeResponse | None:
        """Let ``turn`` handle ``activity``; an invoke nobody answers becomes a 501."""

        async def logic(context: TurnContext) -> None:
            response = await turn(context.activity)
            if response is not None:
                await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=response))

        context = TurnContext(self, activity)
        await self.run_pipeline(context, logic)
        answer: InvokeResponse | None = self._process_turn_results(context)
        return answer
