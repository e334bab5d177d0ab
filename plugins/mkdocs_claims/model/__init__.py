"""The records of the format and how they are read from nodes."""
