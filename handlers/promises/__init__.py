"""Promises: what a leader takes along from a meeting and will try before the next; for that leader's eyes only."""

from handlers.absences.unasked import unasked
from handlers.capability import Capability, Route, Who
from handlers.promises.keeping import judge
from handlers.promises.making import compose_takeaways, keep_promise, open_promise
from handlers.promises.reminding import compose_reminder

CAPABILITY = Capability(
    actions={
        "promise": Route(handler=open_promise, who=Who.LEADER, opens_form=True),
        "promise-kept": Route(handler=judge, who=Who.LEADER, writes=True),
    },
    forms={"promise": Route(handler=keep_promise, who=Who.LEADER, writes=True)},
    notices={"takeaways": unasked(compose_takeaways), "promise-reminder": unasked(compose_reminder)},
)
