"""Shares out the time of a build among named phases."""

from __future__ import annotations

import gc
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import wraps
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

COLLECTOR = "Python's garbage collector"


class Clock:
    """Counts for each phase the time in which no phase inside it ran."""

    def __init__(self, rest: str) -> None:
        self._open = [rest]
        self._since = time.perf_counter()
        self._seconds: defaultdict[str, float] = defaultdict(float)

    @property
    def phase(self) -> str:
        """The innermost phase that is running."""
        return self._open[-1]

    @property
    def seconds(self) -> dict[str, float]:
        """Seconds of each phase so far, the longest first."""
        self._pass()
        return dict(sorted(self._seconds.items(), key=lambda each: -each[1]))

    def enter(self, phase: str) -> None:
        """Begin a phase."""
        self._pass()
        self._open.append(phase)

    def leave(self) -> None:
        """End the innermost phase."""
        self._pass()
        self._open.pop()

    def _pass(self) -> None:
        now = time.perf_counter()
        self._seconds[self.phase] += now - self._since
        self._since = now

    def watch(self, owner: object, name: str, phase: str, *, not_in: str = "") -> None:
        """Count the calls of a function under `phase`, but those made from phase `not_in`."""
        called: Callable[..., Any] = getattr(owner, name)

        @wraps(called)
        def timed(*args: Any, **kwargs: Any) -> Any:
            if self.phase == not_in:
                return called(*args, **kwargs)
            self.enter(phase)
            try:
                result = called(*args, **kwargs)
                # A generator has done nothing yet.
                return iter(list(result)) if isinstance(result, Iterator) else result
            finally:
                self.leave()

        setattr(owner, name, timed)

    def watch_collector(self) -> None:
        """Count the collector's runs as a phase of their own."""

        def seen(moment: str, _details: dict[str, int]) -> None:
            if moment == "start":
                self.enter(COLLECTOR)
            else:
                self.leave()

        gc.callbacks.append(seen)
