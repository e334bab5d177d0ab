"""GRADE as pure functions: certainty, absolute effects, wording."""
