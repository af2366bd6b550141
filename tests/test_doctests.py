"""The examples in docstrings are right."""

import doctest
import importlib
from pathlib import Path

import pytest

from tests.support.folders import ROOT


def modules() -> list[str]:
    """Every module with an example in a docstring."""
    paths = [
        path for folder in ("graph", "etl", "tests") for path in (ROOT / folder).rglob("*.py") if _has_example(path)
    ]
    return [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in sorted(paths)]


def _has_example(path: Path) -> bool:
    return "node_modules" not in path.parts and path != Path(__file__) and ">>> " in path.read_text("utf-8")


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_are_right(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
