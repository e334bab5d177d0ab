"""Works: their names, identifiers, formats and links."""
