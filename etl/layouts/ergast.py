"""The Ergast layout, in which all figures are defined."""

from etl.layouts.layout import Layout

PROVENANCE = frozenset({"source", "fastestLapSource", "sessionsSource"})
"""Columns that say which values come from a supplement. The files of a source do not have them."""

ERGAST = Layout("Ergast", "raw", frozenset({"circuits", "drivers", "races", "results"}))
