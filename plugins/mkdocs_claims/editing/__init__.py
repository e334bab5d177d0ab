"""Changing the text of files by spans: nothing is loaded and dumped, so no comment is lost."""
