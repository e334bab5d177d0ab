"""Writes the reports in the folder `mistakes` anew: `python tests/write_mistakes.py [NAME ...]`.

Read the difference before you keep it: what is written is what people are told now, right or wrong.
"""

from __future__ import annotations

import sys

from mistake_files import mistakes

if __name__ == "__main__":
    for each in mistakes():
        if not sys.argv[1:] or each.path.stem in sys.argv[1:]:
            each.path.write_text(each.with_report(each.told), encoding="utf-8", newline="\n")
