"""Notebooks and Python pages of the documentation, run in an environment of their own. make notebook runs it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from etl.sources.sample import Sample
from tests.support.folders import ROOT
from tests.support.pipeline import etl
from tests.support.service import served

DOCS = ROOT / "docs"
NOTEBOOK = DOCS / "example-notebook.ipynb"
ENVIRONMENT = ROOT / ".venv" / "notebooks"
UV = Path(sys.executable).with_name("uv")
IMAGES = "images/{notebook_name}"


def install() -> Path:
    """The folder of the commands of an environment with docs/requirements-notebooks.txt."""
    subprocess.run([UV, "venv", "--quiet", "--allow-existing", ENVIRONMENT], check=True)
    requirements = DOCS / "requirements-notebooks.txt"
    install = [UV, "pip", "install", "--quiet", "--python", ENVIRONMENT, "--require-hashes", "-r", requirements]
    subprocess.run([*map(str, install)], check=True)
    return ENVIRONMENT / "bin"


def execute(commands: Path, site: str, folder: Path) -> None:
    """Execute the notebook against a service, and write it and its Markdown with the images into a folder."""
    environment = {
        **os.environ,
        "RACING_DATA": f"{site}/data",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    }
    convert = [str(commands / "python"), "-m", "nbconvert", "--log-level", "ERROR", "--output-dir", str(folder)]
    subprocess.run(
        [*convert, "--to", "notebook", "--execute", "--ExecutePreprocessor.record_timing=False", str(NOTEBOOK)],
        env=environment,
        check=True,
    )
    markdown = ["--to", "markdown", f"--NbConvertApp.output_files_dir={IMAGES}"]
    subprocess.run([*convert, *markdown, str(folder / NOTEBOOK.name)], env=environment, check=True)


def main() -> None:
    commands = install()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Sample().write(folder / "raw")
        published = etl("run", "--source", folder / "raw", folder=folder)
        assert published.returncode == 0, published.stderr
        with served(f"sqlite:///{folder}/racing.db", folder / "log") as client:
            execute(commands, str(client.base_url).rstrip("/"), DOCS)


if __name__ == "__main__":
    main()
