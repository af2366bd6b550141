"""Who sends a request: a client, or a probe of the operator."""

from ipaddress import IPv6Address, ip_address, ip_network

from starlette.types import Scope

PROBES = ("/health", "/health/live", "/health/ready", "/health/db", "/metrics")
"""Paths that orchestrators and monitoring request: without a rate limit, and by any host name."""

IPV6_CLIENT_BITS = 64
"""All addresses with the same first 64 bits belong to one client."""


def client_of(scope: Scope) -> str:
    """Identity of a client: the name of its API key, or its address."""
    name: str | None = scope.get("client_name")
    if name:
        return f"key:{name}"
    host = scope["client"][0] if scope.get("client") else "unknown"
    try:
        address = ip_address(host)
    except ValueError:
        return f"host:{host}"
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    network = ip_network((address, IPV6_CLIENT_BITS), strict=False) if address.version == 6 else address
    return f"ip:{network}"
