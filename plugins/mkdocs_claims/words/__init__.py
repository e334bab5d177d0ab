"""Every word that the program itself puts on pages, by language."""
