"""The commands of the terminal. Only this package prints."""
