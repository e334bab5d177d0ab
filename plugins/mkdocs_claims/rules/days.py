"""Which day it is, for people who do not all live in one place."""

from __future__ import annotations

from datetime import date, timedelta


def latest_today(today: date) -> date:
    """The latest day that anybody on earth can call today.

    A claim may be written in Auckland and checked on a machine that counts in Greenwich time.
    """
    return today + timedelta(days=1) if today < date.max else today
