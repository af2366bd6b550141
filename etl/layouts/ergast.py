"""The Ergast layout, in which all figures are defined."""

from etl.layouts.layout import Layout

ERGAST = Layout("Ergast", "raw", frozenset({"circuits", "drivers", "races", "results"}))
