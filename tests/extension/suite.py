"""A test suite of the package, as a project has one."""

import geo.core
from geo import mean


def test_mean(monkeypatch):
    assert mean([1.0, 3.0]) == 2.0
    monkeypatch.setattr(geo.core, "LIMIT", 1)
    assert geo.core.limited(5) == 1
