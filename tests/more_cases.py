"""Further cases of rules that have more than one way to be broken, as changes to the examples.

`write_cases.py` makes whole files of them. By code, then `bad` or `good`, then a name.
"""

from __future__ import annotations

MORE_CASES: dict[str, dict[str, dict[str, str]]] = {
    "Y08": {
        "bad": {
            "no-break-spaces": """
question:
\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}population: office workers
\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}intervention: standing desks
""",
        },
        "good": {},
    },
    "Y14": {
        "bad": {
            "at-the-start": "gaps: #3 was the longest trial.\n",
            "inside-a-text": "gaps: Nobody has repeated # which?\n  the longest trial.\n",
        },
        "good": {
            "elsewhere": """
# What it is
kind: intervention  # not a fact
topics: [desks]  # and nothing else
gaps: "Nobody asked."  # yet
""",
        },
    },
    "S28": {
        "bad": {
            "twice-and-misspelt": """
evidence-map:
  outcomes:
    - {title: Pain, names: [back pain]}
    - {title: Leave, names: [Back Pain, sick leaf]}
  interventions:
    - {title: Desks, names: [a sitting desk]}
""",
        },
        "good": {
            "capitals": """
evidence-map:
  outcomes:
    - {title: Pain, names: [Back pain]}
    - {title: Money}
""",
        },
    },
    "S01": {
        "bad": {
            "one-direct-among-indirect": """
verdict: untested
outcomes:
  - studies:
      - {indirect: Other people.}
      - {indirect: Other people.}
""",
        },
        "good": {
            "only-indirect": """
verdict: untested
outcomes:
  - studies:
      - {indirect: Other people.}
      - {indirect: Other people.}
  - ~remove
""",
            "advice-is-no-study": """
verdict: untested
outcomes:
  - studies:
      - {design: guideline}
      - {design: narrative-review}
  - studies:
      - {indirect: Other people.}
      - {indirect: Other people.}
""",
        },
    },
    "S02": {
        "bad": {},
        "good": {"one-outcome-above": "verdict: supported\n"},
    },
    "S03": {
        "bad": {},
        "good": {
            "mixed-counts": """
verdict: contradicted
outcomes:
  - studies:
      - {says: mixed}
""",
        },
    },
    "S04": {
        "bad": {
            "no-hedge": "answer: Standing desks ease back pain a little.\n",
            "will": """
answer: A standing desk will ease back pain, though it may take time.
outcomes:
  - {}
  - certainty:
      indirectness:
        down: 1
        why: "Rated down one level for indirectness: few of them worked in offices."
""",
            "probably-on-low-certainty": """
answer: A standing desk probably eases back pain.
outcomes:
  - {}
  - ~remove
""",
        },
        "good": {
            "denied": "answer: >-\n  It has not been proven that they help. They may, a little.\n",
            "probably": "answer: A standing desk probably means less sick leave.\n",
            "nobody-knows": "answer: Nobody knows whether they help.\n",
            "sure-on-high-certainty": """
answer: Standing desks definitely lower sick leave.
outcomes:
  - {}
  - certainty:
      risk-of-bias: {down: 0}
""",
        },
    },
    "S05": {
        "bad": {
            "supported": """
verdict: supported
outcomes:
  - ~remove
  - studies: ~remove
    pooled: ~remove
    certainty: ~remove
    nothing-found: {where: [Example Index], terms: [sick leave], on: 2026-03-02}
""",
        },
        "good": {},
    },
    "S06": {
        "bad": {
            "fact": "kind: fact\n",
            "mechanism": "kind: mechanism\nquestion: {intervention: ~remove}\n",
            "prognosis": "kind: prognosis\nquestion: {population: ~remove}\n",
            "two-parts": "question: {population: ~remove, intervention: ~remove}\n",
        },
        "good": {
            "mechanism-asks": """
kind: mechanism
question:
  intervention: ~remove
  asks: How does standing act on the back?
""",
            "prognosis": """
kind: prognosis
question: {intervention: ~remove, comparator: ~remove}
""",
        },
    },
    "S08": {
        "bad": {},
        "good": {
            "indirect-studies": """
outcomes:
  - studies:
      - {indirect: Other people.}
      - {indirect: Other people.}
    nothing-found: {where: [Example Index], terms: [standing desk], on: 2026-03-02}
""",
        },
    },
    "S09": {
        "bad": {
            "in-text": "gaps: Nobody asked who gets worse, says the review [@example2O21].\n",
            "pooled-and-baseline": """
outcomes:
  - pooled: {cites: nobody2021}
  - baselines:
      - {cites: nobody2022}
""",
            "background": "background: [example2020, nobody]\n",
            "in-folded-text": """
because: >-
  Pain fell by less than most people would notice [@example2021], and nobody in the trials was rid
  of it [@nobody; @example2021].
""",
        },
        "good": {},
    },
    "S11": {
        "bad": {
            "reversed": """
outcomes:
  - studies:
      - effect: {ci: [-5.4, -8.9]}
""",
            "in-more-effects": """
outcomes:
  - studies:
      - more-effects:
          - {measure: proportion, estimate: 31, ci: [32, 40], of: people still in pain}
""",
            "pooled": """
outcomes:
  - pooled:
      effect: {estimate: -9.0}
""",
            "range": """
outcomes:
  - measure: {range: [100, 0]}
""",
        },
        "good": {
            "estimate-at-the-end": """
outcomes:
  - studies:
      - effect: {ci: [-7.2, -5.4]}
""",
        },
    },
    "S12": {
        "bad": {
            "search": "searched: {on: 2026-11-24}\n",
            "nothing-found": """
outcomes:
  - {}
  - {}
  - name: falls
    importance: important
    nothing-found: {where: [Example Index], terms: [falls], on: 2026-12-01}
""",
            "search-after-rating": "reviewed: 2026-03-01\n",
        },
        "good": {
            "tomorrow-somewhere": "reviewed: 2026-11-23\n",
            "same-day": "reviewed: 2026-03-02\n",
        },
    },
    "S13": {
        "bad": {
            "groups-together": """
outcomes:
  - studies:
      - {}
      - arms:
          - {participants: 62}
""",
            "events": """
outcomes:
  - {}
  - studies:
      - {}
      - arms:
          - {events: 62}
""",
            "pooled-events": """
outcomes:
  - {}
  - pooled: {events: 2411}
""",
        },
        "good": {
            "people-who-left": """
outcomes:
  - studies:
      - {}
      - arms:
          - {participants: 50}
""",
            "rates-count-events": """
outcomes:
  - {}
  - pooled:
      effect: {measure: IRR}
      events: 2411
""",
        },
    },
    "S14": {
        "bad": {
            "proportion": """
outcomes:
  - studies:
      - more-effects:
          - {measure: proportion, estimate: 131, of: people still in pain}
""",
            "risk-difference": """
outcomes:
  - {}
  - studies:
      - more-effects:
          - {measure: RD, estimate: -12, ci: [-1200, 3]}
""",
            "rate": """
outcomes:
  - studies:
      - more-effects:
          - {measure: rate, estimate: -1, unit: falls a year}
""",
            "standardised": """
outcomes:
  - studies:
      - more-effects:
          - {measure: SMD, estimate: -41}
""",
            "mean-outside-the-scale": """
outcomes:
  - studies:
      - more-effects:
          - {measure: mean, estimate: 104}
""",
            "difference-wider-than-the-scale": """
outcomes:
  - studies:
      - effect: {estimate: -107.2, ci: [-108.9, -105.4]}
""",
            "thresholds": """
outcomes:
  - thresholds: {small: 5, moderate: 20, large: 10}
""",
        },
        "good": {
            "another-unit": """
outcomes:
  - studies:
      - more-effects:
          - {measure: mean, estimate: 104, unit: minutes}
""",
            "of-something-else": """
outcomes:
  - studies:
      - more-effects:
          - {measure: mean, estimate: 480, of: minutes of sitting}
""",
            "interval-from-nought": """
outcomes:
  - {}
  - studies:
      - {}
      - effect: {ci: [0.00, 1.74]}
""",
        },
    },
    "S15": {
        "bad": {},
        "good": {
            "another-comparison": """
outcomes:
  - studies:
      - cites: example2023
        compared: a standing desk against a ball
""",
        },
    },
    "S16": {
        "bad": {
            "no-such-rule": "answered:\n  - {rule: S99, because: It is so.}\n",
            "no-such-outcome": """
look-again: 2026-03-09
answered:
  - {rule: S23, outcome: back pian, because: It is so.}
""",
            "an-error": "answered:\n  - {rule: S01, because: It is so.}\n",
        },
        "good": {
            "about-an-outcome": """
outcomes:
  - studies:
      - cites: example2023
answered:
  - {rule: S15, outcome: back pain, because: They are two trials in one report.}
""",
        },
    },
    "S17": {
        "bad": {"twice": "topics: [desks, desks]\n", "far-off": "topics: [gardening]\n"},
        "good": {},
    },
    "S27": {
        "bad": {
            "braces": "words:\n  article.share: '{count of {total}'\n",
            "no-such-place": "words:\n  claim.rated-on: '{day}, {month}'\n",
            "far-off": "words:\n  nothing.of.the.sort: x\n",
            "in-german": "language: de\nwords:\n  verdict.overstatet: aufgebauscht\n",
        },
        "good": {
            "one-without-its-number": "words:\n  amount.studies.one: a single study\n",
            "in-german": "language: de\nwords:\n  verdict.overstated: aufgebauscht\n",
        },
    },
    "S18": {
        "bad": {
            "left-out": "left-out:\n  - {claim: nothing-of-the-sort}\n",
        },
        "good": {},
    },
    "S19": {
        "bad": {
            "no-such-section": "assertions:\n  - {at: introducton.1.1}\n",
            "sections-in-order": """
assertions:
  - {at: benefits.1.3}
  - {at: introduction.1.1}
""",
            "two-sections-of-one-id": "sections:\n  - {}\n  - {id: introduction}\n",
        },
        "good": {
            "two-in-one-sentence": "assertions:\n  - {}\n  - {at: benefits.1.2}\n",
            "tenth-paragraph": """
assertions:
  - {}
  - {at: benefits.2.9}
  - {at: benefits.10.1}
""",
        },
    },
    "S21": {
        "bad": {},
        "good": {"one-direct-study": "verdict: supported\n"},
    },
    "S22": {
        "bad": {
            "long-statement": "statement: >-\n  "
            + "Standing desks ease back pain and " * 6
            + "more.\n"
        },
        "good": {},
    },
    "S24": {
        "bad": {
            "ratio": """
outcomes:
  - {}
  - conclusion: {direction: higher, why: Two of the four trials found it.}
""",
        },
        "good": {
            "unclear": """
outcomes:
  - conclusion: {direction: unclear, why: The trials were small.}
""",
        },
    },
    "S25": {
        "bad": {"marks-only": "outcomes:\n  - {}\n  - {name: back-pain}\n"},
        "good": {},
    },
    "R06": {
        "bad": {
            "background": "background: [example2018]\n",
            "pooled": "outcomes:\n  - pooled: {cites: example2018}\n",
        },
        "good": {},
    },
    "R07": {
        "bad": {
            "baseline": "outcomes:\n  - {}\n  - baselines:\n      - {cites: example2017}\n",
        },
        "good": {"background": "background: [example2017]\n"},
    },
}
