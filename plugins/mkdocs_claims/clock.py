"""Which day counts as today."""

from __future__ import annotations

from datetime import UTC, date, datetime


def build_day(epoch: str | None) -> date:
    """The day of a build: that of `SOURCE_DATE_EPOCH` where it is set, else the local day.

    Args:
        epoch: The value of the variable: seconds since 1970-01-01T00:00Z; None or empty if unset.

    Raises:
        ValueError: It is set and is no number of seconds.
    """
    if not epoch:
        return datetime.now(UTC).astimezone().date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        message = f"SOURCE_DATE_EPOCH is `{epoch}`, which is not a number of seconds."
        raise ValueError(message) from None
