"""Where the project is, and the real files beside it, where they are."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "data" / "ergast"
