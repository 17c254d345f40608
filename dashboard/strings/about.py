"""Words of About, and what the words of the corpus mean."""

WHAT_IS_HERE = "What is in here"
FIRST_YEAR_COLUMN = "First year"
LAST_YEAR_COLUMN = "Last year"
DECADE_COLUMN = "Decade"
HOW_DATED = "How well it is dated"
HOW_DATED_EXPLAINED = (
    "A document stands in the timeline at the year in which its date begins. A date that is known "
    "to the month or the year only is never shown as a day."
)
QUALITY_LINK = "Which documents are undated, and which dates are doubted"
HOW_COUNTED = "How it is counted"
COUNTED = (
    "Bars and undated documents always add up to the number of documents shown.",
    (
        "A person is tagged as author, recipient, participant or mentioned, each with the words "
        "that say so. Names that nobody has identified yet carry their volume in brackets and are "
        "never merged across volumes."
    ),
)
GLOSSARY = {
    "Author": "Wrote, sent or signed the document.",
    "Recipient": "The one whom the document is addressed to.",
    "Participant": (
        "As a role: took part in the meeting or conversation that the document records. As a "
        "filter: anyone whom it names in any of the four roles."
    ),
    "Mentioned": "Named in the document, and no more is known.",
    "Leader": (
        "A person with a term of office as effective head of a state or of its ruling party, by "
        "the data set Archigos 4.1 or by hand. A foreign minister is none."
    ),
    "Not identified": (
        "A name of which no list tells whose it is, or which fits several people. It carries its "
        "volume in brackets."
    ),
    "Inferred": (
        "Not said by the document but following from its date, as who held the office that it "
        "names."
    ),
    "Country": "A state as it was on the document’s day. A document of 1920 is about Russia.",
    "Predecessors and successors": (
        "The states before and after a state, in one line. They count with it only if asked for."
    ),
    "Precision": (
        "How exactly a date is known: to the day, the month or the year; as a range, a period "
        "between two days; circa, approximately; or undated."
    ),
    "Certain, possible": (
        "A document dated “1950” is possibly of June 1950. It is certainly of a period in which "
        "all the days lie that its date may mean."
    ),
    "Undated": "Without a date, or with one that is doubted. A choice of dates leaves it out.",
    "Near-duplicate": (
        "A document of the same collection and day as an earlier one, with nearly the same title "
        "and nothing that tells them apart, such as a reprint. Each counts, unless asked otherwise."
    ),
}
"""What the words on screen mean, in the terms of `docs/glossary.md`, which has more of them."""
VERSION = "Version of the corpus"
