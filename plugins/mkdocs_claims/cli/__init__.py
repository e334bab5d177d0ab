"""The program `claims`. Only this package prints."""
