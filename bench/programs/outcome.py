"""Outcome: how a process that ends by itself tells what it did."""

import json
import sys
from pathlib import Path

KIB_PER_MIB = 1024


def tell(done: int, seconds: float, **more: float) -> None:
    """Write it to standard output, with the most memory that the process ever held, in MiB."""
    json.dump({"done": done, "seconds": seconds, "peak_mib": round(peak(), 1), **more}, sys.stdout)


def peak() -> float:
    """The most memory that this process has held so far, in MiB."""
    # Not getrusage(): what it gives can be the peak of the process that started this one.
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / KIB_PER_MIB
