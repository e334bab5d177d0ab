"""What the LaTeX commands found in bibliographies stand for."""

from __future__ import annotations

from typing import Final

ACCENTS: Final = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "\u0361",
}
"""Accent command -> combining character that follows the letter."""

GREEK: Final = dict(
    zip(
        (
            "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda "
            "mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda "
            "Xi Pi Sigma Phi Psi Omega"
        ).split(),
        "αβγδεεζηθϑικλμνξπρστυφφχψωΓΔΘΛΞΠΣΦΨΩ",
        strict=True,
    )
)

MATHS: Final = GREEK | {
    "approx": "≈",
    "cdot": "·",
    "circ": "°",
    "dagger": "†",
    "degree": "°",
    "div": "÷",
    "downarrow": "↓",
    "equiv": "≡",
    "ge": "≥",
    "geq": "≥",
    "geqslant": "≥",
    "gt": ">",
    "infty": "∞",
    "kappa": "κ",
    "ldots": "…",
    "le": "≤",
    "leftrightarrow": "↔",
    "leq": "≤",
    "leqslant": "≤",
    "lt": "<",
    "mp": "∓",
    "ne": "≠",
    "neq": "≠",
    "pm": "±",
    "prime": "′",
    "rightarrow": "→",
    "sim": "~",
    "simeq": "≃",
    "times": "×",
    "to": "→",
    "uparrow": "↑",
}
"""Command inside maths -> text."""

SYMBOLS: Final = {
    # letters
    "AA": "Å",
    "AE": "Æ",
    "DH": "Ð",
    "DJ": "Đ",
    "L": "Ł",
    "NG": "Ŋ",
    "O": "Ø",
    "OE": "Œ",
    "SS": "ẞ",
    "TH": "Þ",
    "aa": "å",
    "ae": "æ",
    "dh": "ð",
    "dj": "đ",
    "i": "ı",
    "j": "ȷ",
    "l": "ł",
    "ng": "ŋ",
    "o": "ø",
    "oe": "œ",
    "ss": "ß",
    "th": "þ",
    # signs
    "LaTeX": "LaTeX",
    "P": "¶",
    "S": "§",
    "TeX": "TeX",
    "copyright": "©",
    "dag": "†",
    "ddag": "‡",
    "degree": "°",
    "dots": "…",
    "euro": "€",
    "ldots": "…",
    "pounds": "£",
    "slash": "/",
    "textasciicircum": "^",
    "textasciigrave": "`",
    "textasciitilde": "~",
    "textasteriskcentered": "*",
    "textbackslash": "\\",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textbullet": "•",
    "textcopyright": "©",
    "textdagger": "†",
    "textdegree": "°",
    "textdiv": "÷",
    "textdollar": "$",
    "textellipsis": "…",
    "textemdash": "—",
    "textendash": "–",
    "texteuro": "€",
    "textexclamdown": "¡",
    "textgreater": ">",
    "textless": "<",
    "textmu": "µ",
    "textminus": "\u2212",
    "textonehalf": "½",
    "textonequarter": "¼",
    "textordfeminine": "ª",
    "textordmasculine": "º",
    "textperiodcentered": "·",
    "textpm": "±",
    "textquestiondown": "¿",
    "textquotedbl": '"',
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotesingle": "'",
    "textregistered": "®",
    "textsection": "§",
    "textsterling": "£",
    "textthreequarters": "¾",
    "texttimes": "×",
    "texttrademark": "™",
    "textunderscore": "_",
    # spaces and things that print nothing
    "allowbreak": "",
    "newline": " ",
    "newblock": " ",
    "noindent": "",
    "nobreakdash": "",
    "protect": "",
    "quad": " ",
    "qquad": " ",
    "relax": "",
    "space": " ",
    "thinspace": " ",
} | {f"text{name}": letter for name, letter in GREEK.items() if name not in {"mu"}}
"""Command in running text -> text."""

ESCAPED: Final = {
    **{sign: sign for sign in "&%$#_{}"},
    **dict.fromkeys(" \n\t\\,;:", " "),
    **dict.fromkeys("!/-@*", ""),
}
"""Backslash and one sign -> text."""

LIGATURES: Final = {"--": "–", "---": "—", "``": "“", "''": "”", "~": "\u00a0", "`": "‘"}
