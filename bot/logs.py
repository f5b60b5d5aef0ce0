"""Logs: one line of JSON for each event, to standard error; ids and counts, never words of people."""

import json
import logging
import sys
from datetime import UTC, datetime

# What every log record has anyway; the rest was given by ``extra``.
_USUAL = set(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class JsonLines(logging.Formatter):
    """Formats a record as one JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """The record's time, level, logger, message, its extra fields, and where an exception was raised."""
        extra = {key: value for key, value in record.__dict__.items() if key not in _USUAL}
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **extra,
        }
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
            line["where"] = _where(record)
        return json.dumps(line, default=str, ensure_ascii=False)


def set_up_logs(level: int = logging.INFO) -> None:
    """Send every log line to standard error as JSON."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for talkative in ("apscheduler", "alembic", "slack_sdk", "aiohttp", "msal"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    # Bolt warns at every start that it ignores SLACK_BOT_TOKEN: it has been given a client of ours.
    logging.getLogger("slack_bolt").setLevel(logging.ERROR)


def _where(record: logging.LogRecord) -> list[str]:
    """The frames of an exception without its message: messages of libraries can quote what people wrote."""
    frames = []
    trace = record.exc_info[2] if record.exc_info else None
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames
