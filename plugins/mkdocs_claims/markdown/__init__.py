"""A Python-Markdown extension: citations, and pieces of claims, in any Markdown page."""

from __future__ import annotations

from .extension import ClaimsExtension, makeExtension

__all__ = ["ClaimsExtension", "makeExtension"]
