"""How the tests start Spark."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def jvm_of_short_runs() -> Iterator[None]:
    """Java compiles with its first compiler only: the second makes long runs faster, and no test is one."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
        yield
