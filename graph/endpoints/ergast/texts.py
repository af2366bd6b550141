"""Values as the texts that Ergast writes."""

from datetime import datetime

from graph.types.times import lap_text


def text(value: int | None) -> str | None:
    return None if value is None else str(value)


def number(value: float) -> str:
    """
    >>> number(26.0), number(12.5)
    ('26', '12.5')
    """
    return str(int(value)) if value == int(value) else repr(value)


def clock(milliseconds: int | None) -> str | None:
    """A lap time, which has minutes even where there are none: 0:54.404."""
    written = lap_text(milliseconds)
    return f"0:{written:0>6}" if written and ":" not in written else written


def time_of(moment: datetime | None) -> str | None:
    return moment.strftime("%H:%M:%SZ") if moment else None
