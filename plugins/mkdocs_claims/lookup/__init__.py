"""A DOI, PubMed number, ISBN or address becomes a complete entry of the bibliography."""
