"""A few random histories of a project; `nox -s histories` plays a thousand."""

from __future__ import annotations

import pytest
from histories import play


@pytest.mark.parametrize("seed", range(12))
def test_the_crate_is_what_a_generation_from_nothing_gives(seed: int) -> None:
    play(seed)
