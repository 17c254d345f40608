"""Every word a user reads, apart from what a corpus holds."""

APP = "Fonds"
TAGLINE = "A whole archive at once"

OVERVIEW = "Overview"
PEOPLE = "People"
COUNTRIES = "Countries"
DOCUMENTS = "Documents"
ABOUT = "About"

FILTERS_EXPLAINED = (
    "Choices within one filter mean “or”, different filters mean “and”. "
    "The number beside a choice counts its documents under the other filters."
)
SEARCH = "Search titles and summaries"
SEARCH_HINT = 'words, "a phrase", -not, prefix*'
DECADE = "Decade"
FROM = "From"
TO = "to"
DAY_HINT = "year"
DAY_HELP = "A year (1950), a month (1950-06) or a day (1950-06-25); either bound may stand alone."
CERTAIN = "certainly within"
CERTAIN_HELP = (
    "A document dated “1950” may be of June 1950: it is shown for that month unless this is ticked."
)
LEADER = "Leader"
LEADER_HINT = "any head of a state or party"
PERSON = "Participant"
PERSON_HINT = "anyone"
PERSON_FIND = "Find a participant"
PERSON_FIND_HINT = "part of a name, any spelling"
ROLE = "In the role of"
COUNTRY = "Country"
COUNTRY_HINT = "anywhere"
TYPE = "Kind of document"
TYPE_HINT = "any kind"
COLLECTION = "Collection"
COLLECTION_HINT = "any collection"
UNDATED = "undated"
CLEAR_ALL = "Clear all"
CLEAR_FILTERS = "Clear the filters"

EVERYTHING = "everything in the corpus"
NOTHING_FOUND = "No document matches all of these filters."
NOT_APPLIED = "Part of the address could not be applied; the rest is shown."
TABLE = "Table"
CSV = "CSV"

BY_YEAR = "Documents by year"
BY_YEAR_HINT = "Drag over years to choose them, or click a bar for one year."
MOST_FREQUENT_PEOPLE = "People"
MOST_FREQUENT_COUNTRIES = "Countries"
KINDS = "Kinds of document"
FIRST_DOCUMENTS = "The first documents"

PARTICIPANTS = "Participant frequency"
ROLES_EXPLAINED = (
    "The number at a bar's end counts each document once. A document in which someone takes two "
    "roles stands in the bar twice, once in each."
)
HOW_MANY = "How many"
NOBODY_FOUND = "Nobody of that name stands in these documents."
NO_SUCH_PERSON = "The corpus knows no such person."
BORN, DIED, NOTE = "Born", "Died", "Note"
ONLY_THIS_PERSON = "Show only documents naming this person"
ALSO_KNOWN = "Also spelt"
TERMS = "In office"

BY_COUNTRY = "Documents by country"
BY_COUNTRY_AND_YEAR = "Countries by year"
COUNTRIES_EXPLAINED = "A document that concerns several countries counts once for each of them."

SORTED_BY = "sorted by"
SORT_WORDS = {
    "date": "date, earliest first",
    "-date": "date, latest first",
    "title": "title, A to Z",
    "-title": "title, Z to A",
    "relevance": "relevance",
}
A_PAGE = "a page"
SELECT_ROW = "Select a row to read all that is known of a document."
CLOSE = "Close"
OPEN_SOURCE = "Read it at its source"
NO_SOURCE = "The corpus holds no address for this document."
NO_SUCH_DOCUMENT = "The corpus has no document of this address:"
DATE_COLUMN = "Date"
TITLE_COLUMN = "Title"
KIND_COLUMN = "Kind"
PEOPLE_COLUMN = "People"
COUNTRIES_COLUMN = "Countries"

WHAT_IS_HERE = "What is in here"
COLLECTION_COLUMN = "Collection"
DOCUMENTS_COLUMN = "Documents"
UNDATED_COLUMN = "Undated"
FIRST_YEAR_COLUMN = "First year"
LAST_YEAR_COLUMN = "Last year"
DECADE_COLUMN = "Decade"
REASON_COLUMN = "Reason"
HOW_DATED = "How well it is dated"
HOW_DATED_EXPLAINED = (
    "A document stands in the timeline at the year in which its date begins. A date that is known "
    "to the month or the year only is never shown as a day."
)
DOUBTED = "Dates that are doubted"
DOUBTED_EXPLAINED = (
    "Kept as printed, and counted as undated: an impossible day, or one its volume cannot hold."
)
HOW_COUNTED = "How it is counted"
COUNTED = (
    "Bars and undated documents always add up to the number of documents shown.",
    (
        "A person is tagged as author, recipient, participant or mentioned, each with the words "
        "that say so. Names that nobody has identified yet carry their volume in brackets and are "
        "never merged across volumes."
    ),
    "A country is the state as it was on the document's day, as its title or place names it.",
    "A leader is a person with a term as effective head of a state or ruling party (Archigos 4.1).",
)
VERSION = "Version of the corpus"


def number(count: int) -> str:
    """Write a number with thousands separators."""
    return f"{count:,}"


def documents(count: int) -> str:
    """Write a number of documents."""
    return f"{number(count)} {'document' if count == 1 else 'documents'}"


def count_of(count: int, total: int) -> str:
    """Say how many of how many documents are shown."""
    return f"{number(count)} of {documents(total)}" if count != total else documents(total)


def download_documents(count: int) -> str:
    """Label of the download of everything that matches."""
    return f"Download {documents(count)}"


def rows_shown(first: int, last: int, total: int) -> str:
    """Say which rows of how many a page of the table shows, e.g. "26–50 of 1,733"."""
    return f"{number(first)}–{number(last)} of {number(total)}"


def only_undated(count: int) -> str:
    """Label of the choice of undated documents."""
    return f"Only undated ({number(count)})"


def with_count(name: str, count: int) -> str:
    """Label of a choice with its number of documents."""
    return f"{name} · {number(count)}"


def decade(year: int) -> str:
    """Name a decade by its first year."""
    return f"{year}s"


def sum_of_bars(dated: int, undated: int) -> str:
    """Say that the bars add up."""
    return f"{number(dated)} dated + {number(undated)} undated = {number(dated + undated)}"


def people_listed(listed: int, find: str) -> str:
    """Say how the offered participants were chosen."""
    if find:
        return f"{number(listed)} people match “{find}”."
    return f"The {number(listed)} most frequent are offered; find others by name."


def first_rows(shown: int, total: int) -> str:
    """Say that a chart shows the first of more rows, where it does."""
    if shown >= total:
        return ""
    return f"The {shown} most frequent of {number(total)}; the table and the CSV hold all."
