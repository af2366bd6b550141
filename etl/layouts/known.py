"""All layouts that sources may have."""

from etl.layouts.ergast import ERGAST
from etl.layouts.f1db import F1DB

LAYOUTS = (ERGAST, F1DB)

STEMS = tuple(stem for layout in LAYOUTS for stem in layout.stems.values())
"""Names of all input files, without their endings."""
