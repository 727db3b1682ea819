import pytest
from tests.specimens import Make


@pytest.fixture(scope="session")
def make() -> type[Make]:
    """Return what the tests build files with."""
    return Make
