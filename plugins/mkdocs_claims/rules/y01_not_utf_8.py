"""Files are saved as UTF-8.

The bytes of the file are in another encoding, such as that of an old editor. In the example the
second letter of `für` was saved in another encoding.

Why: In the wrong encoding names and signs turn into others without anybody noticing.

Bad:

    gaps: Not known für sure.

Good:

    gaps: Not known for sure.
"""

from __future__ import annotations

from ..diagnostics import Severity
from .rule import Rule, Subject

RULE = Rule("Y01", Severity.ERROR, Subject.YAML)
