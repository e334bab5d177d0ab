"""A name, key or address is not written as one.

Ids are small letters, digits and single hyphens; citation keys have no spaces; addresses begin
with https:// or http://.

Why: Such values become parts of addresses and links, which break on anything else.

Fix: Capitals, spaces and underlines in an id, a comma between two topics of the site, and brackets
round a citation key that stands alone. An id that nothing has is never written.

Bad:

    background: [Example 2020]

Good:

    background: [example2020]
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("F08", Severity.ERROR, Subject.CLAIM)
