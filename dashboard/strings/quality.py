"""Words of Data quality."""

from dashboard.strings import number

REASON_COLUMN = "Reason"

QUALITY_EXPLAINED = (
    "What is not known of the documents shown, and what is known less surely than the rest. "
    "Each row leads to its documents; each table can be taken away whole."
)
PRECISION_OF_DATES = "How dates are known"
PRECISION_EXPLAINED = (
    "A date known to the month or the year is never shown as a day. Undated documents have a bar "
    "of their own beside every timeline."
)
UNDATED_DOCUMENTS = "Undated documents"
UNDATED_BY_COLLECTION = "Undated documents by collection"
UNDATED_EXPLAINED = (
    "The source prints no date, or one that is doubted. An undated document is in no year and no "
    "decade, and a choice of dates leaves it out."
)
IMPRECISE = "Dates not known to the day"
IMPRECISE_EXPLAINED = "Each stands in the timeline at the year in which it begins."
DOUBTED = "Dates that are doubted"
DOUBTED_EXPLAINED = (
    "Kept as printed, and counted as undated: an impossible day, one that its volume cannot hold, "
    "or one on which the source contradicts itself."
)
UNRESOLVED = "Names not identified"
UNRESOLVED_EXPLAINED = (
    "Names that no list of people knows, or that several people bear and nothing tells apart. Each "
    "stands for itself, within one volume: two of them may be one person."
)
WITHOUT_COUNTRY = "People without a country"
WITHOUT_COUNTRY_EXPLAINED = (
    "Identified people who write, receive or take part, and of whom no term of office is known "
    "here: nothing says for which state they acted."
)
HOW_PEOPLE_ARE_KNOWN = "How people are known"
HOW_PEOPLE_ARE_KNOWN_EXPLAINED = (
    "A tag is one person in one role in one document. Tags marked in the edition are the work of "
    "its editors; those read in titles and summaries, of this program."
)
HOW_COUNTRIES_ARE_KNOWN = "How countries are known"
HOW_COUNTRIES_ARE_KNOWN_EXPLAINED = (
    "What says that a document is about a country, and where that stands. By the office of someone "
    "who takes part is meant the state that this person led on the day: an inference."
)
INFERRED = "People known by their office alone"
INFERRED_EXPLAINED = (
    "The document names an office and not its holder; whoever held it that day is tagged. Someone "
    "else may have acted for the holder, so that these tags are inferences and no facts."
)
DUPLICATES = "Near-duplicates"
DUPLICATES_EXPLAINED = (
    "Documents of one date and one collection whose titles are nearly the same, such as reprints "
    "in several volumes. The first of each group is the one that is kept where they count once."
)
NONE_HERE = "There are none among the documents shown."
LEFT_OUT = {
    "person": "Counted under the other filters, without the choice of participants.",
    "duplicates": "Near-duplicates are counted each here.",
}
NO_COLLECTION = "no collection named"
ALL_VOLUMES = "All volumes"
ALL_OFFICES = "All offices"
ALL_PRECISIONS = "All of them"
VOLUME_COLUMN = "Volume or page"
KNOWN_COLUMN = "Known"
BASIS_COLUMN = "By what"
PRINTED_COLUMN = "As printed"
NAME_COLUMN = "Name"
YEARS_COLUMN = "Years"
EXAMPLE_COLUMN = "For example"
WHO_COLUMN = "Who"
TAGS_COLUMN = "Tags"
ROLE_COLUMN = "Role"
OFFICE_COLUMN = "Office as printed"
GROUP_COLUMN = "Group"
ALIKE_COLUMN = "Of"


def all_of(words: str, count: int) -> str:
    """Label of a section in the list of sections, with the number of its rows."""
    return f"{words} ({number(count)})"
