"""Times as people write them."""


def gap_text(milliseconds: int) -> str:
    """
    >>> gap_text(5478), gap_text(78_300)
    ('+5.478', '+1:18.300')
    """
    return f"+{lap_text(milliseconds)}"


def lap_text(milliseconds: int | None) -> str | None:
    """
    >>> lap_text(79813), lap_text(59004), lap_text(7507547)
    ('1:19.813', '59.004', '2:05:07.547')
    """
    if milliseconds is None:
        return None
    seconds, rest = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    if hour:
        return f"{hour}:{minute:02}:{second:02}.{rest:03}"
    return f"{minute}:{second:02}.{rest:03}" if minute else f"{second}.{rest:03}"
