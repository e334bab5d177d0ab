"""What changed between two libraries, for people who know the subject and not Git."""
