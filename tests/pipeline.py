"""The pipeline as users start it: a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.service import ROOT


def etl(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run python -m etl with all that it writes under the folder."""
    return subprocess.run(
        [sys.executable, "-m", "etl", *map(str, arguments)],
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("RACING_")},
            "DATABASE_URL": f"sqlite:///{folder}/racing.db",
            "RACING_RAW": str(folder / "raw"),
            "RACING_REFUSED_REPORT": str(folder / "refused.csv"),
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=120,
    )
