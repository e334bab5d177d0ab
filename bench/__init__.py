"""Benchmarks: corpora of invented claims, and the build measured against plain MkDocs."""
