"""An audit without a response from the registry is skipped, not passed."""

from tests.audit import of_npm, of_pip


def test_packages_without_known_weaknesses_pass() -> None:
    assert str(of_pip({"dependencies": [{"name": "a", "version": "1", "vulns": []}]})) == "passed"
    assert str(of_npm({"vulnerabilities": {}})) == "passed"


def test_weaknesses_fail_by_name_even_if_other_packages_were_skipped() -> None:
    weak = {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
    assert str(of_pip({"dependencies": [weak, {"name": "b", "skip_reason": "?"}]})) == "FAILED: a 1: PYSEC-1"
    assert str(of_npm({"vulnerabilities": {"a": {"severity": "high"}}})) == "FAILED: a: high"


def test_packages_that_were_not_looked_up_are_skipped() -> None:
    good = {"name": "a", "version": "1", "vulns": []}
    verdict = str(of_pip({"dependencies": [good, {"name": "b", "skip_reason": "not found"}]}))
    assert verdict == "skipped: 1 of 2 packages were not looked up; not found"
    assert str(of_npm({"message": "405", "error": {}})) == "skipped: 405"
    assert str(of_npm({})) == "skipped: npm printed nothing"
