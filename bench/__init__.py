"""Measures the bot against bare baselines, in the same run on the same machine: only their ratio tells."""

import warnings

# Where there is no desktop there is no such folder; the PostgreSQL that comes as a wheel asks for it nonetheless.
warnings.filterwarnings("ignore", "XDG_RUNTIME_DIR is not set")
