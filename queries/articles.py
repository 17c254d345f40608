"""Which names of states are said with "the" in a sentence: "about the Soviet Union"."""

import re

_ENDINGS = (
    "Coast|Colony|Confederation|Empire|Federation|Islands|Kingdom|Provinces|Republic|State|States|"
    "Territory|Union"
)
_OTHERS = (
    "Bahamas",
    "Belgian Congo",
    "Comoros",
    "Danish West Indies",
    "Dutch East Indies",
    "Gambia",
    "Hejaz",
    "Maldives",
    "Netherlands",
    "Netherlands Antilles",
    "New Hebrides",
    "Panama Canal Zone",
    "Papal States",
    "Philippines",
    "Saar",
    "Seychelles",
    "Transvaal",
    "Two Sicilies",
    "United Arab Emirates",
)
_OF_THE = (
    "Democratic Republic|Federated States|Federation|Free Territory|French Territory|"
    "People.s Republic|Republic|Trust Territory|Union|United Provinces"
)
_WITH_THE = re.compile(rf"(?:.* )?(?:{_ENDINGS})|(?:{_OF_THE}) of .*|{'|'.join(_OTHERS)}")


def with_article(state: str) -> str:
    """Give the name of a state as it stands in a sentence, with "the" where it takes that.

    Names that end in a common noun ("Soviet Union", "Central African Republic") or begin with one
    and "of" ("People's Republic of China") take it, and a few others do.
    """
    return f"the {state}" if _WITH_THE.fullmatch(state) else state
