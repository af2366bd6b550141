"""An audit that could not ask is not one that passed."""

from tests.audit import of_npm, of_pip


def test_packages_that_were_looked_up_and_are_well_pass() -> None:
    assert str(of_pip({"dependencies": [{"name": "a", "version": "1", "vulns": []}]})) == "passed"
    assert str(of_npm({"vulnerabilities": {}})) == "passed"


def test_weaknesses_fail_by_name_even_if_others_were_not_looked_up() -> None:
    weak = {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
    assert str(of_pip({"dependencies": [weak, {"name": "b", "skip_reason": "?"}]})) == "FAILED: a 1: PYSEC-1"
    assert str(of_npm({"vulnerabilities": {"a": {"severity": "high"}}})) == "FAILED: a: high"


def test_what_was_not_looked_up_is_skipped() -> None:
    good = {"name": "a", "version": "1", "vulns": []}
    verdict = str(of_pip({"dependencies": [good, {"name": "b", "skip_reason": "not found"}]}))
    assert verdict == "skipped: 1 of 2 packages were not looked up; not found"
    assert str(of_npm({"message": "405", "error": {}})) == "skipped: 405"
    assert str(of_npm({})) == "skipped: npm told nothing"
