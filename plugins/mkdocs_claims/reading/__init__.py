"""Bytes of files become nodes and entries that know their places."""
