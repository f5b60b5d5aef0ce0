"""Metrics for operators, in Prometheus' text format: counts of messages, never words or names."""

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.registry import Collector

from bot.application import Application
from storage import outbox
from storage.tables.messages import State


class _Figures(Collector):
    def __init__(self, waiting: dict[State, int], ended: dict[str, int]) -> None:
        self._waiting = waiting
        self._ended = ended

    def collect(self) -> Iterator[Metric]:
        in_state = GaugeMetricFamily("sparring_outbox_messages", "Messages by state", labels=["state"])
        for state, number in self._waiting.items():
            in_state.add_metric([state.value], number)
        yield in_state
        ended = CounterMetricFamily(
            "sparring_deliveries", "Deliveries of this process by outcome", labels=["outcome"]
        )
        for outcome, number in self._ended.items():
            ended.add_metric([outcome], number)
        yield ended


async def exposition(application: Application) -> tuple[bytes, str]:
    """The figures of this moment and their content type."""
    async with application.database.read() as uow:
        waiting = {state: await outbox.count(uow, state) for state in State}
    collectors = CollectorRegistry()
    collectors.register(_Figures(waiting, dict(application.delivery.counts)))
    return generate_latest(collectors), CONTENT_TYPE_LATEST
