"""A static-site generator for evidence summaries: claims in YAML become checked pages."""
