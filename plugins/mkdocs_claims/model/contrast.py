"""How well a colour can be told from what it stands on."""

from __future__ import annotations

READABLE = 4.5
"""The contrast that text needs: WCAG 2.2, success criterion 1.4.3."""
GROUNDS = {"light": ("#ffffff", "#f6f4f0"), "dark": ("#1e2129", "#262a35")}
"""What words and signs stand on in each scheme: the page, and the wash of the short answer."""


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours such as `#1a6b3c`, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """The relative luminance of sRGB, from 0 to 1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
