"""The command that creates an API key: python -m graph.keys NAME."""

import secrets

import click

from graph.server.api_keys import LINE, PREFIX, hash_key


def _name(context: click.Context, parameter: click.Parameter, name: str) -> str:
    if not LINE.fullmatch(f"{'0' * 64} {name}") or name.startswith("-"):
        raise click.BadParameter("a name has no spaces and does not begin with a hyphen")
    return name


@click.command()
@click.argument("name", callback=_name)
def main(name: str) -> None:
    """Create an API key for the client NAME: the key, and the line with its hash for the file of RACING_API_KEYS."""
    key = PREFIX + secrets.token_urlsafe(32)
    click.echo(f"key, shown only now: {key}\nline for the file of RACING_API_KEYS:\n{hash_key(key)} {name}")


if __name__ == "__main__":
    main(prog_name="python -m graph.keys")
