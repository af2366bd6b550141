"""Addresses as they may be shown: in messages, logs and published versions, without what gives access."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")

HIDDEN = "***"
MIN_SECRET_CHARACTERS = 4
"""Shorter ones would hide parts of other words."""

SECRET_VARIABLES = (
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AZURE_STORAGE_ACCOUNT_KEY",
    "GOOGLE_SERVICE_ACCOUNT_KEY",
    "PGPASSWORD",
)


def safe_address(address: str) -> str:
    """An address without user, password, query and fragment, each of which may give access.

    >>> safe_address("https://me:secret@example.org/data.zip?signature=abc")
    'https://example.org/data.zip'
    >>> safe_address("data/raw"), safe_address("s3://bucket/prefix")
    ('data/raw', 's3://bucket/prefix')
    """
    if not ADDRESS.match(address):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return f"{address.partition('://')[0]}://{HIDDEN}"
    host = parts.netloc.rpartition("@")[2]
    return SplitResult(parts.scheme, host, parts.path, "", "").geturl()


def secrets_of(addresses: Iterable[str], environ: Mapping[str, str]) -> list[str]:
    """What must not be printed: the secrets of these addresses and of the environment, the longest first."""
    secrets = {environ.get(name, "") for name in SECRET_VARIABLES}
    for address in addresses:
        secrets |= _secrets_in(address)
    spellings = {spelling for secret in secrets for spelling in (secret, quote(secret, safe=""))}
    return sorted((spelling for spelling in spellings if len(spelling) >= MIN_SECRET_CHARACTERS), key=len, reverse=True)


def _secrets_in(address: str) -> set[str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return {address}
    if not ADDRESS.match(address):
        return set()
    user_info = parts.netloc.rpartition("@")[0]
    password = user_info.partition(":")[2] or user_info
    return {password, unquote(password), parts.query, *(value for _, value in parse_qsl(parts.query))}


def without_secrets(text: str, secrets: Iterable[str]) -> str:
    """A text in which none of the secrets stands.

    >>> without_secrets("password abcd is wrong", ["abcd"])
    'password *** is wrong'
    """
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return text
