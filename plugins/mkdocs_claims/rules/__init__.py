"""One check a module, each with its documentation."""
