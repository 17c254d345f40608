"""The title of a document → its kind, by what the title says.

Several kinds are often named ("Telegram … transmitting a Message"): the one named first is the
document's own, and where two begin at the same word, the one that stands first in the table.
"""

import re

OTHER = "Other"

_MEETING = r"(?:meetings?\b(?!\s(?:with|between))|session|conference|sitting)"
_TALK = (
    r"(?:conversations?|talks?|(?:phone|telephone)\scalls?|telephone\sconversations?|discussions?"
    r"|meetings?\s(?:with|between))\b"
)
_RECORD = r"\b(?:records?|notes|minutes|summary|transcript|account|stenogram)\b"
_MEMORANDUM = r"\b(?:memorandum|memoranda|memo)\b"
_OF_TALK = (
    r"(?:of|on|about|,)\s(?:an?\s|the\s|his\s)?(?:\w+\s){0,2}?"
    r"(?:conversation|conference|discussion|meeting|talk)"
)

_KINDS: tuple[tuple[str, str], ...] = (
    ("Editorial note", r"\beditorial\snote"),
    ("Intelligence estimate", r"\b(?:special\s)?(?:national\s)?intelligence\sestimate|\bS?NIE\b"),
    ("Minutes", rf"{_MEMORANDUM}\s(?:of|for)\b[^,]*\bdiscussion\s(?:at|of)\s.*\bmeeting"),
    ("Memorandum of conversation", rf"{_MEMORANDUM}\s?{_OF_TALK}|\bmemcon\b"),
    ("Memorandum", rf"{_MEMORANDUM}|\bpro\s?memoria\b"),
    ("Airgram", r"\b(?:circular\s)?airgram"),
    (
        "Telegram",
        r"\b(?:circular\s)?(?:telegram|telegraphic|cable|cablegram|ciphergram|radiogram|telex)s?\b",
    ),
    ("Speech", r"\brecord\sof\s(?:an?\s|the\s)?(?:speech|address)"),
    ("Minutes", r"\bsummary\sof\sconclusions|\brecord\sof\sactions?\b"),
    ("Conversation record", rf"{_RECORD}(?:(?!{_MEETING}).)*?\b{_TALK}"),
    ("Minutes", rf"{_RECORD}.*?\b{_MEETING}|\bminutes\b"),
    ("Conversation record", r"\b(?:tele)?(?:phone\s)?conversations?\b"),
    ("Despatch", r"\bd[ei]spatch"),
    ("Instruction", r"\b(?:circular\s)?instructions?\b|\bdirectives?\b|\bguid(?:elines|ance)\b"),
    ("Circular", r"\bcircular\b"),
    (
        "Policy paper",
        r"\bpapers?\b|\bstatement\sof\s(?:\w+\s)?policy|\bpolicy\sstatement|\bNSC\s\d",
    ),
    ("Study", r"\bstudy\b(?!\s(?:memorandum|group))"),
    ("Letter", r"\bletters?\b"),
    ("Press release", r"\bpress\srelease|\bcommuniqu[eé]"),
    ("Report", r"\breports?\b"),
    ("Note", r"\bnotes?\b|\baide[-\s]m[eé]moire"),
    ("Message", r"\bmessages?\b|\breply\b"),
    ("Speech", r"\b(?:speech|speeches|address|remarks|statements?|toast)\b"),
    ("Treaty", r"\b(?:treaty|convention|pact)\b(?!\s(?:organi[sz]ation|council|powers))"),
    ("Agreement", r"(?<!general\s)\bagreements?\b"),
    ("Protocol", r"\bprotocols?\b"),
    ("Declaration", r"\b(?:declaration|proclamation)s?\b"),
    ("Decree", r"\b(?:decree|edict|ukase)s?\b|\bexecutive\sorder\b"),
    ("Resolution", r"\bresolutions?\b"),
    ("Decision", r"\bdecisions?\b(?!\smemorandum)"),
    ("Memoirs", r"\b(?:excerpts?\sfrom\sthe\s)?(?:memoirs?|reminiscences|recollections)\b"),
    ("Diary", r"\b(?:diary|journal)\b(?!.*\b(?:conversation|memorandum|report|talk))"),
    ("Article", r"\barticle\s(?:in|by|from)\b|\bnewspaper\sarticle"),
)
# "The Chargé in Argentina (Cable)": a surname in brackets is no kind of document
_BRACKETS = re.compile(r"\([^)]*\)")
_ANY_KIND = re.compile(
    rf"\b(?:{'|'.join(f'(?P<k{number}>{pattern})' for number, (_, pattern) in enumerate(_KINDS))})",
    re.IGNORECASE,
)


def document_type(title: str) -> str:
    """Name the kind of document that `title` says it is; "Other" where it says nothing."""
    found = _ANY_KIND.search(" ".join(_BRACKETS.sub(" ", title).split()))
    return _KINDS[int((found.lastgroup or "")[1:])][0] if found else OTHER
