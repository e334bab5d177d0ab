"""The garbage collector, kept from searching what is known to stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Pause the collector while a library is made, then tell it that what was made will stay.

    A library is a great many small objects without cycles that live until the build ends. Searching
    them again and again took a sixth of a large build. What was frozen before is released first, so
    that the libraries of a long `serve` do not pile up; a collector that was off stays off.
    """
    was_on = gc.isenabled()
    gc.unfreeze()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()
