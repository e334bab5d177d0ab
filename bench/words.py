"""The words of which invented claims are made. Nothing here is about a real study."""

from __future__ import annotations

INTERVENTIONS = (
    "standing desks", "walking breaks", "green walls", "quiet rooms", "later starts",
    "shorter meetings", "warm light", "cold light", "open windows", "shared gardens",
    "longer lunches", "step counters", "music at work", "foot rests", "office plants",
    "taller chairs", "paper notebooks", "silent keyboards", "stretching cards", "lap trays",
    "walking meetings", "deep carpets", "bicycle racks", "water bottles", "reading lamps",
    "wall clocks", "wooden floors", "team breakfasts", "soft balls", "wide screens",
)  # fmt: skip
POPULATIONS = (
    "office workers", "nurses", "bus drivers", "school teachers", "call-centre staff",
    "warehouse staff", "students", "librarians", "cooks", "shop assistants", "tailors",
    "gardeners", "musicians", "dentists", "train drivers", "carers", "pilots", "postal workers",
    "hairdressers", "programmers",
)  # fmt: skip
COMPARATORS = (
    "nothing new", "ordinary furniture", "a leaflet", "a talk of one hour", "the usual routine",
)  # fmt: skip
EVENTS = (
    "back pain", "neck pain", "sick leave", "tired eyes", "headache", "poor sleep", "falls",
    "wrist pain", "stiff shoulders", "common colds", "low mood", "cold feet", "dry eyes",
    "leaving the job", "mistakes at work",
)  # fmt: skip
SCALES = (
    ("pain", "Invented Pain Scale", "lower"),
    ("wellbeing", "Example Wellbeing Index", "higher"),
    ("sleep quality", "Sample Sleep Score", "lower"),
    ("tiredness", "Placeholder Fatigue Scale", "lower"),
    ("concentration", "Example Attention Test", "higher"),
    ("job satisfaction", "Invented Work Index", "higher"),
)
PLACES = (
    "Norway", "Portugal", "New Zealand", "three cities in Chile", "a town in Kenya", "Japan",
    "two regions of Canada", "northern Italy", "a port in Ghana", "Estonia", "Peru", "Wales",
)  # fmt: skip
SUBSTANCES = ("polished oak", "birch ply", "cork", "linoleum", "steel", "wool felt", "bamboo")
TOPICS = (
    "desks", "breaks", "light", "sound", "air", "plants", "food", "movement", "sleep", "pain",
    "eyes", "mood", "travel", "meetings", "tools", "buildings", "hours", "teams",
)  # fmt: skip
FOLLOW_UPS = ("6 weeks", "12 weeks", "six months", "one year", "two years")
RISK_REASONS = (
    "People knew which group they were in when they answered.",
    "A third of the people left before the end, and nobody says why.",
    "The groups were drawn by lot, but the list lay open on a table.",
    "Only those who liked the idea sent back the last form.",
    "Several measures were taken and one was reported.",
)
NOTES = (
    "The first version had a misprint in its second table.",
    "Two of its centres also took part in a later study.",
    "The abstract and the register give different numbers of people.",
)
FUNDING = ("an invented research council", "not seen", "a maker of furniture", "a hospital")
CONFLICTS = ("none declared", "not seen", "one author advises a maker of furniture")

SURNAMES = (
    "Example", "Sample", "Placeholder", 'M{\\"u}ster', "Nu{\\~n}ez", "O'Dummy", "{\\O}stby",
    "Müller", "Žižka", "van der Probe", "de la Muestra", "Łuk", "Fictive", "Invented", "Testa",
    "B{\\'e}ta", "Gamma-Delta", "St{\\o}rre", "Vzorek", "Esempio",
)  # fmt: skip
GIVEN_NAMES = (
    "Ada", "Ben", "Cleo", "Dan", "Eva", "F. G.", "Hugo", "Ida M.", 'J{\\"o}rg', "Kim", "Léa",
    "Mia", "Nora", "Otto", "P. Q.", "Rosa",
)  # fmt: skip
JOURNALS = (
    "Journal of Examples", "Annals of Invented Research", "Example Medicine",
    "Sample \\& Placeholder", "Acta Ficta", "Proceedings of the {Dummy} Society",
    'Zeitschrift f{\\"u}r Beispiele',
)  # fmt: skip
TITLE_ENDS = (
    "an invented randomised trial",
    "an invented cohort",
    "an invented review of {WHO} regions",
    "a placeholder study with P \\textgreater{} 0.05",
    "an example in {Norway} and {Wales}",
    "a made-up trial in the style of \\textit{Acta Ficta}",
    "an invented survey, 1990--2020",
    "the {EXAMPLE-2} study",
)
