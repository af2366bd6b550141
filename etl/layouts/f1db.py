"""The layout of F1DB's releases as CSV, tried with schema 6.5.0 and 4.1."""

from etl.layouts.layout import Layout

F1DB = Layout(
    "F1DB",
    "sources/f1db/input",
    frozenset({"circuits", "constructors", "countries", "drivers", "grands_prix", "races", "races_race_results"}),
    prefix="f1db-",
    selects="sources/f1db",
    licence="F1DB, CC BY 4.0, https://github.com/f1db/f1db",
)
