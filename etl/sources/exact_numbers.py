"""SQL that reads the numbers of a text file without rounding."""

from etl.row_rules import WHOLE

EXACT = dict.fromkeys(WHOLE, "DECIMAL(18, 3)")
QUICK = {**EXACT, "INTEGER": "DOUBLE"}
"""DuckDB silently rounds 12.5 to an integer, so integers are read with another type and checked. DOUBLE is
the quicker to look at, but takes nan for a number, and is exact for INTEGER only. It rounds decimals likewise, which
are read as text."""


def is_number(type_: str) -> bool:
    """Whether values of the type could be rounded."""
    return type_ in WHOLE or type_.startswith("DECIMAL")


def read_type(type_: str, whole: dict[str, str]) -> str:
    """The type with which a column is read."""
    return "VARCHAR" if type_.startswith("DECIMAL") else whole.get(type_, type_)


def is_exact(name: str, type_: str) -> str:
    """SQL that is true for a number that is exactly one of the type, and for null."""
    if type_ in WHOLE:
        return f'"{name}" is null or ("{name}" % 1 = 0 and abs("{name}") < {WHOLE[type_]})'
    scale = type_.rstrip(")").rpartition(",")[2].strip()
    pattern = rf"\s*[-+]?([0-9]+\.?[0-9]{{0,{scale}}}0*|\.[0-9]{{1,{scale}}}0*)\s*"
    fits = f'try_cast("{name}" as {type_}) is not null'
    return f"""\"{name}\" is null or (regexp_full_match("{name}", '{pattern}') and {fits})"""


def checked(name: str, type_: str) -> str:
    """SQL for a column's value; an error for a number that is not exactly one of the type."""
    if not is_number(type_):
        return f'"{name}"'
    if type_ in WHOLE:
        whole = f'cast("{name}" as {type_})'
        exact = f'"{name}" is null or {whole} = "{name}"'
    else:
        exact = is_exact(name, type_)
    return f"""case when {exact} then cast("{name}" as {type_}) else error('not exact') end as "{name}" """
