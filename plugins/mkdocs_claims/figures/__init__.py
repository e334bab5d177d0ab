"""Figures: values in, SVG out. No image library, no script, no page."""
