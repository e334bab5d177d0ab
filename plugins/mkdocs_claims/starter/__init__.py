"""A small site to begin with, about an invented subject."""
